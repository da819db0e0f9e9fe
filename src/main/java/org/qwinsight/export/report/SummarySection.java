package org.qwinsight.export.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.detect.TriageBand;
import org.qwinsight.event.EventTime;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.investigation.CompletenessText;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;

/** What was found at a glance: the numbers, the hosts, the rule. */
final class SummarySection implements Section {
    private final Investigation investigation;

    SummarySection(ReportRequest request) {
        this.investigation = request.investigation();
    }

    @Override
    public String id() {
        return "summary";
    }

    @Override
    public String title() {
        return "Summary";
    }

    @Override
    public void write(Page page) throws IOException {
        verdict(page);
        if (!investigation.findings().isEmpty()) {
            judgements(page);
            new HostTable(investigation).write(page);
        }
        rule(page);
    }

    private void verdict(Page page) throws IOException {
        int found = investigation.findings().size();
        int hidden = investigation.casework().findingRows().length - found;
        if (found == 0 && hidden == 0) {
            List<String> sentences = CompletenessText.ofNoFinding(investigation);
            page.html()
                    .open("p", "class", "verdict")
                    .text(sentences.get(0))
                    .close()
                    .line();
            page.sentences(sentences.subList(1, sentences.size()));
            return;
        }
        String verdict = Page.count(found, "finding") + " in "
                + Page.count(investigation.store().size(), "process start") + " on "
                + Page.count(HostTable.hosts(investigation), "host") + ".";
        page.html().open("p", "class", "verdict").text(verdict).close().line();
        if (found > 0) {
            page.note(executions());
        }
        if (hidden > 0) {
            page.warning(Page.count(hidden, "finding")
                    + " more that decisions of benign or false positive cover "
                    + (hidden == 1 ? "is" : "are") + " left out of this report, as was asked for.");
        }
        page.note("What this evidence cannot show stands under Completeness.");
    }

    /** Records of one execution are findings each; a person counts executions. */
    private String executions() {
        Set<Integer> nodes = new HashSet<>();
        Map<TriageBand, Set<Integer>> byBand = new EnumMap<>(TriageBand.class);
        for (Finding finding : investigation.findings()) {
            int node = investigation.tree().node(finding.row());
            nodes.add(node);
            byBand.computeIfAbsent(TriageBand.of(investigation.triages().score(finding.row())), any -> new HashSet<>())
                    .add(node);
        }
        return "A finding is a record; several sources can record one execution. These are of "
                + Page.count(nodes.size(), "execution") + ", of which "
                + Page.count(byBand.getOrDefault(TriageBand.RESEMBLES, Set.of()).size()) + " "
                + TriageBand.RESEMBLES.label().replace("resembles", "resemble") + ".";
    }

    /** Bands against dispositions; rows and columns add up. */
    private void judgements(Page page) throws IOException {
        Map<TriageBand, Map<Disposition, Integer>> counts = new EnumMap<>(TriageBand.class);
        for (Finding finding : investigation.findings()) {
            TriageBand band = TriageBand.of(investigation.triages().score(finding.row()));
            Disposition disposition = investigation.casework().disposition(finding.row());
            counts.computeIfAbsent(band, any -> new EnumMap<>(Disposition.class))
                    .merge(disposition, 1, Integer::sum);
        }
        Markup html = page.html();
        html.element("h3", "Findings by triage and decision").line();
        List<String> columns = new ArrayList<>(List.of("Triage, by score"));
        for (Disposition disposition : Disposition.values()) {
            columns.add("#" + disposition.label());
        }
        columns.add("#All");
        page.beginTable("sums", columns.toArray(String[]::new));
        TriageBand[] bands = TriageBand.values();
        for (int i = bands.length - 1; i >= 0; i--) {
            page.beginRow();
            html.element("th", bands[i].label() + " (from " + bands[i].from() + ")", "scope", "row");
            sums(page, List.of(counts.getOrDefault(bands[i], Map.of())));
            page.endRow();
        }
        html.open("tr", "class", "total");
        html.element("th", "All", "scope", "row");
        sums(page, new ArrayList<>(counts.values()));
        page.endRow();
        page.endTable();
    }

    private static void sums(Page page, List<Map<Disposition, Integer>> counts) throws IOException {
        long all = 0;
        for (Disposition disposition : Disposition.values()) {
            long sum = 0;
            for (Map<Disposition, Integer> one : counts) {
                sum += one.getOrDefault(disposition, 0);
            }
            page.number(sum);
            all += sum;
        }
        page.number(all);
    }

    private void rule(Page page) throws IOException {
        RuleProfile profile = investigation.options().profile();
        page.html().element("h3", "The rule").line();
        page.beginFacts();
        page.fact("Rule", RuleCard.NAME + ", version " + profile.version() + " of " + profile.date());
        page.fact("Id", RuleCard.ID);
        page.fact("Profile", profile.id());
        page.fact("Matches when", profile.match() + "; letter case is ignored");
        page.fact("Type", "Hunting: it lists matches and by itself raises no alert");
        page.fact("Risk score", "25 (confidence 50 × impact 50 / 100)");
        page.fact("ATT&CK", "T1033 System Owner/User Discovery");
        page.fact("Analytic story", "Qakbot");
        page.fact(
                "Missing values",
                investigation.options().nulls() == NullMode.FILL
                        ? "written as the text null, the row is kept"
                        : "the row is dropped from the rule's table");
        if (!investigation.options().where().isAll()) {
            page.codeFact(
                    "Only what this query selects",
                    investigation.options().where().toText());
        }
        TimeRange range = investigation.options().range();
        if (!range.isAll()) {
            page.fact(
                    "Only this time",
                    bound(page, range.fromNanos(), TimeRange.ALL.fromNanos()) + " to before "
                            + bound(page, range.toNanos(), TimeRange.ALL.toNanos()));
        }
        page.endFacts();
    }

    private static String bound(Page page, long nanos, long open) {
        return nanos == open ? "any" : page.time(new EventTime(nanos, 3)) + " " + page.zoneName();
    }
}
