package org.qwinsight.detect;

import java.util.Arrays;
import java.util.List;

/**
 * What one signal says of one finding.
 *
 * @param points what it adds to the score: 0 unless it fired
 * @param reason a sentence that names what was seen, or what is missing
 * @param evidence store rows or placeholders of the tree that the sentence is about; of many of a kind, the nearest
 */
public record Assessment(TriageWeight signal, SignalState state, int points, String reason, List<Integer> evidence) {
    public Assessment {
        evidence = List.copyOf(evidence);
    }

    /** The stable id of the signal. */
    public String id() {
        return signal.id();
    }

    public boolean isFired() {
        return state == SignalState.FIRED;
    }

    static Assessment fired(TriageWeight signal, int points, String reason, int... evidence) {
        List<Integer> nodes =
                Arrays.stream(evidence).filter(node -> node >= 0).boxed().toList();
        return new Assessment(signal, SignalState.FIRED, points, reason, nodes);
    }

    static Assessment fired(TriageWeight signal, String reason, int... evidence) {
        return fired(signal, signal.points(), reason, evidence);
    }

    static Assessment notFired(TriageWeight signal, String reason) {
        return new Assessment(signal, SignalState.NOT_FIRED, 0, reason, List.of());
    }

    static Assessment cannotTell(TriageWeight signal, String reason) {
        return new Assessment(signal, SignalState.CANNOT_TELL, 0, reason, List.of());
    }
}
