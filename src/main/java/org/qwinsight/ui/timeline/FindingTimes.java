package org.qwinsight.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.analysis.timeline.Lanes;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/** When the findings with a time started, in time order. Immutable. */
final class FindingTimes implements TimeSequence {
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

    /** The same findings lane by lane. */
    List<FindingTimes> byLane(EventStore store, Lanes lanes) {
        if (lanes.size() == 1) {
            return List.of(this);
        }
        int[] counts = new int[lanes.size()];
        // While lanes for another query are made, a finding may have no lane among those of the query before.
        int[] placed = Arrays.stream(rows).filter(row -> lanes.laneOf(row) >= 0).toArray();
        for (int row : placed) {
            counts[lanes.laneOf(row)]++;
        }
        int[][] sorted = new int[lanes.size()][];
        for (int lane = 0; lane < sorted.length; lane++) {
            sorted[lane] = new int[counts[lane]];
        }
        int[] next = new int[lanes.size()];
        for (int row : placed) {
            int lane = lanes.laneOf(row);
            sorted[lane][next[lane]++] = row;
        }
        List<FindingTimes> byLane = new ArrayList<>();
        for (int[] ofLane : sorted) {
            byLane.add(of(store, ofLane));
        }
        return byLane;
    }

    @Override
    public int size() {
        return times.length;
    }

    @Override
    public long nanos(int index) {
        return times[index];
    }

    /** The row inside a half-open range whose time is nearest, or {@link ProcessTree#NONE}. */
    int nearest(long fromNanos, long toNanos, long wanted) {
        int first = firstAtOrAfter(fromNanos);
        int end = firstAtOrAfter(toNanos, first);
        int after = Math.max(first, firstAtOrAfter(wanted));
        int before = Math.min(after, end) - 1;
        if (after >= end) {
            return before < first ? ProcessTree.NONE : rows[before];
        }
        boolean isBeforeNearer =
                before >= first && FarTimes.distance(times[before], wanted) < FarTimes.distance(wanted, times[after]);
        return rows[isBeforeNearer ? before : after];
    }
}
