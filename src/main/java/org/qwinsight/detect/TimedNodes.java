package org.qwinsight.detect;

import it.unimi.dsi.fastutil.ints.IntList;
import org.qwinsight.event.EventStore;

/** Searches in lists of rows in time order, by halving. */
final class TimedNodes {
    private TimedNodes() {}

    /** The index of the first row at or after a time; the size of the list when there is none. */
    static int firstFrom(EventStore store, IntList rows, long nanos) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (store.timeNanos(rows.getInt(middle)) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the first row with a larger number; the size of the list when there is none. */
    static int firstAfter(IntList rows, int row) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.getInt(middle) <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The row nearest in time, -1 when none lies within the distance. */
    static int nearest(EventStore store, IntList rows, long nanos, long distance) {
        int after = firstFrom(store, rows, nanos);
        int nearest = -1;
        long best = distance;
        for (int i = Math.max(0, after - 1); i < Math.min(rows.size(), after + 1); i++) {
            long apart = Math.abs(store.timeNanos(rows.getInt(i)) - nanos);
            if (apart >= 0 && apart <= best) {
                best = apart;
                nearest = rows.getInt(i);
            }
        }
        return nearest;
    }
}
