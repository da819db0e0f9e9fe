package org.qwinsight.analysis;

import org.qwinsight.event.EventStore;

/** Times in ascending order, those of records without a time first. */
public interface TimeSequence {
    int size();

    /** The time with this index, or {@link org.qwinsight.event.EventTime#NO_TIME}. */
    long nanos(int index);

    /** The times of all process starts of a store; an index is a row. */
    static TimeSequence of(EventStore store) {
        return new TimeSequence() {
            @Override
            public int size() {
                return store.size();
            }

            @Override
            public long nanos(int index) {
                return store.timeNanos(index);
            }
        };
    }

    /** The first index whose time is at or after a moment; the size when there is none. */
    default int firstAtOrAfter(long nanos) {
        return firstAtOrAfter(nanos, 0);
    }

    /**
     * The same when it is known that all times before index {@code from} are earlier. Costs the logarithm of the
     * distance gone, so walking through many moments in order is cheap however many times there are.
     */
    default int firstAtOrAfter(long nanos, int from) {
        int low = from;
        int high = from;
        int step = 1;
        while (high < size() && nanos(high) < nanos) {
            low = high + 1;
            high = step > size() - high ? size() : high + step;
            step *= 2;
        }
        high = Math.min(high, size());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nanos(middle) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many times lie in a half-open range. */
    default int count(long fromNanos, long toNanos) {
        int first = firstAtOrAfter(fromNanos);
        return toNanos <= fromNanos ? 0 : firstAtOrAfter(toNanos, first) - first;
    }
}
