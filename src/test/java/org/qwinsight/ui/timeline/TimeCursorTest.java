package org.qwinsight.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.TimeCases;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Workspace;

class TimeCursorTest {
    private final Workspace workspace = new Workspace();
    private final TimelineViewModel viewModel = new TimelineViewModel(workspace, new DirectTasks());
    private final TimeCursor cursor = viewModel.cursor();

    /** On A starts at 0, 20, 40, 60, 80 and 100 s, on B between them at 10, 30, 50, 70 and 90 s. */
    @BeforeEach
    void open() {
        TimeCases made = new TimeCases();
        for (int i = 0; i <= 10; i++) {
            made.start(i % 2 == 0 ? "A" : "B", "u", "cmd.exe", i * 10);
        }
        workspace.open(made.build());
    }

    @Test
    void beginsInTheMiddleAndMovesByShares() {
        // The span is 0 to 100 s with 2 s of room at both ends.
        cursor.step(0.25, false);
        assertEquals(TimeCases.nanos(50 + 26), cursor.nanos());
        assertNull(viewModel.selectionProperty().get());
    }

    @Test
    void shiftSelectsFromWhereItBegan() {
        cursor.step(0.25, true);
        cursor.step(0.125, true);
        assertEquals(
                new TimeRange(TimeCases.nanos(50), TimeCases.nanos(89)),
                viewModel.selectionProperty().get());
        cursor.step(-0.5, true);
        assertEquals(
                new TimeRange(TimeCases.nanos(37), TimeCases.nanos(50)),
                viewModel.selectionProperty().get());
    }

    @Test
    void leavingTheShownPartMovesIt() {
        viewModel.zoom(0.1, 0.5);
        cursor.step(0.9, false);
        TimeRange shown = viewModel.window().shown();
        assertTrue(shown.contains(cursor.nanos()));
        assertEquals(10.4e9, viewModel.window().width());
    }

    @Test
    void stopsAtTheEndsOfTheSpan() {
        cursor.step(-5, false);
        assertEquals(TimeCases.nanos(-2), cursor.nanos());
        cursor.step(50, false);
        assertEquals(TimeCases.nanos(102) - 1, cursor.nanos());
    }

    @Test
    void startsAreGoneThroughInTheLane() {
        cursor.selectStart(true);
        assertEquals(TimeCases.nanos(50), viewModel.selectedTime());
        cursor.selectStart(true);
        assertEquals(TimeCases.nanos(60), viewModel.selectedTime());
        cursor.toLane(0);
        assertEquals("A", Objects.requireNonNull(viewModel.shownCase()).lanes().name(0));
        cursor.selectStart(true);
        assertEquals(TimeCases.nanos(80), viewModel.selectedTime());
        cursor.selectStart(false);
        cursor.selectStart(false);
        assertEquals(TimeCases.nanos(40), viewModel.selectedTime());
    }

    @Test
    void theLastStartStaysSelected() {
        workspace.select(10);
        cursor.selectStart(true);
        assertEquals(10, workspace.selectedNode());
    }

    @Test
    void lanesEndAtAllLanes() {
        cursor.toLane(5);
        assertEquals(1, cursor.lane());
        cursor.toLane(-7);
        assertEquals(TimeCursor.ALL_LANES, cursor.lane());
    }

    @Test
    void anotherCaseForgetsIt() {
        cursor.step(0.1, true);
        workspace.open(TimeCases.single());
        assertEquals(EventTime.NO_TIME, cursor.nanos());
    }

    @Test
    void whatItPassesIsSpoken() {
        cursor.toLane(1);
        // The step to 50 s: within half a per cent of 104 s behind it lies the start on B.
        cursor.step(0, false);
        String spoken = viewModel.text().summary();
        assertTrue(spoken.contains("cursor at 2026-03-02 09:00:50.000 in B, 1 process start, 0 findings"), spoken);
    }
}
