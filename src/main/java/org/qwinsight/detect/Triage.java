package org.qwinsight.detect;

import java.util.List;

/**
 * How much a finding resembles the published discovery of Qakbot, and why. It orders and explains; it changes no match
 * and hides no row.
 *
 * @param score 0 to 100
 * @param signals all of them, in the order of {@link TriageWeight}
 */
public record Triage(int score, TriageBand band, List<Assessment> signals) {
    private static final int HIGHEST = 100;

    public Triage {
        signals = List.copyOf(signals);
    }

    /**
     * Adds the points up. What speaks against an attack does not take a renamed or planted copy below "needs a look".
     */
    static Triage of(List<Assessment> signals) {
        int suspicious = 0;
        int sum = 0;
        boolean isCopy = false;
        for (Assessment signal : signals) {
            sum += signal.points();
            suspicious += Math.max(0, signal.points());
            isCopy |= signal.isFired() && (signal.signal() == TriageWeight.Q11 || signal.signal() == TriageWeight.Q12);
        }
        int lowest = isCopy ? Math.min(suspicious, TriageBand.LOOK.from()) : 0;
        int score = Math.max(lowest, Math.min(HIGHEST, sum));
        return new Triage(score, TriageBand.of(score), signals);
    }

    /** How many signals could be judged at all: the completeness of the evidence is this of all. */
    public int assessable() {
        return (int) signals.stream()
                .filter(signal -> signal.state() != SignalState.CANNOT_TELL)
                .count();
    }
}
