package org.qwinsight.export;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.EvidenceEntry;
import org.qwinsight.casefile.MergeNote.Conflict;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.casefile.SiteFact;
import org.qwinsight.investigation.CaseStatistics;
import org.qwinsight.investigation.CaseSummary;
import org.qwinsight.investigation.UnmatchedDecision;

/** What a case says, as text for a person. */
public final class CaseText {
    private final CaseSummary summary;
    private final PrintWriter out;

    private CaseText(CaseSummary summary, PrintWriter out) {
        this.summary = summary;
        this.out = out;
    }

    /** Everything but the audit, to a stream that stays open. */
    public static void write(CaseSummary summary, PrintWriter out) {
        CaseText text = new CaseText(summary, out);
        text.evidence();
        text.entries();
        conflicts(summary.file(), summary.conflicts(), out);
        text.site();
        text.decisions();
        if (summary.hasFindings()) {
            text.findings();
            text.unmatched();
        }
        out.flush();
    }

    /** What was done to the case, in order. */
    public static void writeAudit(CaseFile file, PrintWriter out) {
        for (AuditEntry entry : file.audit()) {
            out.print(VisibleText.of(entry.at() + "  " + entry.author() + "  " + entry.tool() + "  " + entry.action()
                            + "  " + entry.detail())
                    + "\n");
        }
        out.flush();
    }

    /** Decisions that contradict each other. */
    public static void conflicts(CaseFile file, List<Conflict> conflicts, PrintWriter out) {
        for (Conflict conflict : conflicts) {
            out.print("conflict\n");
            for (String id : List.of(conflict.first(), conflict.second())) {
                CaseEntry entry = file.entry(id);
                out.print("  " + VisibleText.of(entry == null ? id : CaseLines.of(entry)) + "\n");
            }
        }
        out.flush();
    }

    private void evidence() {
        out.print("Evidence\n");
        for (EvidenceEntry entry : summary.file().evidence()) {
            String member = entry.member() == null ? "" : " › " + entry.member();
            line(entry.sha256() + "  " + entry.path() + member);
        }
    }

    private void entries() {
        out.print("Entries\n");
        for (CaseEntry entry : summary.file().entries()) {
            String state =
                    switch (summary.state(entry)) {
                        case UNDONE -> "  [undone]";
                        case EXPIRED -> "  [expired]";
                        case COUNTS -> "";
                    };
            line(CaseLines.of(entry) + state);
        }
    }

    private void site() {
        List<SiteFact> site = summary.site();
        if (!site.isEmpty()) {
            out.print("What is known of the site\n");
            site.forEach(fact -> line(fact.describe()));
        }
    }

    private void decisions() {
        out.print("Decisions that count\n");
        Map<String, Integer> counts = new TreeMap<>();
        for (Decision decision : summary.file().decisions()) {
            String what = decision.isExpired(summary.now())
                    ? "expired"
                    : decision.disposition() + " by " + decision.stamp().author();
            counts.merge(what, 1, Integer::sum);
        }
        counts.forEach((what, count) -> line(what + "  " + count));
        statistics("Decisions", summary.decisionStatistics());
        if (!summary.expired().isEmpty()) {
            out.print("Expired decisions\n");
            summary.expired().forEach(decision -> line(CaseLines.of(decision)));
        }
    }

    private void findings() {
        out.print("Findings  " + summary.findings() + ", of which " + summary.hideable() + " may be hidden by "
                + summary.hidingDecisions() + " decisions\n");
        CaseStatistics statistics = summary.findingStatistics();
        if (statistics != null) {
            statistics("Findings", statistics);
        }
    }

    private void statistics(String what, CaseStatistics statistics) {
        counts(what + " by disposition", statistics.byDisposition());
        counts(what + " by reason", statistics.byReason());
        counts(what + " by analyst", statistics.byAnalyst());
        counts(what + " by age of the decision", statistics.byAge());
    }

    private void counts(String title, Map<?, Integer> counts) {
        out.print(title + "\n");
        counts.forEach((what, count) -> line(what + "  " + count));
    }

    private void unmatched() {
        out.print("Decisions that match nothing, or not all of their events\n");
        for (UnmatchedDecision unmatched : summary.unmatched()) {
            line(CaseLines.of(unmatched.decision()) + ": " + unmatched.describe());
        }
        for (ParentDecision parent : summary.unmatchedParents()) {
            line(CaseLines.of(parent) + ": its events are not in this evidence");
        }
    }

    private void line(String text) {
        out.print("  " + VisibleText.of(text) + "\n");
    }
}
