package org.qwinsight.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.SyntheticCase;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ReplayViewTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private TimelineStage stage;

    @Start
    void start(Stage shown) {
        stage = new TimelineStage(shown, SyntheticCase.qakbot());
    }

    private ReplayViewModel replay() {
        return stage.viewModel.replay();
    }

    private int shown() {
        return Objects.requireNonNull(stage.workspace.investigation())
                .selected()
                .rows()
                .count();
    }

    private boolean isThere(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }

    /** The fastest way through two hours with pauses; what the window draws drives it. */
    @Test
    void playsByItselfToItsEnd(FxRobot robot) throws TimeoutException {
        assertFalse(isThere(robot, "#replay"));
        robot.interact(
                () -> robot.lookup("#replay-speed").<ChoiceBox<Integer>>query().setValue(3600));
        assertEquals(3600, replay().speedProperty().get());
        robot.interact(
                () -> robot.lookup("#replay-stops").queryAs(ToggleButton.class).fire());
        assertFalse(replay().stopsAtFindingsProperty().get());
        int all = shown();
        robot.clickOn("#timeline-replay");
        assertTrue(isThere(robot, "#replay"));
        assertTrue(shown() < all);
        assertTrue(stage.plot().isFocused());
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> !replay().playingProperty().get());
        stage.settle(robot);
        assertEquals(all, shown());
        assertEquals(SyntheticCase.QAKBOT_FINDINGS, stage.workspace.findingRows().length);
        assertEquals("Play (Space)", robot.lookup("#replay-play").query().getAccessibleText());
        robot.clickOn("#replay-end");
        assertFalse(isThere(robot, "#replay"));
        assertTrue(stage.plot().isFocused());
        assertEquals(TimeRange.ALL, stage.workspace.timeRange());
    }

    @Test
    void everythingHasItsKey(FxRobot robot) {
        robot.interact(() -> stage.plot().requestFocus());
        robot.type(KeyCode.R, KeyCode.SPACE);
        assertTrue(replay().activeProperty().get());
        assertFalse(replay().playingProperty().get());
        long begin = replay().momentProperty().get();
        robot.type(KeyCode.PERIOD, KeyCode.PERIOD);
        long later = replay().momentProperty().get();
        robot.type(KeyCode.COMMA);
        assertTrue(begin < replay().momentProperty().get());
        assertTrue(replay().momentProperty().get() < later);
        stage.settle(robot);
        assertTrue(stage.plot().getAccessibleText().contains("replay at 2026-03-02 09:00:"));
        robot.type(KeyCode.ESCAPE);
        assertFalse(replay().activeProperty().get());
        assertEquals(EventTime.NO_TIME, replay().momentProperty().get());
        robot.type(KeyCode.R);
        assertTrue(replay().activeProperty().get());
        robot.type(KeyCode.R);
        assertFalse(replay().activeProperty().get());
    }

    @Test
    void noReplayWhereNothingStarted(FxRobot robot) {
        robot.interact(() -> {
            stage.workspace.close();
            stage.workspace.open(SyntheticCase.empty());
        });
        assertTrue(robot.lookup("#timeline-replay").queryAs(Button.class).isDisabled());
    }
}
