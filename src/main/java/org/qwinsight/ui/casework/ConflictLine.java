package org.qwinsight.ui.casework;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.MergeNote.Conflict;

/**
 * Two decisions that contradict each other.
 *
 * @param older stands before the other in the case
 * @param newer counts until somebody settles it
 */
public record ConflictLine(Decision older, Decision newer) {
    /** The conflicts whose decisions are in the case. */
    static List<ConflictLine> of(List<Conflict> conflicts, CaseFile file) {
        List<ConflictLine> lines = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            CaseEntry first = file.entry(conflict.first());
            CaseEntry second = file.entry(conflict.second());
            if (first instanceof Decision one && second instanceof Decision other) {
                boolean isInOrder = file.entries().indexOf(one) < file.entries().indexOf(other);
                lines.add(isInOrder ? new ConflictLine(one, other) : new ConflictLine(other, one));
            }
        }
        return lines;
    }

    /** What one of the decisions says, whose it is, and why. */
    public static String describe(Decision decision) {
        return decision.disposition().label() + "\n" + decision.stamp().author() + ", "
                + decision.stamp().at().truncatedTo(ChronoUnit.SECONDS)
                + (decision.comment().isEmpty() ? "" : "\n" + decision.comment());
    }
}
