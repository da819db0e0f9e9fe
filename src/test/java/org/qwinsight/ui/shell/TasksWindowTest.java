package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.task.NamedListener;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.task.WatchedTasks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The list of what runs in the background. */
@ExtendWith(ApplicationExtension.class)
class TasksWindowTest {
    private final HeldTasks held = new HeldTasks();
    private final List<String> heard = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
    }

    private TaskListener<String> listener(String name, boolean isStoppable) {
        return new NamedListener(name, isStoppable, heard);
    }

    /** A button over three tasks that run until the test ends them. */
    private TasksButton three(FxRobot robot) {
        TasksButton[] made = new TasksButton[1];
        robot.interact(() -> {
            WatchedTasks tasks = WatchedTasks.of(held);
            made[0] = new TasksButton(tasks.longRuns(), new SimpleDoubleProperty(1));
            stage.setScene(new Scene(new StackPane(made[0]), 900, 700));
            stage.show();
            tasks.start("open", "Opening logs", progress -> "open", listener("open", true));
            tasks.start("group", "Grouping", progress -> "group", listener("group", true));
            tasks.start("save", "Saving the case", progress -> "save", listener("save", false));
        });
        assertFalse(made[0].isVisible());
        WindowFixture.until(() -> made[0].getText().equals("3 tasks"));
        return made[0];
    }

    private static List<Button> cancels(FxRobot robot) {
        Set<Node> found = robot.lookup(".task-cancel-button").queryAll();
        return found.stream().map(Button.class::cast).filter(Node::isVisible).toList();
    }

    private static List<String> titles(FxRobot robot) {
        return robot.lookup(".task-list-cell .task-title").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void eachTaskHasItsWordsAndItsOwnCancel(FxRobot robot) {
        TasksButton button = three(robot);
        assertTrue(button.isVisible());
        robot.clickOn(button);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("Opening logs", "Grouping", "Saving the case"), titles(robot));
        WindowFixture.until(() -> !cancels(robot).get(1).isDisabled());
        assertTrue(cancels(robot).get(2).isDisabled());
        robot.clickOn(cancels(robot).get(1));
        WindowFixture.until(() -> button.getText().equals("2 tasks"));
        assertEquals(List.of("cancelled group"), heard);
        WindowFixture.until(() -> titles(robot).equals(List.of("Opening logs", "Saving the case")));
        robot.interact(() -> held.release("open"));
        robot.interact(() -> held.release("save"));
        assertEquals(List.of("cancelled group", "done open", "done save"), heard);
        assertFalse(button.isVisible());
        assertTrue(robot.lookup("#tasks-view").tryQuery().isEmpty());
    }

    @Test
    void theKeyboardCancelsAndEscapeCloses(FxRobot robot) {
        TasksButton button = three(robot);
        robot.interact(button::requestFocus);
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        Button first = cancels(robot).get(0);
        assertEquals(first, first.getScene().getFocusOwner());
        robot.type(KeyCode.SPACE);
        WindowFixture.until(() -> heard.equals(List.of("cancelled open")));
        robot.type(KeyCode.ESCAPE);
        WindowFixture.until(() -> robot.lookup("#tasks-view").tryQuery().isEmpty());
        assertTrue(button.isVisible());
    }

    @Test
    void readingIsListedAndCanBeCancelledThere(FxRobot robot) {
        WindowFixture[] made = new WindowFixture[1];
        robot.interact(() -> made[0] = new WindowFixture(stage, Optional::empty));
        WindowFixture fixture = made[0];
        Node button = robot.lookup("#tasks-button").query();
        assertFalse(button.isVisible());
        robot.interact(() -> fixture.window.open(List.of(Path.of("endless"))));
        WindowFixture.until(button::isVisible);
        robot.interact(() -> fixture.press("View › Running tasks"));
        WindowFixture.until(
                () -> cancels(robot).size() == 1 && !cancels(robot).get(0).isDisabled());
        assertEquals(List.of("Opening endless"), titles(robot));
        robot.clickOn(cancels(robot).get(0));
        WindowFixture.until(() -> fixture.readingEnded && !button.isVisible());
        assertFalse(robot.lookup("#loading").query().isVisible());
        robot.interact(() -> fixture.press("View › Running tasks"));
        assertTrue(robot.lookup("#tasks-view").tryQuery().isEmpty());
        fixture.end(robot);
    }
}
