package org.qwinsight.analysis.timeline;

/** Arithmetic on moments that may lie further apart than a {@code long} of nanoseconds, as one wrong clock makes them. */
public final class FarTimes {
    private FarTimes() {}

    /** Nanoseconds from one moment to another; exact where a {@code long} holds them. */
    public static double distance(long from, long to) {
        long difference = to - from;
        boolean overflows = ((to ^ from) & (to ^ difference)) < 0;
        return overflows ? (double) to - (double) from : difference;
    }

    /** A moment some nanoseconds later, never beyond what a {@code long} holds. */
    public static long plus(long base, double nanos) {
        return Math.abs(nanos) < 0x1p62 && Math.abs(base) < 1L << 62
                ? base + Math.round(nanos)
                : Math.round(base + nanos);
    }
}
