package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.ui.events.EventTableWindow.cell;
import static org.qwinsight.ui.events.EventTableWindow.table;
import static org.qwinsight.ui.events.EventTableWindow.until;

import java.util.Objects;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.ui.look.RowScroll;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Wheel and right click in the event table, which only a real window system passes on. */
@Tag("x11")
@ExtendWith(ApplicationExtension.class)
class EventGesturesTest {
    private static final int WINDOW = 60;

    private final ThreadedTasks tasks = new ThreadedTasks();
    private final EventTableWindow window = new EventTableWindow(tasks, WINDOW);
    private final EventTableViewModel model = window.model;
    private final Workspace workspace = window.workspace;

    @Start
    void start(Stage stage) {
        window.show(stage, 1000, 480);
    }

    @BeforeEach
    void open(FxRobot robot) {
        window.open(robot, EventCases.many(130));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tasks::close);
    }

    private static VirtualFlow<?> flow(FxRobot robot) {
        return Objects.requireNonNull(RowScroll.rows(table(robot)));
    }

    /** The position of the row that is on top. */
    private int top(FxRobot robot) {
        return model.windowProperty().get().from()
                + flow(robot).getFirstVisibleCell().getIndex();
    }

    @Test
    void theWheelGoesThroughAllWindowsAndBack(FxRobot robot) {
        robot.moveTo("#events-table");
        int before = 0;
        for (int turn = 0; turn < 100 && model.windowProperty().get().hasAfter(); turn++) {
            robot.scroll(3, VerticalDirection.DOWN);
            WaitForAsyncUtils.waitForFxEvents();
            int now = top(robot);
            assertTrue(now - before <= 25, "from row " + before + " to row " + now);
            before = now;
        }
        assertEquals(130, model.windowProperty().get().to());
        for (int turn = 0; turn < 100 && top(robot) > 0; turn++) {
            robot.scroll(3, VerticalDirection.UP);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(0, top(robot));
    }

    @Test
    void theMenuOfACellFiltersByItsValueAndShowsTheTree(FxRobot robot) {
        Node cell = cell(robot, "cmd.exe /3");
        robot.clickOn(cell, MouseButton.SECONDARY);
        assertEquals(3, workspace.selectedRow());
        robot.clickOn("Show in the tree");
        assertEquals(1, window.shownInTree.get());
        robot.clickOn(cell, MouseButton.SECONDARY).clickOn("Only Command line cmd.exe /3  (+)");
        until(() -> model.total() == 1);
        assertEquals("cmd=\"cmd.exe /3\"", window.asked());
    }

    @Test
    void theMenuKeyOpensTheMenuWithoutAMouse(FxRobot robot) {
        robot.interact(() -> {
            table(robot).requestFocus();
            workspace.select(2);
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        assertTrue(robot.lookup("Go to row or time…  (Ctrl+G)").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
    }
}
