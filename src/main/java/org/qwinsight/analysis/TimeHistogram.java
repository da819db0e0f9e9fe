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

    /**
     * Counts the starts of a store. Rows are in time order, so only the rows of the range are looked at.
     *
     * @param slices number of slices, at least 1
     */
    public static TimeHistogram of(EventStore store, long fromNanos, long toNanos, int slices) {
        int[] counts = new int[slices];
        long width = Math.max(1, toNanos - fromNanos);
        int end = firstAtOrAfter(store, toNanos);
        long[] times = new long[EventStore.BLOCK];
        int row = firstAtOrAfter(store, fromNanos);
        while (row < end) {
            int count = Math.min(end - row, store.readTimes(row, times));
            for (int i = 0; i < count; i++) {
                counts[sliceOf(times[i] - fromNanos, width, slices)]++;
            }
            row += count;
        }
        return new TimeHistogram(fromNanos, toNanos, counts);
    }

    /** The first row at or after a time; the store's size when there is none. */
    public static int firstAtOrAfter(EventStore store, long nanos) {
        int low = 0;
        int high = store.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            long time = store.timeNanos(middle);
            if (time == EventTime.NO_TIME || time < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int sliceOf(long past, long width, int slices) {
        return (int) Math.min(slices - 1, (double) past / width * slices);
    }

    public int highest() {
        int highest = 0;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        return highest;
    }
}
