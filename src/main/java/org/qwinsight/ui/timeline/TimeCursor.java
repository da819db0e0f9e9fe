package org.qwinsight.ui.timeline;

import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.analysis.timeline.LaneRows;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.workspace.Workspace;

/** Where the keyboard is on the timeline: a moment and a lane. What the pointer can do, it can do. */
final class TimeCursor {
    /** Stands for all lanes together. */
    static final int ALL_LANES = -1;

    private final TimelineViewModel viewModel;
    private long nanos = EventTime.NO_TIME;
    private int lane = ALL_LANES;
    private long anchor = EventTime.NO_TIME;

    TimeCursor(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /** The moment, or {@link EventTime#NO_TIME} while the keyboard has not been used. */
    long nanos() {
        return nanos;
    }

    int lane() {
        return lane;
    }

    void forget() {
        nanos = EventTime.NO_TIME;
        anchor = EventTime.NO_TIME;
        lane = ALL_LANES;
    }

    void hide() {
        nanos = EventTime.NO_TIME;
        anchor = EventTime.NO_TIME;
    }

    /**
     * Goes to an earlier or later moment.
     *
     * @param widths share of the shown width
     * @param selects select the range from where the selecting began
     */
    void step(double widths, boolean selects) {
        if (!viewModel.hasTimes()) {
            return;
        }
        TimeWindow window = viewModel.window();
        long begin = start();
        if (!selects) {
            anchor = EventTime.NO_TIME;
        } else if (anchor == EventTime.NO_TIME) {
            anchor = begin;
        }
        long moved = window.timeAt(window.place(begin) + widths);
        nanos = Math.max(window.span().fromNanos(), Math.min(window.span().toNanos() - 1, moved));
        window.reveal(nanos);
        if (selects) {
            viewModel.select(anchor, nanos);
        }
        viewModel.changed();
    }

    private long start() {
        TimeWindow window = viewModel.window();
        if (nanos != EventTime.NO_TIME && isShown(nanos)) {
            return nanos;
        }
        long selected = viewModel.selectedTime();
        return selected != EventTime.NO_TIME && isShown(selected) ? selected : window.timeAt(0.5);
    }

    private boolean isShown(long moment) {
        TimeRange shown = viewModel.window().shown();
        return moment >= shown.fromNanos() && moment < shown.toNanos();
    }

    /** The place at which zooming by keyboard keeps what is there. */
    double place() {
        return viewModel.window().place(start());
    }

    void toLane(int wanted) {
        TimelineCase shown = viewModel.shownCase();
        int last = shown == null ? ALL_LANES : shown.lanes().size() - 1;
        lane = last == 0 ? ALL_LANES : Math.max(ALL_LANES, Math.min(last, wanted));
        viewModel.changed();
    }

    /** Selects the next or previous process start of the lane, counted from the selected one. */
    void selectStart(boolean isNext) {
        TimelineCase shown = viewModel.shownCase();
        if (shown == null || !shown.hasTimes()) {
            return;
        }
        LaneRows rows = lane == ALL_LANES ? shown.starts() : shown.lanes().rows(lane);
        Workspace workspace = viewModel.workspace();
        int selected = workspace.selectedRow();
        int at = selected == ProcessTree.NONE
                ? rows.firstAtOrAfter(start()) - (isNext ? 1 : 0)
                : rows.firstAtOrBehind(isNext ? selected + 1 : selected) - (isNext ? 1 : 0);
        int step = isNext ? 1 : -1;
        // The further records of an execution are no nodes of their own.
        for (int i = at + step; i >= 0 && i < rows.size(); i += step) {
            int row = rows.row(i);
            if (shown.isDrawn(row) && rows.nanos(i) != EventTime.NO_TIME) {
                workspace.select(row);
                nanos = rows.nanos(i);
                viewModel.changed();
                return;
            }
        }
    }

    /**
     * Selects what a click means: a finding near the moment, else the start of the lane that is nearest to it.
     *
     * @param reach how far a finding may be
     */
    void click(long moment, int clickedLane, double reach) {
        TimelineCase shown = viewModel.shownCase();
        if (shown == null || !shown.hasTimes()) {
            return;
        }
        lane = clickedLane;
        nanos = moment;
        anchor = moment;
        FindingTimes findings = clickedLane == ALL_LANES ? shown.findings() : shown.findings(clickedLane);
        int row = findings.nearest(FarTimes.plus(moment, -reach), FarTimes.plus(moment, reach), moment);
        if (row == ProcessTree.NONE) {
            LaneRows rows =
                    clickedLane == ALL_LANES ? shown.starts() : shown.lanes().rows(clickedLane);
            int nearest = rows.nearest(moment);
            boolean isInView = nearest >= 0 && isShown(rows.nanos(nearest));
            int started = isInView ? rows.row(nearest) : ProcessTree.NONE;
            row = isInView && !shown.isDrawn(started)
                    ? shown.investigation().tree().node(started)
                    : started;
        }
        if (row != ProcessTree.NONE) {
            viewModel.workspace().select(row);
        }
        viewModel.changed();
    }
}
