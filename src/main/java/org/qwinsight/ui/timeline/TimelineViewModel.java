package org.qwinsight.ui.timeline;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.analysis.timeline.TimeAxis;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

/**
 * What the timeline shows: the lanes, the shown part of the span, the selected range, the filter. Zooming and selecting
 * never change what other views show; only {@link #filterToSelection} does.
 */
public final class TimelineViewModel {
    /** Cases with more starts are sorted into lanes beside the FX thread. */
    static final int MOST_AT_ONCE = 200_000;

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Judging judging;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<LaneKind> laneKind = new SimpleObjectProperty<>(LaneKind.HOST);
    private final BooleanProperty logScale = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable TimeRange> selection = new ReadOnlyObjectWrapper<>();
    private final TimeWindow window = new TimeWindow();
    private final TimeCursor cursor;
    private final TimelineText text;
    private final ReplayViewModel replay;
    private @Nullable TimelineCase shownCase;
    private boolean isSorting;

    public TimelineViewModel(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.judging = new Judging(workspace, tasks);
        this.text = new TimelineText(this);
        this.cursor = new TimeCursor(this);
        workspace.investigationProperty().addListener((property, before, now) -> show(now));
        workspace.selectedNodeProperty().addListener((property, before, now) -> followSelection());
        workspace.zoneProperty().addListener((property, before, now) -> changed());
        laneKind.addListener((property, before, now) -> {
            cursor.toLane(TimeCursor.ALL_LANES);
            show(workspace.investigation());
        });
        logScale.addListener((property, before, now) -> changed());
        replay = new ReplayViewModel(this, judging);
        show(workspace.investigation());
    }

    /** Goes up whenever something that is drawn has changed. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    void changed() {
        revision.set(revision.get() + 1);
    }

    public ObjectProperty<LaneKind> laneKindProperty() {
        return laneKind;
    }

    /** Whether the height of the density grows with the logarithm of the number of starts. */
    public BooleanProperty logScaleProperty() {
        return logScale;
    }

    /** The selected range of time, null for none. It is measured and can be zoomed or filtered to. */
    public ReadOnlyObjectProperty<@Nullable TimeRange> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** True when there is a time to show. */
    public boolean hasTimes() {
        TimelineCase shown = shownCase;
        return shown != null && shown.hasTimes();
    }

    /** True while the starts are being sorted into the wanted lanes; until then fewer lanes are shown. */
    public boolean isSorting() {
        return isSorting;
    }

    @Nullable
    TimelineCase shownCase() {
        return shownCase;
    }

    TimeWindow window() {
        return window;
    }

    /** Where the keyboard is. */
    TimeCursor cursor() {
        return cursor;
    }

    /** The timeline in words. */
    TimelineText text() {
        return text;
    }

    /** The case as it happened. */
    public ReplayViewModel replay() {
        return replay;
    }

    Workspace workspace() {
        return workspace;
    }

    ZoneId zone() {
        return workspace.zone();
    }

    List<TimeAxis.Tick> ticks(int most) {
        return hasTimes()
                ? TimeAxis.ticks(window.shown().fromNanos(), window.shown().toNanos(), most, zone())
                : List.of();
    }

    private void show(@Nullable Investigation open) {
        TimelineCase before = shownCase;
        isSorting = false;
        if (open == null) {
            shownCase = null;
            selection.set(null);
            changed();
            return;
        }
        TimelineIndex known = before != null && before.store() == open.store() ? before.index() : null;
        if (known != null && known.isOf(laneKind.get(), open.selected().byQuery())) {
            shownCase = new TimelineCase(open, known);
        } else {
            sort(open, known);
        }
        if (known == null) {
            takeSpan();
        }
        changed();
    }

    /** Takes the index of the wanted lanes and rows, at once for a small case and else when it is made. */
    private void sort(Investigation open, @Nullable TimelineIndex known) {
        LaneKind kind = laneKind.get();
        if (open.store().size() <= MOST_AT_ONCE) {
            shownCase = new TimelineCase(open, TimelineIndex.of(open, kind, known, Progress.NONE));
            return;
        }
        shownCase = new TimelineCase(open, known == null ? TimelineIndex.atOnce(open.store()) : known);
        isSorting = true;
        tasks.start(
                "timeline-lanes",
                "Sorting the timeline into lanes",
                progress -> TimelineIndex.of(open, kind, known, progress),
                index -> {
                    Investigation now = workspace.investigation();
                    if (now != null
                            && now.store() == open.store()
                            && index.isOf(laneKind.get(), now.selected().byQuery())) {
                        shownCase = new TimelineCase(now, index);
                        isSorting = false;
                        changed();
                    }
                });
    }

    private void takeSpan() {
        selection.set(null);
        cursor.forget();
        TimelineCase shown = shownCase;
        window.reset(shown != null && shown.hasTimes() ? shown.span() : window.span());
    }

    private void followSelection() {
        long time = selectedTime();
        if (time != EventTime.NO_TIME && hasTimes()) {
            window.reveal(time);
        }
        changed();
    }

    /** The time of the selected row, or {@link EventTime#NO_TIME}. */
    public long selectedTime() {
        Investigation open = workspace.investigation();
        int row = workspace.selectedRow();
        return open == null || row == ProcessTree.NONE
                ? EventTime.NO_TIME
                : open.store().timeNanos(row);
    }

    public boolean isFindingSelected() {
        return workspace.isFinding(workspace.selectedNode());
    }

    // ---- the shown part ----

    /** Changes the shown part in a way that can be undone. */
    void move(Runnable change) {
        if (hasTimes()) {
            change.run();
            changed();
        }
    }

    /** Shows a part or more of the span; what lies at {@code anchor} stays there. Factors below 1 show less. */
    public void zoom(double factor, double anchor) {
        move(() -> window.zoom(factor, anchor));
    }

    /** Moves the shown part by a share of its width, to later times for positive numbers. */
    public void pan(double widths) {
        move(() -> window.pan(widths));
    }

    /** Shows the whole span. */
    public void fit() {
        move(window::fit);
    }

    /** Goes back to what was shown before the last zoom or pan. */
    public void undo() {
        move(window::undo);
    }

    public void redo() {
        move(window::redo);
    }

    // ---- the selected range ----

    /** Selects what lies between two moments, whichever is earlier. */
    void select(long one, long other) {
        long from = Math.max(window.span().fromNanos(), Math.min(one, other));
        long to = Math.min(window.span().toNanos(), Math.max(one, other));
        selection.set(hasTimes() && from < to ? new TimeRange(from, to) : null);
    }

    public void clearSelection() {
        selection.set(null);
    }

    public void zoomToSelection() {
        TimeRange range = selection.get();
        if (range != null) {
            move(() -> window.show(range));
        }
    }

    /** Restricts findings, and what is exported, to the selected range in every view. */
    public void filterToSelection() {
        TimeRange range = selection.get();
        if (range != null) {
            filter(range);
        }
    }

    public void clearFilter() {
        filter(TimeRange.ALL);
    }

    private void filter(TimeRange range) {
        judging.change("Filtering to a time range", options -> options.withRange(range));
    }

    /** Selects the next of the process starts that have no time. */
    public void selectNextWithoutTime() {
        TimelineCase shown = shownCase;
        if (shown != null && shown.withoutTime() > 0) {
            int next = shown.starts().firstAtOrBehind(workspace.selectedRow() + 1);
            workspace.select(shown.starts().row(next < shown.withoutTime() ? next : 0));
        }
    }
}
