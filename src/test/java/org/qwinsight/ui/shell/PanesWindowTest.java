package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.qwinsight.ui.SyntheticCase;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Panes are folded away by keys, and come back as they were. */
class PanesWindowTest extends OpenCaseTest {
    private static final double PIXELS = 0.02;

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static void toggle(FxRobot robot, KeyCode digit) {
        robot.press(KeyCode.SHORTCUT, KeyCode.ALT).type(digit).release(KeyCode.SHORTCUT, KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isThere(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    @Test
    void foldedPanesComeBackWithTheSizeTheyHad(FxRobot robot) {
        SplitPane split = robot.lookup("#main-split").queryAs(SplitPane.class);
        robot.interact(() -> split.setDividerPosition(0, 0.4));
        WaitForAsyncUtils.waitForFxEvents();
        double left = split.getDividerPositions()[0];
        toggle(robot, KeyCode.DIGIT2);
        assertFalse(isThere(robot, ".timeline-plot"));
        assertTrue(isThere(robot, "#findings-table"));
        toggle(robot, KeyCode.DIGIT1);
        assertFalse(isThere(robot, "#findings-table"));
        assertEquals(1, split.getItems().size());
        toggle(robot, KeyCode.DIGIT3);
        assertFalse(isThere(robot, "#details-title"));
        assertTrue(isThere(robot, "#process-tree"));
        toggle(robot, KeyCode.DIGIT1);
        toggle(robot, KeyCode.DIGIT2);
        toggle(robot, KeyCode.DIGIT3);
        assertTrue(isThere(robot, "#details-title"));
        assertEquals(3, split.getItems().size());
        assertEquals(left, split.getDividerPositions()[0], PIXELS);
    }

    @Test
    void aLowWindowChangesNoSizeThatWasChosen(FxRobot robot) {
        ShareSplit main = robot.lookup("#main-split").queryAs(ShareSplit.class);
        ShareSplit drawer = robot.lookup("#drawer-split").queryAs(ShareSplit.class);
        LayoutPart kept = LayoutPart.dividers("main", main, main.heightProperty());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        double[] chosen = main.getDividerPositions();
        double opened = drawer.getDividerPositions()[0];
        String before = kept.value().get();
        height(robot, 520);
        assertNotEquals(chosen[1], main.getDividerPositions()[1], 0.05, "there is room for all");
        assertEquals(before, kept.value().get());
        assertEquals(0.68, fixture.settings.share("divider.groups", 0.68));
        height(robot, 800);
        assertArrayEquals(chosen, main.getDividerPositions(), 0.004);
        assertEquals(opened, drawer.getDividerPositions()[0], 0.004);
    }

    private static void height(FxRobot robot, double height) {
        robot.interact(
                () -> robot.lookup("#main-split").query().getScene().getWindow().setHeight(height));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatIsFoldedIsRemembered(FxRobot robot) {
        toggle(robot, KeyCode.DIGIT2);
        boolean[] folded = new boolean[2];
        robot.interact(() -> {
            Stage second = new Stage();
            WindowFixture again = new WindowFixture(second, Optional::empty, fixture.settings);
            folded[0] = second.getScene().lookup(".timeline-view") == null;
            folded[1] = second.getScene().lookup("#findings-table") != null;
            again.tasks.close();
            second.close();
        });
        assertTrue(folded[0]);
        assertTrue(folded[1]);
    }

    @Test
    void aCaseOpensWhileTheDetailsWereNeverSeen(FxRobot robot) {
        toggle(robot, KeyCode.DIGIT3);
        List<Throwable> failures = new ArrayList<>();
        robot.interact(() -> {
            Stage second = new Stage();
            WindowFixture again = new WindowFixture(second, Optional::empty, fixture.settings);
            Thread here = Thread.currentThread();
            Thread.UncaughtExceptionHandler before = here.getUncaughtExceptionHandler();
            here.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            try {
                again.workspace.open(SyntheticCase.qakbot());
                again.press("View › Show or hide details");
                second.getScene().getRoot().applyCss();
                second.getScene().getRoot().layout();
            } finally {
                here.setUncaughtExceptionHandler(before);
            }
            Parent crumbs = (Parent) second.getScene().lookup("#details-ancestry");
            List<Node> shown = crumbs.getChildrenUnmodifiable();
            assertEquals("services.exe", ((Labeled) shown.get(0)).getText());
            assertEquals("qwinsta.exe", ((Labeled) shown.get(shown.size() - 1)).getText());
            again.tasks.close();
            second.close();
        });
        assertEquals(List.of(), failures);
    }
}
