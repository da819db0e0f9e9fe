package org.qwinsight.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.analysis.timeline.Lanes;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.NoHits;
import org.qwinsight.ui.workspace.NoStarts;

/** What the timeline shows in words: beside it, in tooltips, and for a screen reader. */
final class TimelineText {
    /** Lanes that the spoken summary names. */
    private static final int SPOKEN_LANES = 5;

    private static final int DATE_LENGTH = 10;

    private final TimelineViewModel viewModel;

    TimelineText(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /**
     * The selected range and its length, or the shown range, or what is being done: in full, and ever shorter for less
     * room, the length alone last.
     */
    List<String> readOuts() {
        TimelineCase shown = viewModel.shownCase();
        TimeRange selected = viewModel.selectionProperty().get();
        if (shown == null || !shown.hasTimes()) {
            return List.of("");
        }
        if (viewModel.replay().activeProperty().get()) {
            return replay(shown);
        }
        if (selected == null && viewModel.isSorting()) {
            return List.of("Sorting " + DisplayText.count(shown.store().size(), "start") + " into lanes…", "Sorting…");
        }
        TimeRange told = selected == null ? viewModel.window().shown() : selected;
        String length = (selected == null ? "" : "Selected ") + length(told);
        String counted = length + " · " + counts(shown, told);
        return List.of(counted + " · " + range(told), counted, length);
    }

    /** Up to when the case is shown in a replay, and what has started until then. */
    private List<String> replay(TimelineCase shown) {
        TimeRange scope = viewModel.replay().scope();
        long moment = viewModel.replay().momentProperty().get();
        String at = seconds(moment) + " " + zone();
        int started = shown.starts().count(scope.fromNanos(), Math.max(moment, moment + 1));
        String of = DisplayText.count(started) + " of "
                + DisplayText.count(shown.starts().count(scope.fromNanos(), scope.toNanos()), "process start");
        String counted = at + " · " + of;
        return List.of(counted + " · " + DisplayText.count(shown.findings().size(), "finding"), counted, at);
    }

    /** The filter and its length, empty without one. */
    String filter() {
        TimeRange filter = viewModel.workspace().timeRange();
        return filter.isAll() ? "" : "Filtered to " + length(filter);
    }

    /** The filter in full, for a tooltip. */
    String filterInFull() {
        return "Findings and exports are restricted to\n"
                + range(viewModel.workspace().timeRange()) + ".\nClick to see everything again.";
    }

    /** How many starts cannot be on the axis, empty for none. */
    String withoutTime() {
        TimelineCase shown = viewModel.shownCase();
        return shown == null || shown.withoutTime() == 0
                ? ""
                : DisplayText.count(shown.withoutTime()) + " without a time";
    }

    /** Why the timeline is empty and what to do, one sentence a line; empty when it is not. */
    List<String> emptyReasons() {
        TimelineCase shown = viewModel.shownCase();
        if (shown == null) {
            return List.of();
        }
        if (shown.store().size() == 0) {
            return List.of(
                    "There is no process start to place on a timeline.",
                    NoStarts.reason(viewModel.workspace().investigation()));
        }
        if (!shown.hasTimes()) {
            return List.of(
                    "None of " + DisplayText.count(shown.store().size(), "process start") + " has a usable time.",
                    "They are in the tree. Raw record, in the details, shows what was logged instead of a time.");
        }
        if (isLeftOut()) {
            return List.of(NoHits.headline(viewModel.workspace()), NoHits.reason(viewModel.workspace()));
        }
        TimeRange window = viewModel.window().shown();
        if (shown.starts().count(window.fromNanos(), window.toNanos()) == 0) {
            return List.of(
                    "No process started in this part of the time.",
                    "Zoom out with the wheel or −, undo with Z, or show the whole span with Home.");
        }
        return List.of();
    }

    /** True when the query selects no process start. */
    boolean isLeftOut() {
        TimelineCase shown = viewModel.shownCase();
        return shown != null && shown.store().size() > 0 && shown.starts().size() == 0;
    }

    /** What lies under a pointer: range of time, lane, process starts, findings. */
    String describe(long fromNanos, long toNanos, int lane) {
        TimelineCase shown = viewModel.shownCase();
        if (shown == null || !shown.hasTimes()) {
            return "";
        }
        TimeRange range = new TimeRange(fromNanos, toNanos);
        String name = lane == TimeCursor.ALL_LANES ? "" : shown.lanes().name(lane) + "\n";
        return name + range(range) + "\n" + counts(shown, range, lane);
    }

    /** A lane with its numbers, for a tooltip. */
    String lane(int lane) {
        TimelineCase shown = viewModel.shownCase();
        return shown == null
                ? ""
                : shown.lanes().name(lane) + "\n"
                        + counts(shown, viewModel.window().shown(), lane);
    }

    /** A process with its life, for a tooltip. */
    String process(int row) {
        TimelineCase shown = viewModel.shownCase();
        if (shown == null) {
            return "";
        }
        EventStore store = shown.store();
        String command = store.value(row, EventField.COMMAND_LINE);
        String pid = store.value(row, EventField.PROCESS_ID);
        long start = store.timeNanos(row);
        long end = shown.investigation().tree().endNanos(row);
        String life = end == EventTime.NO_TIME
                ? "no exit logged"
                : "to " + DisplayTime.millis(end, viewModel.zone()) + ", ran " + DisplayTime.length(end - start);
        return DisplayText.processName(store, row) + (pid == null ? "" : ", PID " + DisplayText.pid(pid)) + "\n"
                + DisplayTime.millis(start, viewModel.zone()) + " " + zone() + " " + life
                + (command == null ? "" : "\n" + DisplayText.oneLine(command));
    }

    /** The timeline in words, for a screen reader. */
    String summary() {
        TimelineCase shown = viewModel.shownCase();
        if (shown == null || !shown.hasTimes()) {
            return "Timeline: no times to show. " + String.join(" ", emptyReasons());
        }
        TimeRange window = viewModel.window().shown();
        List<String> parts = new ArrayList<>();
        parts.add("Timeline from " + seconds(window.fromNanos()) + " to " + seconds(window.toNanos()) + " " + zone()
                + ": " + counts(shown, window));
        addLanes(parts, shown, window);
        long cursor = viewModel.cursor().nanos();
        if (cursor != EventTime.NO_TIME) {
            parts.add(spokenCursor(cursor, shown));
        }
        TimeRange selected = viewModel.selectionProperty().get();
        if (selected != null) {
            parts.add("selected range " + range(selected) + ", " + length(selected) + ", " + counts(shown, selected));
        }
        if (viewModel.replay().activeProperty().get()) {
            parts.add("replay at " + readOuts().get(0));
        } else if (!filter().isEmpty()) {
            parts.add("filtered to " + range(viewModel.workspace().timeRange()));
        }
        if (!withoutTime().isEmpty()) {
            parts.add(withoutTime());
        }
        String process = selectedProcess();
        if (process != null) {
            parts.add(process);
        }
        return String.join("; ", parts);
    }

    private void addLanes(List<String> parts, TimelineCase shown, TimeRange window) {
        Lanes lanes = shown.lanes();
        if (lanes.size() < 2) {
            return;
        }
        for (int lane = 0; lane < Math.min(SPOKEN_LANES, lanes.size()); lane++) {
            parts.add(lanes.name(lane) + ": " + counts(shown, window, lane));
        }
        if (lanes.size() > SPOKEN_LANES) {
            parts.add("and " + DisplayText.count(lanes.size() - SPOKEN_LANES, "more lane"));
        }
    }

    private String spokenCursor(long cursor, TimelineCase shown) {
        int lane = viewModel.cursor().lane();
        long end = FarTimes.plus(cursor, viewModel.window().width() * TimelineKeys.STEP);
        TimeRange range = new TimeRange(cursor, end);
        return "cursor at " + DisplayTime.millis(cursor, viewModel.zone())
                + (lane == TimeCursor.ALL_LANES ? "" : " in " + shown.lanes().name(lane)) + ", "
                + counts(shown, range, lane) + " in the " + length(range) + " behind it";
    }

    private @Nullable String selectedProcess() {
        Investigation open = viewModel.workspace().investigation();
        int row = viewModel.workspace().selectedRow();
        if (open == null || row == ProcessTree.NONE || viewModel.selectedTime() == EventTime.NO_TIME) {
            return null;
        }
        return "selected: " + DisplayText.processName(open.store(), row) + " at " + seconds(viewModel.selectedTime());
    }

    private static String counts(TimelineCase shown, TimeRange range) {
        return counts(shown, range, TimeCursor.ALL_LANES);
    }

    private static String counts(TimelineCase shown, TimeRange range, int lane) {
        TimeSequence starts =
                lane == TimeCursor.ALL_LANES ? shown.starts() : shown.lanes().rows(lane);
        FindingTimes findings = lane == TimeCursor.ALL_LANES ? shown.findings() : shown.findings(lane);
        return DisplayText.count(starts.count(range.fromNanos(), range.toNanos()), "process start") + ", "
                + DisplayText.count(findings.count(range.fromNanos(), range.toNanos()), "finding");
    }

    /** Both ends, the second without its date when that is the same, and the zone. */
    private String range(TimeRange range) {
        String from = DisplayTime.millis(range.fromNanos(), viewModel.zone());
        String to = DisplayTime.millis(range.toNanos(), viewModel.zone());
        boolean isSameDay = from.startsWith(to.substring(0, DATE_LENGTH));
        return from + " – " + (isSameDay ? to.substring(DATE_LENGTH + 1) : to) + " " + zone();
    }

    private static String length(TimeRange range) {
        return DisplayTime.length((long) FarTimes.distance(range.fromNanos(), range.toNanos()));
    }

    private String seconds(long nanos) {
        return DisplayTime.seconds(nanos, viewModel.zone());
    }

    private String zone() {
        return DisplayTime.zoneName(viewModel.zone());
    }
}
