package org.qwinsight.investigation;

import org.qwinsight.event.EventTime;

/**
 * A half-open range of time.
 *
 * @param fromNanos first moment inside, nanoseconds since 1970 in UTC; {@link Long#MIN_VALUE} for no bound
 * @param toNanos first moment outside; {@link Long#MAX_VALUE} for no bound
 */
public record TimeRange(long fromNanos, long toNanos) {
    public static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

    /** True for the range without bounds. */
    public boolean isAll() {
        return fromNanos == Long.MIN_VALUE && toNanos == Long.MAX_VALUE;
    }

    /** True for a moment inside. A start without a time is inside only of the range without bounds. */
    public boolean contains(long nanos) {
        if (nanos == EventTime.NO_TIME) {
            return isAll();
        }
        return nanos >= fromNanos && nanos < toNanos;
    }
}
