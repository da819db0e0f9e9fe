package org.qwinsight.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.TimeCases;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The wheel, which only a real window system turns the right way. */
@Tag("x11")
@ExtendWith(ApplicationExtension.class)
class TimelineWheelTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private TimelineStage stage;

    @Start
    void start(Stage shown) {
        stage = new TimelineStage(shown, SyntheticCase.qakbot());
    }

    @Test
    void theWheelZoomsAtThePointer(FxRobot robot) {
        long pointedAt = TimeCases.nanos(3600);
        Point2D point = stage.at(pointedAt, 0.5);
        robot.moveTo(point);
        for (int i = 0; i < 5; i++) {
            robot.scroll(1, VerticalDirection.UP);
        }
        stage.settle(robot);
        TimeWindow window = stage.viewModel.window();
        assertFalse(window.isWhole());
        assertEquals(point.getX(), stage.at(pointedAt, 0.5).getX(), 3);
        double zoomed = window.width();
        robot.scroll(1, VerticalDirection.DOWN);
        stage.settle(robot);
        assertEquals(zoomed * PlotPointer.ZOOM_STEP, window.width(), 1e6);
    }

    @Test
    void withShiftTheWheelPans(FxRobot robot) {
        robot.interact(() -> stage.viewModel.zoom(0.25, 0.5));
        stage.settle(robot);
        double width = stage.viewModel.window().width();
        long before = stage.viewModel.window().shown().fromNanos();
        robot.moveTo(stage.at(stage.viewModel.window().timeAt(0.5), 0.5));
        robot.press(KeyCode.SHIFT);
        robot.scroll(2, VerticalDirection.DOWN);
        robot.release(KeyCode.SHIFT);
        stage.settle(robot);
        assertEquals(width, stage.viewModel.window().width(), 1e3);
        assertTrue(stage.viewModel.window().shown().fromNanos() > before);
    }
}
