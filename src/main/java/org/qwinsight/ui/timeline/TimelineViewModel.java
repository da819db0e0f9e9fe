package org.qwinsight.ui.timeline;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/**
 * The shown range of time, what happened in it, and where a pointer points. Places are fractions of the strip's
 * width, 0 at its left end and 1 at its right end.
 */
public final class TimelineViewModel {
    /** The shortest range that zooming shows. */
    static final long SHORTEST_NANOS = 10_000_000L;

    private static final TimeHistogram NO_HISTOGRAM = new TimeHistogram(0, 1, new int[1]);

    private final Workspace workspace;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private long spanFrom;
    private long spanTo = 1;
    private long from;
    private long to = 1;
    private FindingTimes findings = FindingTimes.NONE;
    private @Nullable EventStore openStore;
    private TimeHistogram histogram = NO_HISTOGRAM;

    public TimelineViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.investigationProperty().addListener((property, before, now) -> show(now));
        workspace.selectedNodeProperty().addListener((property, before, now) -> followSelection());
        workspace.zoneProperty().addListener((property, before, now) -> changed());
        show(workspace.investigation());
    }

    /** Goes up whenever something that is drawn has changed. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** True when there is a time to show. */
    public boolean hasTimes() {
        return openStore != null;
    }

    private void show(@Nullable Investigation investigation) {
        EventStore before = openStore;
        openStore = null;
        findings = FindingTimes.NONE;
        if (investigation != null) {
            findings = FindingTimes.of(investigation.store(), investigation.findingRows());
            takeSpan(investigation.store());
        }
        if (openStore != before) {
            from = spanFrom;
            to = spanTo;
        }
        histogram = NO_HISTOGRAM;
        changed();
    }

    /** From the first to the last start, with a little room at both ends. */
    private void takeSpan(EventStore store) {
        int first = TimeHistogram.firstAtOrAfter(store, EventTime.NO_TIME + 1);
        if (first == store.size()) {
            return;
        }
        long begin = store.timeNanos(first);
        long end = store.timeNanos(store.size() - 1);
        long room = Math.max(SHORTEST_NANOS, (end - begin) / 50);
        spanFrom = begin - room;
        spanTo = end + room;
        openStore = store;
    }

    private void followSelection() {
        long time = selectedTime();
        if (time != EventTime.NO_TIME && (time < from || time > to)) {
            setRange(time - (to - from) / 2, time + (to - from) / 2);
        }
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    public long from() {
        return from;
    }

    public long to() {
        return to;
    }

    /** True when the whole span is shown. */
    public boolean isWhole() {
        return from == spanFrom && to == spanTo;
    }

    /** Counts of the shown range, one slice a pixel. */
    public TimeHistogram histogram(int slices) {
        EventStore store = openStore;
        if (store == null) {
            return NO_HISTOGRAM;
        }
        if (histogram.counts().length != slices || histogram.fromNanos() != from || histogram.toNanos() != to) {
            histogram = TimeHistogram.of(store, from, to, slices);
        }
        return histogram;
    }

    public List<TimeAxis.Tick> ticks(int most) {
        return hasTimes() ? TimeAxis.ticks(from, to, most, workspace.zone()) : List.of();
    }

    /** The zone, and the date when everything shown lies on one day. */
    public String axisLabel() {
        String first = DisplayTime.seconds(from, zone()).substring(0, 10);
        String last = DisplayTime.seconds(to, zone()).substring(0, 10);
        return (first.equals(last) ? first + " " : "") + DisplayTime.zoneName(zone());
    }

    public ZoneId zone() {
        return workspace.zone();
    }

    public double place(long nanos) {
        return (double) (nanos - from) / (to - from);
    }

    public long timeAt(double place) {
        return from + Math.round(place * (to - from));
    }

    /** Places of the findings in the shown range. */
    public double[] findingPlaces() {
        return Arrays.stream(findings.between(from, to))
                .mapToDouble(this::place)
                .toArray();
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

    /** Shows a part or more of the span; what lies at {@code anchor} stays there. Factors below 1 show less. */
    public void zoom(double factor, double anchor) {
        if (!hasTimes()) {
            return;
        }
        long time = timeAt(anchor);
        double width = Math.max(SHORTEST_NANOS, Math.min((to - from) * factor, (double) (spanTo - spanFrom)));
        long begin = time - Math.round(width * anchor);
        setRange(begin, begin + Math.round(width));
        changed();
    }

    /** Moves the shown range by a part of its width, to later times for positive numbers. */
    public void pan(double widths) {
        if (!hasTimes()) {
            return;
        }
        long shift = Math.round(widths * (to - from));
        setRange(from + shift, to + shift);
        changed();
    }

    /** Shows the whole span. */
    public void fit() {
        from = spanFrom;
        to = spanTo;
        changed();
    }

    /** Takes a range, moved into the span and cut to it. */
    private void setRange(long begin, long end) {
        long width = Math.min(end - begin, spanTo - spanFrom);
        long moved = Math.max(spanFrom, Math.min(begin, spanTo - width));
        from = moved;
        to = moved + width;
    }

    /** Selects the shown finding that lies nearest to a place; does nothing when none is shown. */
    public void selectNearestFinding(double place) {
        int nearest = findings.nearest(from, to, timeAt(place));
        if (nearest != ProcessTree.NONE) {
            workspace.select(nearest);
        }
    }

    public void selectNextFinding() {
        workspace.selectNextFinding();
    }

    public void selectPreviousFinding() {
        workspace.selectPreviousFinding();
    }

    /** What lies under a pointer: range of time, process starts, findings. */
    public String describe(double place, int slices) {
        TimeHistogram counts = histogram(slices);
        int slice = (int) Math.max(0, Math.min(slices - 1, Math.floor(place * slices)));
        long begin = timeAt((double) slice / slices);
        long end = timeAt((double) (slice + 1) / slices);
        int found = findings.count(begin, end);
        return DisplayTime.millis(begin, zone()) + " to "
                + DisplayTime.millis(end, zone()).substring(11) + " " + DisplayTime.zoneName(zone()) + "\n"
                + DisplayText.count(counts.counts()[slice], "process start") + ", "
                + DisplayText.count(found, "finding");
    }

    /** The strip in words, for a screen reader. */
    public String summary() {
        if (!hasTimes()) {
            return "Timeline: no times to show";
        }
        long shown = Arrays.stream(histogram(1).counts()).sum();
        return "Timeline from " + DisplayTime.seconds(from, zone()) + " to " + DisplayTime.seconds(to, zone()) + " "
                + DisplayTime.zoneName(zone()) + ": " + DisplayText.count(shown, "process start") + ", "
                + DisplayText.count(findings.count(from, to), "finding") + selectedSummary();
    }

    private String selectedSummary() {
        Investigation open = workspace.investigation();
        int row = workspace.selectedRow();
        if (open == null || selectedTime() == EventTime.NO_TIME) {
            return "";
        }
        return "; selected: " + DisplayText.processName(open.store(), row) + " at "
                + DisplayTime.seconds(selectedTime(), zone());
    }
}
