package org.qwinsight.ui.timeline;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.analysis.timeline.LaneRows;
import org.qwinsight.analysis.timeline.Lanes;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;

/** An open case as the timeline sees it: rows in lanes, findings in lanes, the span. Immutable. */
final class TimelineCase {
    /** Room around a single moment. */
    private static final long ROOM_AROUND_ONE_NANOS = 30 * EventTime.NANOS_PER_SECOND;

    private static final int MOST_RUNNING = 200;

    private final Investigation investigation;
    private final TimelineIndex index;
    private final FindingTimes findings;
    private final List<FindingTimes> findingsByLane;
    private final int firstWithTime;

    TimelineCase(Investigation investigation, TimelineIndex index) {
        this.investigation = investigation;
        this.index = index;
        findings = FindingTimes.of(store(), investigation.findingRows());
        findingsByLane = findings.byLane(store(), index.lanes());
        firstWithTime = TimeSequence.of(store()).firstAtOrAfter(EventTime.NO_TIME + 1);
    }

    Investigation investigation() {
        return investigation;
    }

    EventStore store() {
        return investigation.store();
    }

    Lanes lanes() {
        return index.lanes();
    }

    TimelineIndex index() {
        return index;
    }

    /** The process starts that the query selects. */
    LaneRows starts() {
        return index.starts();
    }

    FindingTimes findings() {
        return findings;
    }

    FindingTimes findings(int lane) {
        return findingsByLane.get(lane);
    }

    /** Selected process starts that have no place on an axis; they are the first ones. */
    int withoutTime() {
        return starts().firstAtOrAfter(EventTime.NO_TIME + 1);
    }

    /** True when the evidence has a time, whether or not the query selects one. */
    boolean hasTimes() {
        return firstWithTime < store().size();
    }

    /** False for a further record of an execution whose first record is selected too. */
    boolean isDrawn(int row) {
        int node = investigation.tree().node(row);
        return node == row || !index.selected().contains(node);
    }

    /** From the first to the last start, with a little room at both ends. Only to be asked when there are times. */
    TimeRange span() {
        long begin = store().timeNanos(firstWithTime);
        long end = store().timeNanos(store().size() - 1);
        double room = begin == end
                ? ROOM_AROUND_ONE_NANOS
                : Math.max(TimeWindow.SHORTEST_NANOS, FarTimes.distance(begin, end) / 50);
        return new TimeRange(FarTimes.plus(begin, -room), FarTimes.plus(end, room));
    }

    /** Starts of a lane counted pixel by pixel. */
    int[] density(int lane, TimeRange shown, int pixels) {
        return TimeHistogram.of(lanes().rows(lane), shown.fromNanos(), shown.toNanos(), pixels)
                .counts();
    }

    /** The lives of each lane's processes, or {@link LaneBars#NONE} where there are too many for the room. */
    List<LaneBars> bars(LaneBars.Place place, IntToDoubleFunction nameWidth) {
        TimeRange shown = place.window().shown();
        int[] running = null;
        List<LaneBars> bars = new ArrayList<>();
        for (int lane = 0; lane < lanes().size(); lane++) {
            LaneRows rows = lanes().rows(lane);
            int first = rows.firstAtOrAfter(shown.fromNanos());
            int end = rows.firstAtOrAfter(shown.toNanos(), first);
            if (end - first > LaneBars.MOST) {
                bars.add(LaneBars.NONE);
                continue;
            }
            if (running == null) {
                int firstRow = TimeSequence.of(store()).firstAtOrAfter(shown.fromNanos());
                running = index.running().rows(firstRow, shown.fromNanos(), MOST_RUNNING);
            }
            bars.add(bars(lane, first, end, running, place, nameWidth));
        }
        return bars;
    }

    private LaneBars bars(
            int lane, int first, int end, int[] running, LaneBars.Place place, IntToDoubleFunction nameWidth) {
        IntArrayList started = new IntArrayList();
        for (int i = first; i < end; i++) {
            addOnce(started, lanes().rows(lane).row(i));
        }
        IntArrayList before = new IntArrayList();
        for (int row : running) {
            if (index.selected().contains(row) && lanes().laneOf(row) == lane) {
                addOnce(before, row);
            }
        }
        LaneBars.Lives lives = new LaneBars.Lives(store(), investigation.tree());
        return LaneBars.of(started.toIntArray(), before.toIntArray(), lives, place, nameWidth);
    }

    /** An execution with several records has one bar. */
    private void addOnce(IntArrayList rows, int row) {
        if (isDrawn(row)) {
            rows.add(row);
        }
    }
}
