package org.qwinsight.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.analysis.timeline.Lanes;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.TimeCases;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

class TimelineViewModelTest {
    private final Workspace workspace = new Workspace();
    private final DirectTasks tasks = new DirectTasks();
    private final TimelineViewModel viewModel = new TimelineViewModel(workspace, tasks);
    private final TimeWindow window = viewModel.window();
    private final Investigation qakbot = SyntheticCase.qakbot();

    @BeforeEach
    void open() {
        workspace.open(qakbot);
    }

    private TimelineCase shown() {
        return Objects.requireNonNull(viewModel.shownCase());
    }

    private int countedIn(int lane, int pixels) {
        return Arrays.stream(shown().density(lane, window.shown(), pixels)).sum();
    }

    @Test
    void showsEveryStartAndEveryFinding() {
        int lanes = shown().lanes().size();
        assertEquals(3, lanes);
        assertEquals(
                qakbot.store().size(),
                IntStream.range(0, lanes).map(lane -> countedIn(lane, 700)).sum());
        assertEquals(SyntheticCase.QAKBOT_FINDINGS, shown().findings().size());
        assertTrue(window.isWhole());
    }

    @Test
    void zoomKeepsThePlaceUnderThePointerAndFiltersNothing() {
        long time = window.timeAt(0.25);
        viewModel.zoom(0.1, 0.25);
        assertEquals(0.25, window.place(time), 1e-6);
        assertFalse(window.isWhole());
        assertEquals(SyntheticCase.QAKBOT_FINDINGS, workspace.findingRows().length);
        viewModel.fit();
        assertTrue(window.isWhole());
    }

    @Test
    void undoGoesBackThroughZooms() {
        viewModel.zoom(0.5, 0.5);
        viewModel.zoom(0.5, 0.5);
        TimeRange zoomed = window.shown();
        window.settle();
        viewModel.pan(0.3);
        viewModel.undo();
        assertEquals(zoomed, window.shown());
        viewModel.undo();
        assertTrue(window.isWhole());
        viewModel.redo();
        assertEquals(zoomed, window.shown());
    }

    @Test
    void aSelectedRangeIsMeasured() {
        // The burst: ten commands from second 180 on, two seconds apart, with qwinsta and nltest after them.
        viewModel.select(TimeCases.nanos(230), TimeCases.nanos(170));
        assertEquals(
                new TimeRange(TimeCases.nanos(170), TimeCases.nanos(230)),
                viewModel.selectionProperty().get());
        String text = viewModel.text().readOuts().get(0);
        assertTrue(text.endsWith(" · 2026-03-02 09:02:50.000 – 09:03:50.000 UTC"), text);
        // Seconds 180 to 198, 203, 206, and one svchost each at 180: all within the minute.
        assertTrue(text.startsWith("Selected 1 min 0 s · 13 process starts, 1 finding"), text);
    }

    @Test
    void onlyTheCommandFilters() {
        viewModel.select(TimeCases.nanos(170), TimeCases.nanos(230));
        assertEquals(TimeRange.ALL, workspace.timeRange());
        viewModel.zoomToSelection();
        assertEquals(TimeRange.ALL, workspace.timeRange());
        viewModel.filterToSelection();
        assertEquals(new TimeRange(TimeCases.nanos(170), TimeCases.nanos(230)), workspace.timeRange());
        assertEquals(1, workspace.findingRows().length);
        assertEquals("Filtered to 1 min 0 s", viewModel.text().filter());
        assertEquals(qakbot.store().size(), shown().starts().size());
        viewModel.clearFilter();
        assertEquals(SyntheticCase.QAKBOT_FINDINGS, workspace.findingRows().length);
        assertEquals("", viewModel.text().filter());
    }

    @Test
    void aSelectionOutOfViewIsBroughtIntoView() {
        workspace.select(workspace.findingRows()[0]);
        viewModel.zoom(0.01, window.place(viewModel.selectedTime()));
        workspace.select(workspace.findingRows()[4]);
        double place = window.place(viewModel.selectedTime());
        assertTrue(place >= 0 && place <= 1);
    }

    @Test
    void aClickSelectsTheFindingNearIt() {
        long finding = shown().findings().nanos(2);
        viewModel.cursor().click(finding + 900_000_000L, TimeCursor.ALL_LANES, 1e9);
        assertEquals(workspace.findingRows()[2], workspace.selectedNode());
    }

    @Test
    void aClickAwayFromFindingsSelectsTheNearestStartOfTheLane() {
        int lane = lane("SRV-DB2");
        // conhost.exe starts there at 7190 and 7280.
        viewModel.cursor().click(TimeCases.nanos(7195), lane, 1e9);
        assertEquals(TimeCases.nanos(7190.617), qakbot.store().timeNanos(workspace.selectedRow()));
    }

