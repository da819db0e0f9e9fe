package org.qwinsight.investigation;

import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;

/**
 * The decision on a finding.
 *
 * @param decision the newest one that matches, one on events before one on a pattern
 * @param isExpired it no longer counts, and no older one takes its place
 */
public record Cover(Decision decision, boolean isExpired) {
    /** What the decision says, or {@link Disposition#UNDETERMINED} once it has expired. */
    public Disposition disposition() {
        return isExpired ? Disposition.UNDETERMINED : decision.disposition();
    }

    /** True for a finding that may be hidden. */
    public boolean hides() {
        return disposition().isBenignOrFalse();
    }

    /** The comment, after what was decided where that has expired. */
    public String note() {
        return isExpired
                ? "[expired " + decision.expires() + "] " + decision.disposition() + ": " + decision.comment()
                : decision.comment();
    }

    /** Which decision it is, whose, and why. */
    public String describe() {
        return decision.disposition() + " by " + decision.stamp().author() + " at "
                + decision.stamp().at() + " for " + decision.scope().describe()
                + (decision.comment().isEmpty() ? "" : ": " + decision.comment())
                + (isExpired ? " (expired " + decision.expires() + ")" : "")
                + " [decision " + decision.id() + "]";
    }
}
