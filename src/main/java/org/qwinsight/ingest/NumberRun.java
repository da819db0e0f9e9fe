package org.qwinsight.ingest;

/**
 * Records of one log whose numbers follow each other and whose clock does not step back, or a single one. Numbers are above 0.
 *
 * @param first the smallest number
 * @param count how many records
 * @param firstNanos time of the record with the smallest number, {@link org.qwinsight.event.EventTime#NO_TIME} only of a single one
 * @param lastNanos time of the record with the largest number
 * @param earliestNanos earliest time; clocks of several threads go back a little
 * @param latestNanos latest time
 * @param silenceNanos longest time from one record to the next
 */
record NumberRun(
        long first,
        long count,
        long firstNanos,
        long lastNanos,
        long earliestNanos,
        long latestNanos,
        long silenceNanos) {
    static NumberRun single(long number, long nanos) {
        return new NumberRun(number, 1, nanos, nanos, nanos, nanos, 0);
    }

    /** The largest number. */
    long last() {
        return first + count - 1;
    }
}
