package org.qwinsight.ui.timeline;

import java.util.Arrays;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/** When the findings with a time started, in time order. Immutable. */
final class FindingTimes {
    static final FindingTimes NONE = new FindingTimes(new int[0], new long[0]);

    private final int[] rows;
    private final long[] times;

    private FindingTimes(int[] rows, long[] times) {
        this.rows = rows;
        this.times = times;
    }

    /** @param findingRows store rows, ascending and so in time order */
    static FindingTimes of(EventStore store, int[] findingRows) {
        int[] rows = Arrays.stream(findingRows)
                .filter(row -> store.timeNanos(row) != EventTime.NO_TIME)
                .toArray();
        return new FindingTimes(
                rows, Arrays.stream(rows).mapToLong(store::timeNanos).toArray());
    }

    /** The times inside a half-open range. */
    long[] between(long fromNanos, long toNanos) {
        return Arrays.copyOfRange(times, firstAtOrAfter(fromNanos), firstAtOrAfter(toNanos));
    }

    int count(long fromNanos, long toNanos) {
        return firstAtOrAfter(toNanos) - firstAtOrAfter(fromNanos);
    }

    /** The row inside a half-open range whose time is nearest, or {@link ProcessTree#NONE}. */
    int nearest(long fromNanos, long toNanos, long wanted) {
        int nearest = -1;
        for (int i = firstAtOrAfter(fromNanos); i < firstAtOrAfter(toNanos); i++) {
            if (nearest < 0 || Math.abs(times[i] - wanted) < Math.abs(times[nearest] - wanted)) {
                nearest = i;
            }
        }
        return nearest < 0 ? ProcessTree.NONE : rows[nearest];
    }

    private int firstAtOrAfter(long nanos) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
