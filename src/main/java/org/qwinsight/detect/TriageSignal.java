package org.qwinsight.detect;

/** One reason to look at a finding sooner or later. A new one is a class, a {@link TriageWeight} and a line in {@link Triages}. */
interface TriageSignal {
    /** Which signal this is, with its points. */
    TriageWeight weight();

    /** Judges a finding. A signal that lacks what it looks at says {@link SignalState#CANNOT_TELL} and never guesses. */
    Assessment assess(Scene scene);

    default Assessment notFired(String reason) {
        return Assessment.notFired(weight(), reason);
    }

    default Assessment cannotTell(String reason) {
        return Assessment.cannotTell(weight(), reason);
    }

    default Assessment fired(String reason, int... evidence) {
        return Assessment.fired(weight(), reason, evidence);
    }
}
