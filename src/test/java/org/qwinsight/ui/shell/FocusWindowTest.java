package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keyboard is, and where Tab takes it. */
class FocusWindowTest extends OpenCaseTest {
    /** More than the window has places for the keyboard. */
    private static final int MANY = 80;

    private static final Set<String> SILENT = Set.of("status", "details-ancestry");

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static Node owner(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return Objects.requireNonNull(robot.lookup("#status").query().getScene().getFocusOwner());
    }

    @Test
    void aCaseThatIsOpenedHasTheKeyboardInItsFindings(FxRobot robot) {
        assertEquals("findings-table", owner(robot).getId());
    }

    /** All places that are reached, until the first one is reached again. */
    private static Set<Node> round(FxRobot robot, boolean isBackward) {
        Node first = owner(robot);
        Set<Node> reached = new LinkedHashSet<>();
        for (int step = 0; step < MANY; step++) {
            if (isBackward) {
                robot.press(KeyCode.SHIFT);
            }
            robot.type(KeyCode.TAB).release(KeyCode.SHIFT);
            Node now = owner(robot);
            assertTrue(now.isFocusTraversable(), now + " takes no keys");
            assertFalse(SILENT.contains(String.valueOf(now.getId())), now + " does nothing with keys");
            reached.add(now);
            if (now == first) {
                return reached;
            }
        }
        throw new AssertionError("the way does not come back to " + first + ": " + reached);
    }

    @Test
    void tabGoesThroughTheWholeWindowForwardAndBack(FxRobot robot) {
        for (boolean isBackward : new boolean[] {false, true}) {
            Set<Node> reached = round(robot, isBackward);
            for (String place :
                    new String[] {"query-text", "timeline", "process-tree", "details-list", "findings-table"}) {
                assertTrue(
                        reached.stream().anyMatch(node -> place.equals(node.getId())),
                        place + (isBackward ? " backward" : " forward"));
            }
        }
    }
}
