package org.qwinsight.export.report;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qwinsight.analysis.Witnesses;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.MatchReason;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.export.report.ReportFindings.Numbered;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;

/** Every finding with all that is known: the process, why it matched, its parent, triage, decision, notes, record. */
final class FindingSection implements Section {
    /** In order of reading. Paths and command lines take the whole width. */
    private static final List<EventField> FIELDS = List.of(
            EventField.COMMAND_LINE,
            EventField.IMAGE,
            EventField.ORIGINAL_FILE_NAME,
            EventField.USER,
            EventField.PROCESS_ID,
            EventField.PROCESS_GUID,
            EventField.PARENT_IMAGE,
            EventField.PARENT_COMMAND_LINE,
            EventField.PARENT_PROCESS_ID,
            EventField.PARENT_PROCESS_GUID);

    private static final Set<EventField> WIDE = EnumSet.of(
            EventField.COMMAND_LINE, EventField.IMAGE, EventField.PARENT_IMAGE, EventField.PARENT_COMMAND_LINE);

    private final Investigation investigation;
    private final ReportFindings findings;
    private final EventNotes notes;
    private final TriageTable triage;

    FindingSection(ReportRequest request, ReportFindings findings) {
        this.investigation = request.investigation();
        this.findings = findings;
        this.notes = EventNotes.of(investigation.casework().caseFile());
        this.triage = new TriageTable(investigation);
    }

    @Override
    public String id() {
        return "details";
    }

    @Override
    public String title() {
        return "Findings in detail";
    }

    @Override
    public void write(Page page) throws IOException {
        if (findings.size() == 0) {
            page.note("None.");
            return;
        }
        List<Numbered> detailed = findings.detailed();
        page.leftOut(
                detailed.size(),
                findings.size(),
                "findings",
                "All of them with the same details: qwinsight scan PATH… --rows findings --format json.");
        for (Numbered one : detailed) {
            finding(page, one);
        }
    }

    private void finding(Page page, Numbered one) throws IOException {
        EventStore store = investigation.store();
        int row = one.finding().row();
        Markup html = page.html();
        Disposition disposition = investigation.casework().disposition(row);
        html.open("article", "class", "finding " + ReportFindings.look(disposition), "id", "finding-" + one.number())
                .line();
        html.open("h3");
        html.element("span", Page.count(one.number()) + " of " + Page.count(findings.size()), "class", "ordinal");
        html.text(" " + page.time(store.time(row)) + " " + page.zoneName() + " ");
        page.value(store.value(row, EventField.COMPUTER));
        html.element("span", disposition.label(), "class", "chip");
        html.close().line();
        html.open("p", "class", "match").open("strong").text("Why it matches: ").close();
        html.value(MatchReason.of(store, one.finding())).close().line();
        process(page, one.finding());
        triage.write(page, row);
        decision(page, row);
        notes.write(page, store, row);
        html.close().line();
    }

    private void process(Page page, Finding finding) throws IOException {
        EventStore store = investigation.store();
        int row = finding.row();
        page.beginPairs();
        for (EventField field : FIELDS) {
            if (!field.isIn(store.kind(row))) {
                continue;
            }
            if (WIDE.contains(field)) {
                page.beginFact(field.fieldName());
            } else {
                page.beginShortFact(field.fieldName());
            }
            page.code(store.value(row, field));
            if (field == EventField.USER) {
                namedBy(page, row);
            }
            page.endFact();
        }
        page.beginFact("Parent found");
        page.html().value(String.join(" ", investigation.linkDescription(row)));
        page.endFact();
        record(page, row);
        page.endFacts();
    }

    /** The account behind a SID, where another record of the execution names it. */
    private void namedBy(Page page, int row) throws IOException {
        EventStore store = investigation.store();
        int naming = Witnesses.naming(store, investigation.tree(), row);
        String user = store.value(naming, EventField.USER);
        if (user != null && !user.equals(store.value(row, EventField.USER))) {
            page.html().text("; " + store.kind(naming).label() + " says ");
            page.code(user);
        }
    }

    private void record(Page page, int row) throws IOException {
        RecordLocation location = investigation.store().location(row);
        SourceReport source = investigation.report().sources().get(location.source());
        page.beginFact("Record");
        page.code(source.name());
        page.html()
                .text(", " + investigation.store().kind(row).label() + ", record " + Page.count(location.ordinal())
                        + ", " + Page.count(location.length(), "byte") + " from byte " + Page.count(location.offset()));
        page.endFact();
    }

    private void decision(Page page, int row) throws IOException {
        Cover cover = investigation.casework().cover(row).orElse(null);
        if (cover == null) {
            return;
        }
        Markup html = page.html();
        html.element("h4", cover.isExpired() ? "Decision, expired" : "Decision").line();
        Decision decision = cover.decision();
        page.beginFacts();
        page.fact(
                "Disposition",
                decision.disposition() + ", " + decision.disposition().label());
        page.beginFact("By");
        page.value(decision.stamp().author());
        html.text(" at " + Page.utc(decision.stamp().at()));
        page.endFact();
        page.valueFact("Comment", decision.comment().isEmpty() ? null : decision.comment());
        if (!decision.reason().isEmpty()) {
            page.valueFact("Reason", decision.reason());
        }
        page.valueFact("Covers", decision.scope().describe());
        Instant expires = decision.expires();
        if (expires != null) {
            page.fact(
                    cover.isExpired() ? "Expired" : "Counts until",
                    Page.utc(expires) + (cover.isExpired() ? ": the finding is undetermined again" : ""));
        }
        page.valueFact("Decision", decision.id());
        page.endFacts();
    }
}
