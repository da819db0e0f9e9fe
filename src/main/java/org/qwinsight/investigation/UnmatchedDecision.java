package org.qwinsight.investigation;

import java.util.ArrayList;
import java.util.List;
import org.qwinsight.casefile.Decision;

/**
 * A decision that finds nothing to be about in the opened evidence, in whole or in part. It stays in the case.
 *
 * @param matched findings that it does match
 * @param notInEvidence events that it names and that are not in the opened evidence
 * @param noFinding events that it names and that are there but no finding under these options
 */
public record UnmatchedDecision(Decision decision, int matched, int notInEvidence, int noFinding) {
    /** What a person reads. */
    public String describe() {
        if (notInEvidence + noFinding == 0) {
            return "no finding matches it";
        }
        List<String> parts = new ArrayList<>();
        if (notInEvidence > 0) {
            parts.add(notInEvidence + " of its events are not in this evidence");
        }
        if (noFinding > 0) {
            parts.add(noFinding + " of its events are no finding under these options");
        }
        return String.join(", ", parts);
    }
}
