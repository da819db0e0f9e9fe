package org.qwinsight.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventTime;

/**
 * A half-open span of event time.
 *
 * @param from first moment inside, null for no bound
 * @param to first moment outside, null for no bound
 */
public record TimeWindow(@Nullable Instant from, @Nullable Instant to) {
    /** @throws IllegalArgumentException when nothing can lie inside */
    public TimeWindow {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("the time window ends before it begins");
        }
    }

    /** True for an event time inside, in nanoseconds since 1970 in UTC. An event without a time is in no window. */
    public boolean contains(long nanos) {
        if (nanos == EventTime.NO_TIME) {
            return false;
        }
        Instant time = Instant.ofEpochSecond(
                Math.floorDiv(nanos, EventTime.NANOS_PER_SECOND), Math.floorMod(nanos, EventTime.NANOS_PER_SECOND));
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }

    String describe() {
        return (from == null ? "" : "from " + from + " ") + (to == null ? "" : "before " + to);
    }
}
