package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.ui.events.EventTableWindow.table;

import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.ui.task.ThreadedTasks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Rows that do not stand together are chosen by keys alone. */
@ExtendWith(ApplicationExtension.class)
class RowCursorTest {
    private static final int WINDOW = 40;
    private static final int ROWS = 130;

    private final ThreadedTasks tasks = new ThreadedTasks();
    private final EventTableWindow window = new EventTableWindow(tasks, WINDOW);

    @Start
    void start(Stage stage) {
        window.show(stage, 1000, 420);
    }

    @BeforeEach
    void open(FxRobot robot) {
        window.open(robot, EventCases.many(ROWS));
        robot.interact(() -> table(robot).requestFocus());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tasks::close);
    }

    private void select(FxRobot robot, int row) {
        robot.interact(() -> window.workspace.select(row));
    }

    private static void withControl(FxRobot robot, KeyCode code, int times) {
        robot.press(KeyCode.CONTROL).type(code, times).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void chosen(int... rows) {
        assertArrayEquals(rows, window.chosen());
    }

    /** The position of the row with the keyboard. */
    private int focused(FxRobot robot) {
        return window.model.windowProperty().get().from()
                + table(robot).getFocusModel().getFocusedIndex();
    }

    private static boolean isFramed(FxRobot robot) {
        return table(robot).getPseudoClassStates().contains(PseudoClass.getPseudoClass("roaming"));
    }

    @Test
    void controlGoesToARowAndSpaceTakesItInOrOut(FxRobot robot) {
        select(robot, 1);
        assertFalse(isFramed(robot));
        withControl(robot, KeyCode.DOWN, 2);
        chosen(1);
        assertEquals(1, window.workspace.selectedRow());
        assertEquals(3, focused(robot));
        assertTrue(isFramed(robot));
        withControl(robot, KeyCode.SPACE, 1);
        chosen(1, 3);
        withControl(robot, KeyCode.DOWN, 2);
        withControl(robot, KeyCode.SPACE, 1);
        chosen(1, 3, 5);
        withControl(robot, KeyCode.UP, 2);
        withControl(robot, KeyCode.SPACE, 1);
        chosen(1, 5);
        assertEquals(3, focused(robot), "it stays where it is");
        assertTrue(isFramed(robot));
        robot.type(KeyCode.DOWN);
        chosen(4);
        assertFalse(isFramed(robot));
    }

    @Test
    void shiftGoesOnFromTheRowWithTheKeyboard(FxRobot robot) {
        select(robot, 2);
        withControl(robot, KeyCode.DOWN, 3);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        chosen(2, 3, 4, 5, 6);
        withControl(robot, KeyCode.UP, 2);
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        chosen(2, 3);
        assertEquals(3, focused(robot));
    }

    @Test
    void goesBehindTheWindowAndBack(FxRobot robot) {
        select(robot, WINDOW - 2);
        withControl(robot, KeyCode.DOWN, 3);
        assertEquals(WINDOW + 1, focused(robot));
        chosen(WINDOW - 2);
        withControl(robot, KeyCode.SPACE, 1);
        chosen(WINDOW - 2, WINDOW + 1);
        withControl(robot, KeyCode.END, 1);
        assertEquals(ROWS - 1, focused(robot));
        withControl(robot, KeyCode.SPACE, 1);
        chosen(WINDOW - 2, WINDOW + 1, ROWS - 1);
        withControl(robot, KeyCode.HOME, 1);
        assertEquals(0, focused(robot));
        withControl(robot, KeyCode.SPACE, 2);
        chosen(WINDOW - 2, WINDOW + 1, ROWS - 1);
        assertEquals(0, focused(robot));
    }

    @Test
    void plainKeysGoOnFromTheRowWithTheKeyboard(FxRobot robot) {
        select(robot, 5);
        withControl(robot, KeyCode.DOWN, WINDOW - 6);
        assertEquals(WINDOW - 1, focused(robot));
        robot.type(KeyCode.DOWN);
        assertEquals(WINDOW, window.workspace.selectedRow());
    }
}
