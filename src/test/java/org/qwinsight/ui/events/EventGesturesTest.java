package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.RememberedTexts;
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

    private final Workspace workspace = new Workspace();
    private final ThreadedTasks tasks = new ThreadedTasks();
    private final EventTableViewModel model = new EventTableViewModel(workspace, tasks, WINDOW);
    private final AtomicInteger shownInTree = new AtomicInteger();

    @Start
    void start(Stage stage) {
        new Judging(workspace, tasks).followQuery();
        RememberedTexts forgetful = new RememberedTexts() {
            @Override
            public @Nullable String remembered(String name) {
                return null;
            }

            @Override
            public void remember(String name, String text) {}
        };
        Runnable elsewhere = shownInTree::incrementAndGet;
        model.shownProperty().set(true);
        stage.setScene(new Scene(new EventTableView(model, workspace, tasks, forgetful, elsewhere), 1000, 480));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> workspace.open(EventCases.many(130)));
        until(() -> model.total() == 130);
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 20 s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static VirtualFlow<?> flow(FxRobot robot) {
        return (VirtualFlow<?>) robot.lookup("#events-table .virtual-flow").query();
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
        Node cell = robot.lookup(".table-cell")
                .match(node -> node instanceof TableCell<?, ?> text && "cmd.exe /3".equals(text.getText()))
                .query();
        robot.clickOn(cell, MouseButton.SECONDARY);
        assertEquals(3, workspace.selectedRow());
        robot.clickOn("Show in the tree");
        assertEquals(1, shownInTree.get());
        robot.clickOn(cell, MouseButton.SECONDARY).clickOn("Only Command line cmd.exe /3  (+)");
        until(() -> model.total() == 1);
        assertEquals("cmd=\"cmd.exe /3\"", workspace.query().get().toText());
    }

    @Test
    void theMenuKeyOpensTheMenuWithoutAMouse(FxRobot robot) {
        TableView<?> table = robot.lookup("#events-table").queryTableView();
        robot.interact(() -> {
            table.requestFocus();
            workspace.select(2);
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        assertTrue(robot.lookup("Go to row or time…  (Ctrl+G)").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
    }
}
