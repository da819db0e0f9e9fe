package org.qwinsight.analysis;

import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Process starts counted by equal slices of time, for drawing.
 *
 * @param fromNanos beginning of the first slice, nanoseconds since 1970 in UTC
 * @param toNanos end of the last slice, exclusive
 * @param counts one number a slice
 */
@SuppressWarnings("ArrayRecordComponent") // drawn from, never compared
public record TimeHistogram(long fromNanos, long toNanos, int[] counts) {

    /** Counts the starts of a store. */
    public static TimeHistogram of(EventStore store, long fromNanos, long toNanos, int slices) {
        return of(TimeSequence.of(store), fromNanos, toNanos, slices);
    }

    /**
     * Counts times. The work grows with the number of slices and with the logarithm of the number of times, so ten
     * million of them cost little more than ten thousand.
     *
     * @param slices number of slices, at least 1
     */
    public static TimeHistogram of(TimeSequence times, long fromNanos, long toNanos, int slices) {
        int[] counts = new int[slices];
        // Times without a time are Long.MIN_VALUE, and no range reaches back to them.
        int before = times.firstAtOrAfter(Math.max(fromNanos, EventTime.NO_TIME + 1));
        for (int slice = 0; slice < slices; slice++) {
            int end = times.firstAtOrAfter(edge(fromNanos, toNanos, slice + 1, slices), before);
            counts[slice] = end - before;
            before = end;
        }
        return new TimeHistogram(fromNanos, toNanos, counts);
    }

    /** Where a slice begins; with {@code slice == slices}, where the last one ends. */
    public static long edge(long fromNanos, long toNanos, int slice, int slices) {
        if (slice == slices) {
            return toNanos;
        }
        long width = toNanos - fromNanos;
        double exact = width >= 0 ? width : (double) toNanos - (double) fromNanos;
        double past = exact * slice / slices;
        // A slice may begin more than Long.MAX_VALUE behind the first one; the sum still is a long.
        return past < 0x1p62 ? fromNanos + (long) Math.ceil(past) : (long) (fromNanos + past);
    }

    /** The first row at or after a time; the store's size when there is none. */
    public static int firstAtOrAfter(EventStore store, long nanos) {
        return TimeSequence.of(store).firstAtOrAfter(nanos);
    }

    public int highest() {
        int highest = 0;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        return highest;
    }
}
