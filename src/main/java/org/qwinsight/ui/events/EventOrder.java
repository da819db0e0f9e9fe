package org.qwinsight.ui.events;

import java.util.Arrays;
import java.util.List;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;

/**
 * The rows of a query in an order. A position is where a row stands in it, from 0. Immutable; made away from the FX
 * thread, read on it.
 */
final class EventOrder {
    /** No such position. */
    static final int NOWHERE = -1;

    private final Investigation investigation;
    private final List<SortKey> keys;
    private final int[] ascending;
    private final int[] ordered;
    /** Positions by row of the store, empty where {@code ordered} is {@code ascending}. */
    private final int[] positions;

    private final long longPause;

    private EventOrder(
            Investigation investigation,
            List<SortKey> keys,
            int[] ascending,
            int[] ordered,
            int[] positions,
            long longPause) {
        this.investigation = investigation;
        this.keys = keys;
        this.ascending = ascending;
        this.ordered = ordered;
        this.positions = positions;
        this.longPause = longPause;
    }

    /**
     * Sorts rows.
     *
     * @param keys the most important first; rows that are equal in all of them are in the order of time
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    static EventOrder of(
            Investigation investigation, RowSet rows, List<SortKey> keys, RankCache ranks, Progress progress) {
        int[] ascending = rows.toArray();
        int[] ordered = ascending;
        for (int key = keys.size() - 1; key >= 0; key--) {
            SortKey by = keys.get(key);
            ordered = ranks.of(investigation, by.field(), progress).sorted(ordered, by.descending());
        }
        int[] positions = {};
        if (ordered != ascending) {
            positions = new int[investigation.store().size()];
            Arrays.fill(positions, NOWHERE);
            for (int position = 0; position < ordered.length; position++) {
                positions[ordered[position]] = position;
            }
        }
        long pause = SortKey.isByTime(keys) ? QuietPauses.threshold(investigation.store(), ascending) : Long.MAX_VALUE;
        return new EventOrder(investigation, List.copyOf(keys), ascending, ordered, positions, pause);
    }

    Investigation investigation() {
        return investigation;
    }

    List<SortKey> keys() {
        return keys;
    }

    int size() {
        return ordered.length;
    }

    /** The row of the store at a position. */
    int row(int position) {
        return ordered[position];
    }

    /** Where a row of the store stands, or {@link #NOWHERE}. */
    int position(int row) {
        if (row < 0 || row >= investigation.store().size()) {
            return NOWHERE;
        }
        return ordered == ascending ? Math.max(NOWHERE, Arrays.binarySearch(ascending, row)) : positions[row];
    }

    /**
     * The position of the first row at or after a time, of the last row with a time when all are earlier;
     * {@link #NOWHERE} when no row has a time.
     */
    int positionAt(long nanos) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (investigation.store().timeNanos(ascending[middle]) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int found = Math.min(low, ascending.length - 1);
        boolean hasTime = found >= 0 && investigation.store().timeNanos(ascending[found]) != EventTime.NO_TIME;
        return hasTime ? position(ascending[found]) : NOWHERE;
    }

    /** How long nothing happened between the row above and this one, in nanoseconds; 0 where that was not long. */
    long pauseAbove(int position) {
        if (position <= 0 || position >= ordered.length || !SortKey.isByTime(keys)) {
            return 0;
        }
        long above = investigation.store().timeNanos(ordered[position - 1]);
        long here = investigation.store().timeNanos(ordered[position]);
        if (above == EventTime.NO_TIME || here == EventTime.NO_TIME) {
            return 0;
        }
        long pause = QuietPauses.between(Math.min(above, here), Math.max(above, here));
        return pause >= longPause ? pause : 0;
    }

    /** True when the same rows of the same evidence stand in the same order. */
    boolean looksLike(EventOrder other) {
        return investigation.store() == other.investigation.store() && Arrays.equals(ordered, other.ordered);
    }
}
