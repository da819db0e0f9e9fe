package org.qwinsight.detect;

/** What a score suggests doing. A resemblance, never an attribution. */
public enum TriageBand {
    ROUTINE(0, "routine administration likely"),
    LOOK(25, "needs a look"),
    RESEMBLES(55, "resembles Qakbot discovery");

    private final int from;
    private final String label;

    TriageBand(int from, String label) {
        this.from = from;
        this.label = label;
    }

    /** The smallest score of the band. */
    public int from() {
        return from;
    }

    /** What a person reads, and the value in exports. */
    public String label() {
        return label;
    }

    /** The band of a score from 0 to 100. */
    public static TriageBand of(int score) {
        return score >= RESEMBLES.from ? RESEMBLES : score >= LOOK.from ? LOOK : ROUTINE;
    }
}
