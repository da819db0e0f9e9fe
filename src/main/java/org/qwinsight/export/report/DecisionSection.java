package org.qwinsight.export.report;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseMerge;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.MergeNote;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.event.EventKey;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.investigation.Casework;
import org.qwinsight.investigation.Investigation;

/** What analysts decided: every decision with its scope and what became of it, also those that count no longer. */
final class DecisionSection implements Section {
    private static final int MOST = 1_000;
    private static final String ALL = "qwinsight case CASE prints them all.";

    private final Casework casework;
    private final CaseFile file;
    private final Set<String> withdrawn;
    private final Map<String, String> unmatched = new HashMap<>();
    private final Map<String, Integer> covered = new HashMap<>();

    DecisionSection(ReportRequest request) {
        Investigation investigation = request.investigation();
        this.casework = investigation.casework();
        this.file = casework.caseFile();
        this.withdrawn = file.history().withdrawn();
    }

    @Override
    public String id() {
        return "decisions";
    }

    @Override
    public String title() {
        return "Decisions";
    }

    @Override
    public void write(Page page) throws IOException {
        casework.unmatched().forEach(one -> unmatched.put(one.decision().id(), one.describe()));
        casework.unmatchedParents().forEach(one -> unmatched.put(one.id(), "its events are not in this evidence"));
        for (int row : casework.findingRows()) {
            casework.cover(row)
                    .ifPresent(cover -> covered.merge(cover.decision().id(), 1, Integer::sum));
        }
        decisions(page);
        CaseFigures.write(page, casework);
        parents(page);
        conflicts(page);
    }

    private void decisions(Page page) throws IOException {
        List<Decision> decisions = file.entries().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .toList();
        if (decisions.isEmpty()) {
            page.note("None: every finding is undetermined.");
            return;
        }
        page.note(
                "In the order in which they were made. The newest that matches counts, one on single events before one "
                        + "on a pattern. Times are UTC.");
        page.beginTable("decisions", "Decision", "Scope", "Comment", "By", "#Covers", "State");
        int shown = Math.min(MOST, decisions.size());
        for (Decision decision : decisions.subList(0, shown)) {
            decision(page, decision);
        }
        page.endTable();
        page.leftOut(shown, decisions.size(), "decisions", ALL);
    }

    private void decision(Page page, Decision decision) throws IOException {
        Markup html = page.html();
        html.open("tr", "class", withdrawn.contains(decision.id()) ? "undone" : "counts");
        html.open("td").element("strong", decision.disposition().label());
        html.open("span", "class", "small").value(decision.id()).close().close();
        page.valueCell(decision.scope().describe());
        html.open("td");
        page.value(decision.comment().isEmpty() ? null : decision.comment());
        if (!decision.reason().isEmpty()) {
            html.text(" (");
            page.value(decision.reason());
            html.text(")");
        }
        html.close();
        by(page, decision.stamp());
        page.number(covered.getOrDefault(decision.id(), 0));
        page.cell(state(decision));
        page.endRow();
    }

    private static void by(Page page, EntryStamp stamp) throws IOException {
        page.html().open("td");
        page.value(stamp.author());
        page.html().text(", " + Page.utc(stamp.at())).close();
    }

    private String state(Decision decision) {
        Instant expires = decision.expires();
        if (withdrawn.contains(decision.id())) {
            return "undone";
        }
        if (decision.isExpired(casework.now())) {
            return "expired" + (expires == null ? "" : " " + Page.utc(expires));
        }
        String state = expires == null ? "counts" : "counts until " + Page.utc(expires);
        String missing = unmatched.get(decision.id());
        return missing == null ? state : state + "; " + missing;
    }

    private void parents(Page page) throws IOException {
        List<ParentDecision> parents = file.entries().stream()
                .filter(ParentDecision.class::isInstance)
                .map(ParentDecision.class::cast)
                .toList();
        if (parents.isEmpty()) {
            return;
        }
        page.html().element("h3", "Parents that an analyst set").line();
        page.beginTable("parents", "Process", "Parent", "Comment", "By", "State");
        int shown = Math.min(MOST, parents.size());
        for (ParentDecision parent : parents.subList(0, shown)) {
            page.beginRow();
            page.codeCell(parent.child().text());
            EventKey other = parent.parent();
            if (other == null) {
                page.cell("none in these logs");
            } else {
                page.codeCell(other.text());
            }
            page.valueCell(parent.comment().isEmpty() ? null : parent.comment());
            by(page, parent.stamp());
            page.cell(withdrawn.contains(parent.id()) ? "undone" : unmatched.getOrDefault(parent.id(), "counts"));
            page.endRow();
        }
        page.endTable();
        page.leftOut(shown, parents.size(), "parents", ALL);
    }

    private void conflicts(Page page) throws IOException {
        List<MergeNote.Conflict> conflicts = CaseMerge.openConflicts(file);
        if (conflicts.isEmpty()) {
            return;
        }
        page.html().element("h3", "Conflicts that nobody has settled").line();
        page.note("Two analysts decided differently without knowing of each other. Both are kept, the newer counts.");
        page.beginTable("conflicts", "One", "The other");
        int shown = Math.min(MOST, conflicts.size());
        for (MergeNote.Conflict conflict : conflicts.subList(0, shown)) {
            page.beginRow();
            side(page, conflict.first());
            side(page, conflict.second());
            page.endRow();
        }
        page.endTable();
        page.leftOut(shown, conflicts.size(), "conflicts", ALL);
    }

    private void side(Page page, String id) throws IOException {
        Decision decision = decision(id);
        page.html().open("td");
        if (decision != null) {
            page.html().text(decision.disposition().label() + " by ");
            page.value(decision.stamp().author());
            page.html().text(", ");
        }
        page.html().open("span", "class", "small").value(id).close().close();
    }

    private @Nullable Decision decision(String id) {
        return file.entry(id) instanceof Decision decision ? decision : null;
    }
}