    private int lane(String host) {
        Lanes lanes = shown().lanes();
        return IntStream.range(0, lanes.size())
                .filter(lane -> lanes.name(lane).equals(host))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePointerTellsLaneTimeStartsAndFindings() {
        long finding = shown().findings().nanos(2);
        String text = viewModel.text().describe(finding, finding + 1, lane("TS01.contoso.example"));
        assertTrue(text.startsWith("TS01.contoso.example\n2026-03-02 10:00:00.617"), text);
        assertTrue(text.contains("UTC"));
        assertTrue(text.endsWith("1 process start, 1 finding"), text);
    }

    @Test
    void theSummaryIsForListening() {
        String summary = viewModel.text().summary();
        assertTrue(summary.contains(qakbot.store().size() + " process starts, 5 findings"), summary);
        assertTrue(summary.contains("SRV-DB2: 15 process starts, 2 findings"), summary);
        workspace.close();
        assertTrue(viewModel.text().summary().startsWith("Timeline: no times to show"));
        assertEquals(EventTime.NO_TIME, viewModel.selectedTime());
    }

    @Test
    void aChangeOfSelectionIsDrawn() {
        int before = viewModel.revisionProperty().get();
        workspace.selectNextFinding();
        assertTrue(viewModel.revisionProperty().get() > before);
    }

    @Test
    void aManyTimesLargerCaseIsSortedBesideTheWindow() {
        HeldTasks held = new HeldTasks();
        TimelineViewModel large = new TimelineViewModel(workspace, held);
        workspace.open(TimeCases.many(TimelineViewModel.MOST_AT_ONCE + 1));
        assertTrue(large.isSorting());
        assertEquals(
                "Sorting 200\u2009001 starts into lanes…",
                large.text().readOuts().get(0));
        assertEquals(LaneKind.NONE, lanes(large).kind());
        large.laneKindProperty().set(LaneKind.USER);
        held.release("timeline-lanes");
        assertFalse(large.isSorting());
        assertEquals(LaneKind.USER, lanes(large).kind());
    }

    private static Lanes lanes(TimelineViewModel viewModel) {
        return Objects.requireNonNull(viewModel.shownCase()).lanes();
    }

    @Test
    void everyEmptyStateHasACauseAndAStep() {
        workspace.open(SyntheticCase.empty());
        assertEquals(
                "There is no process start to place on a timeline.",
                viewModel.text().emptyReasons().get(0));
        workspace.open(TimeCases.withoutAnyTime());
        assertEquals(
                "None of 2 process starts has a usable time.",
                viewModel.text().emptyReasons().get(0));
        workspace.open(qakbot);
        assertTrue(viewModel.text().emptyReasons().isEmpty());
        viewModel.move(() -> window.show(new TimeRange(TimeCases.nanos(5000), TimeCases.nanos(5001))));
        assertEquals(2, viewModel.text().emptyReasons().size());
    }

    @Test
    void startsWithoutATimeAreCountedAndCanBeGoneThrough() {
        workspace.open(TimeCases.partlyWithoutTime());
        assertEquals("12 without a time", viewModel.text().withoutTime());
        assertEquals(20, countedIn(0, 500));
        viewModel.selectNextWithoutTime();
        viewModel.selectNextWithoutTime();
        assertEquals(1, workspace.selectedRow());
    }

    @Test
    void oneStartAloneIsShown() {
        workspace.open(TimeCases.single());
        assertEquals(1, countedIn(0, 400));
        assertEquals(0.5, window.place(TimeCases.nanos(12.5)), 1e-9);
        assertEquals(60e9, window.width());
    }

    @Test
    void aCaseWithoutTimesHasNoZoomToUndo() {
        viewModel.zoom(0.5, 0.5);
        assertTrue(window.canUndo());
        workspace.open(SyntheticCase.empty());
        assertFalse(window.canUndo());
    }

    @Test
    void closingForgetsTheRange() {
        viewModel.select(TimeCases.nanos(0), TimeCases.nanos(10));
        assertNotNull(viewModel.selectionProperty().get());
        workspace.close();
        assertNull(viewModel.selectionProperty().get());
        assertFalse(viewModel.hasTimes());
    }

    @Test
    void theLanesHoldWhatTheQuerySelects() {
        new Judging(workspace, new DirectTasks()).followQuery();
        workspace.open(SyntheticCase.qakbot());
        int lanes = lanes();
        workspace.query().ask("host:FIN-WS-014 -name:cmd.exe");
        TimelineCase shown = shown();
        EventStore store = shown.store();
        int expected = 0;
        for (int row = 0; row < store.size(); row++) {
            boolean isThere =
                    String.valueOf(store.value(row, EventField.COMPUTER)).startsWith("FIN-WS-014");
            expected += isThere && !DisplayText.processName(store, row).equals("cmd.exe") ? 1 : 0;
        }
        assertEquals(1, lanes());
        assertEquals(expected, shown.starts().size());
        assertEquals(expected, shown.lanes().rows(0).size());
        workspace.query().toggle(0);
        workspace.query().toggle(1);
        assertEquals(lanes, lanes());
    }

    @Test
    void aQueryWithoutAHitKeepsTheSpanAndSaysWhy() {
        new Judging(workspace, new DirectTasks()).followQuery();
        workspace.open(SyntheticCase.qakbot());
        TimeRange span = viewModel.window().span();
        workspace.query().ask("name:nothing.exe");
        assertEquals(span, viewModel.window().span());
        assertTrue(viewModel.text().isLeftOut());
        assertTrue(viewModel.text().emptyReasons().get(1).contains("name:nothing.exe"));
        workspace.query().switchAllOff();
        assertEquals(List.of(), viewModel.text().emptyReasons());
    }

    private int lanes() {
        return shown().lanes().size();
    }
}
