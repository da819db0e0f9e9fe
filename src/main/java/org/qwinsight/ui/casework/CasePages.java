package org.qwinsight.ui.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.export.CaseLines;
import org.qwinsight.investigation.CaseStatistics;
import org.qwinsight.investigation.CaseSummary;

/**
 * A case for reading, page by page. Made by any thread.
 *
 * @param entries everything that was said, oldest first
 * @param audit everything that was done, oldest first
 * @param counts of findings and decisions
 * @param unmatched what is about nothing, or not all, of what is open
 * @param conflicts what two analysts decided differently and nobody has settled
 */
public record CasePages(
        List<Line> entries, List<Line> audit, List<Count> counts, List<Line> unmatched, List<ConflictLine> conflicts) {
    static final CasePages NONE = new CasePages(List.of(), List.of(), List.of(), List.of(), List.of());

    private static final String COUNTS = "counts";

    /**
     * A line.
     *
     * @param at in UTC, to the second
     * @param state what became of it, or why it matches nothing; empty in the audit
     */
    public record Line(String at, String author, String what, String state) {
        static Line of(Instant at, String author, String what, String state) {
            return new Line(at.truncatedTo(ChronoUnit.SECONDS).toString(), author, what, state);
        }

        static Line of(CaseEntry entry, String state) {
            EntryStamp stamp = entry.stamp();
            return of(stamp.at(), stamp.author(), CaseLines.said(entry), state);
        }
    }

    /**
     * How many there are of a kind.
     *
     * @param by what is counted by; repeated for every kind
     * @param findings -1 where they are not known
     */
    public record Count(String by, String kind, int findings, int decisions) {}

    /** Takes a while for a large case. */
    static CasePages of(CaseSummary summary) {
        CaseFile file = summary.file();
        return new CasePages(
                entries(summary),
                file.audit().stream()
                        .map(line -> Line.of(line.at(), line.author(), line.action() + " " + line.detail(), ""))
                        .toList(),
                counts(summary.findingStatistics(), summary.decisionStatistics()),
                unmatched(summary),
                ConflictLine.of(summary.conflicts(), file));
    }

    private static List<Line> entries(CaseSummary summary) {
        Map<String, String> unmatched = new HashMap<>();
        summary.unmatched().forEach(one -> unmatched.put(one.decision().id(), one.describe()));
        List<Line> lines = new ArrayList<>();
        for (CaseEntry entry : summary.file().entries()) {
            String state =
                    switch (summary.state(entry)) {
                        case UNDONE -> "undone";
                        case EXPIRED -> "expired";
                        case COUNTS -> unmatched.getOrDefault(entry.id(), COUNTS);
                    };
            lines.add(Line.of(entry, state));
        }
        return lines;
    }

    private static List<Line> unmatched(CaseSummary summary) {
        List<Line> lines = new ArrayList<>();
        summary.unmatched().forEach(one -> lines.add(Line.of(one.decision(), one.describe())));
        summary.unmatchedParents().forEach(one -> lines.add(Line.of(one, "its events are not in this evidence")));
        return lines;
    }

    private static List<Count> counts(@Nullable CaseStatistics findings, CaseStatistics decisions) {
        List<Count> counts = new ArrayList<>();
        for (Disposition disposition : Disposition.values()) {
            counts.add(new Count(
                    "disposition",
                    disposition.label(),
                    findings == null ? -1 : findings.byDisposition().getOrDefault(disposition, 0),
                    decisions.byDisposition().getOrDefault(disposition, 0)));
        }
        counts.add(new Count(
                "disposition",
                "undetermined again: expired",
                findings == null ? -1 : findings.expired(),
                decisions.expired()));
        add(counts, "reason", findings == null ? null : findings.byReason(), decisions.byReason());
        add(counts, "analyst", findings == null ? null : findings.byAnalyst(), decisions.byAnalyst());
        add(counts, "age of the decision", findings == null ? null : findings.byAge(), decisions.byAge());
        return counts;
    }

    /** Whatever covers a finding is a decision, so its kinds are all there are. */
    private static void add(
            List<Count> counts, String by, @Nullable Map<String, Integer> findings, Map<String, Integer> decisions) {
        decisions.forEach((kind, count) ->
                counts.add(new Count(by, kind, findings == null ? -1 : findings.getOrDefault(kind, 0), count)));
    }

    /** The decision that settles a conflict for one of its two: the same again, newer than both. */
    static Decision settling(Decision kept, EntryStamp stamp) {
        return new Decision(
                stamp,
                kept.rule(),
                kept.scope(),
                kept.disposition(),
                kept.reason(),
                "settled for " + kept.stamp().author() + ": " + kept.comment(),
                kept.expires(),
                kept.evidence());
    }
}
