package org.qwinsight.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.TimeCases;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {
    private static final long TWO_PIXELS = 20_000_000_000L;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private TimelineStage stage;

    @Start
    void start(Stage shown) {
        stage = new TimelineStage(shown, SyntheticCase.qakbot());
    }

    private void drag(FxRobot robot, Point2D from, Point2D to, MouseButton button) {
        robot.moveTo(from).press(button);
        robot.moveTo(from.midpoint(to)).moveTo(to).release(button);
        stage.settle(robot);
    }

    private TimeRange selected() {
        return Objects.requireNonNull(stage.viewModel.selectionProperty().get());
    }

    private TimeRange shown() {
        return stage.viewModel.window().shown();
    }

    private static void assertNear(long expected, long actual) {
        assertTrue(Math.abs(expected - actual) <= TWO_PIXELS, actual - expected + " ns off");
    }

    private boolean isVisible(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }

    /** A pixel of the 828 of the plot is about ten seconds of the 8,410. */
    @Test
    void draggingSelectsARangeThatCanBeStretchedZoomedAndFilteredTo(FxRobot robot) {
        assertFalse(isVisible(robot, "#timeline-filter"));
        drag(robot, stage.at(TimeCases.nanos(1000), 0.5), stage.at(TimeCases.nanos(4000), 0.6), MouseButton.PRIMARY);
        assertNear(TimeCases.nanos(1000), selected().fromNanos());
        assertNear(TimeCases.nanos(4000), selected().toNanos());
        drag(robot, stage.at(selected().toNanos(), 0.5), stage.at(TimeCases.nanos(5000), 0.5), MouseButton.PRIMARY);
        assertNear(TimeCases.nanos(1000), selected().fromNanos());
        assertNear(TimeCases.nanos(5000), selected().toNanos());
        assertEquals(SyntheticCase.QAKBOT_FINDINGS, stage.workspace.findingRows().length);
        robot.clickOn("#timeline-zoom-to");
        assertEquals(selected(), shown());
        assertEquals(SyntheticCase.QAKBOT_FINDINGS, stage.workspace.findingRows().length);
        robot.clickOn("#timeline-filter");
        assertEquals(selected(), stage.workspace.timeRange());
        assertEquals(1, stage.workspace.findingRows().length);
        robot.clickOn("#timeline-filtered");
        assertEquals(TimeRange.ALL, stage.workspace.timeRange());
        robot.clickOn("#timeline-clear");
        assertNull(stage.viewModel.selectionProperty().get());
        robot.clickOn("#timeline-undo");
        assertTrue(stage.viewModel.window().isWhole());
    }

    @Test
    void draggingTheAxisOrWithShiftOrTheMiddleButtonPans(FxRobot robot) {
        robot.interact(() -> stage.viewModel.zoom(0.25, 0.5));
        stage.settle(robot);
        for (int way = 0; way < 3; way++) {
            TimeRange before = shown();
            long middle = stage.viewModel.window().timeAt(0.5);
            double height = way == 0 ? 0.97 : 0.5;
            if (way == 1) {
                robot.press(KeyCode.SHIFT);
            }
            Point2D from = stage.at(middle, height);
            drag(robot, from, from.add(-100, 0), way == 2 ? MouseButton.MIDDLE : MouseButton.PRIMARY);
            robot.release(KeyCode.SHIFT);
            assertEquals(100, (stage.at(middle, height).getX() - from.getX()) * -1, 6);
            assertTrue(shown().fromNanos() > before.fromNanos());
            assertNull(stage.viewModel.selectionProperty().get());
        }
    }

    @Test
    void theWindowOfTheOverviewMovesStretchesAndIsBrought(FxRobot robot) {
        robot.interact(() -> stage.viewModel.zoom(0.25, 0));
        stage.settle(robot);
        drag(robot, stage.inOverview(0.125), stage.inOverview(0.5), MouseButton.PRIMARY);
        TimeWindow window = stage.viewModel.window();
        assertEquals(0.375, window.placeInSpan(shown().fromNanos()), 0.01);
        assertEquals(0.625, window.placeInSpan(shown().toNanos()), 0.01);
        drag(robot, stage.inOverview(0.625), stage.inOverview(0.9), MouseButton.PRIMARY);
        assertEquals(0.375, window.placeInSpan(shown().fromNanos()), 0.01);
        assertEquals(0.9, window.placeInSpan(shown().toNanos()), 0.01);
        robot.clickOn(stage.inOverview(0.1));
        assertEquals(0, window.placeInSpan(shown().fromNanos()), 0.01);
        robot.clickOn("#timeline-undo");
        assertEquals(0.9, window.placeInSpan(shown().toNanos()), 0.01);
    }

    @Test
    void aClickSelectsTheFindingAndTheNearestStart(FxRobot robot) {
        int[] findings = stage.workspace.findingRows();
        long finding =
                Objects.requireNonNull(stage.workspace.investigation()).store().timeNanos(findings[2]);
        robot.clickOn(stage.at(finding, 0).add(0, PlotGeometry.MARK_BAND / 2));
        assertEquals(findings[2], stage.workspace.selectedNode());
    }

    @Test
    void keysDoEverything(FxRobot robot) {
        robot.interact(() -> stage.plot().requestFocus());
        robot.type(KeyCode.PLUS).type(KeyCode.PLUS);
        double zoomed = stage.viewModel.window().width();
        assertFalse(stage.viewModel.window().isWhole());
        robot.type(KeyCode.PAGE_DOWN);
        assertTrue(shown().fromNanos() > 0);
        assertEquals(zoomed, stage.viewModel.window().width());
        robot.type(KeyCode.MINUS, 6);
        robot.type(KeyCode.Z);
        assertTrue(stage.viewModel.window().isWhole());
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, 10).release(KeyCode.SHIFT);
        TimeRange range = selected();
        robot.type(KeyCode.ENTER);
        assertEquals(range, shown());
        robot.type(KeyCode.F);
        assertEquals(range, stage.workspace.timeRange());
        robot.press(KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT);
        assertEquals(TimeRange.ALL, stage.workspace.timeRange());
        robot.type(KeyCode.ESCAPE);
        assertNull(stage.viewModel.selectionProperty().get());
        robot.type(KeyCode.HOME).type(KeyCode.L).type(KeyCode.DOWN);
        assertFalse(stage.viewModel.logScaleProperty().get());
        assertEquals(0, stage.viewModel.cursor().lane());
        int before = stage.workspace.selectedNode();
        robot.type(KeyCode.PERIOD);
        assertTrue(stage.workspace.selectedNode() > before);
        robot.type(KeyCode.COMMA);
        assertEquals(before, stage.workspace.selectedNode());
    }

    @Test
    void lanesAreChosenAndScrolled(FxRobot robot) {
        robot.clickOn("#lanes-user");
        assertEquals(LaneKind.USER, stage.viewModel.laneKindProperty().get());
        assertTrue(robot.lookup("#lanes-user").queryAs(ToggleButton.class).isSelected());
        assertFalse(isVisible(robot, "#timeline-scroll"));
        robot.interact(() -> {
            stage.workspace.close();
            stage.workspace.open(TimeCases.crowded());
        });
        robot.clickOn("#lanes-host");
        stage.settle(robot);
        assertTrue(isVisible(robot, "#timeline-scroll"));
    }

    @Test
    void whatIsShownIsSpokenAndAnEmptyStateSaysWhy(FxRobot robot) {
        assertTrue(stage.plot().getAccessibleText().contains("5 findings"));
        assertNotNull(stage.plot().getAccessibleHelp());
        robot.interact(() -> {
            stage.workspace.close();
            stage.workspace.open(TimeCases.withoutAnyTime());
        });
        stage.settle(robot);
        assertTrue(robot.lookup("None of 2 process starts has a usable time.")
                .tryQuery()
                .isPresent());
        assertEquals(
                "2 without a time",
                robot.lookup("#timeline-without-time").queryAs(Labeled.class).getText());
    }
}
