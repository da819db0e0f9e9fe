package org.qwinsight.analysis.timeline;

import java.util.Arrays;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.event.EventStore;

/** The rows of one lane in time order. Immutable. */
public final class LaneRows implements TimeSequence {
    private final EventStore store;
    /** Empty when the lane holds every row. */
    private final int[] rows;

    private final int from;
    private final int to;

    /** All rows of a store. */
    public LaneRows(EventStore store) {
        this(store, new int[0], 0, store.size());
    }

    /** Some rows of a store. */
    public LaneRows(EventStore store, RowSet some) {
        this(store, some.toArray(), 0, some.count());
    }

    /** @param rows ascending between the two bounds; kept, not copied */
    LaneRows(EventStore store, int[] rows, int from, int to) {
        this.store = store;
        this.rows = rows;
        this.from = from;
        this.to = to;
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public long nanos(int index) {
        return store.timeNanos(row(index));
    }

    public int row(int index) {
        return rows.length == 0 ? from + index : rows[from + index];
    }

    /** The first index whose row is at or behind a row. */
    public int firstAtOrBehind(int row) {
        if (rows.length == 0) {
            return Math.max(0, Math.min(size(), row - from));
        }
        int at = Arrays.binarySearch(rows, from, to, row);
        return (at >= 0 ? at : -at - 1) - from;
    }

    /** The index whose time is nearest to a moment, -1 when no row of the lane has a time. */
    public int nearest(long nanos) {
        int after = firstAtOrAfter(nanos);
        int before = after - 1;
        boolean hasBefore = before >= 0 && nanos(before) != Long.MIN_VALUE;
        if (after == size()) {
            return hasBefore ? before : -1;
        }
        boolean isBeforeNearer =
                hasBefore && FarTimes.distance(nanos(before), nanos) < FarTimes.distance(nanos, nanos(after));
        return isBeforeNearer ? before : after;
    }
}
