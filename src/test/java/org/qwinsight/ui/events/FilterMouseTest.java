package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.ui.events.EventTableWindow.table;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.ui.task.ThreadedTasks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The mouse in the filters of the headings. A control takes all events of the mouse itself; a filter made of plain panes,
 * and one that is disabled, would leave them to the heading, which sorts at a click and goes along at a drag.
 */
@ExtendWith(ApplicationExtension.class)
class FilterMouseTest {
    private static final String ELSEWHERE = "#filter-image";

    private final ThreadedTasks tasks = new ThreadedTasks();
    private final EventTableWindow window = new EventTableWindow(tasks, 100);

    @Start
    void start(Stage stage) {
        window.show(stage, 900, 420);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            for (TableColumn<EventRow, ?> column : table(robot).getColumns()) {
                column.setVisible(
                        List.of("row", "kind", "pid", "finding", "image").contains(column.getId()));
            }
        });
        window.open(robot, EventCases.sources());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tasks::close);
    }

    /** With something to clear. */
    private void ask(FxRobot robot) {
        robot.interact(() -> window.workspace.query().ask("pid>0"));
    }

    private boolean isSorted() {
        WaitForAsyncUtils.waitForFxEvents();
        return !window.model.sortProperty().get().isEmpty();
    }

    private static boolean isColumnTaken(FxRobot robot) {
        return robot.lookup(".column-drag-header").query().isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#filter-kind", "#filter-pid", "#filter-finding", "#filter-clear"})
    void aFilterLeavesNeitherAClickNorADragToItsHeading(String filter, FxRobot robot) {
        ask(robot);
        robot.clickOn(filter).type(KeyCode.ESCAPE);
        assertFalse(isSorted(), "a click sorts");
        ask(robot);
        robot.drag(filter).moveTo(ELSEWHERE);
        assertFalse(isColumnTaken(robot), "a drag takes the column along");
        robot.drop();
        assertFalse(isSorted(), "a drag sorts");
    }

    @Test
    void nothingToClearLeavesNeitherAClickNorADragToItsHeading(FxRobot robot) {
        assertTrue(robot.lookup("#filter-clear").query().isDisabled());
        robot.clickOn("#filter-clear");
        assertFalse(isSorted(), "a click sorts");
        robot.drag("#filter-clear").moveTo(ELSEWHERE);
        assertFalse(isColumnTaken(robot), "a drag takes the column along");
        robot.drop();
    }

    /** What the tests above would see if a filter did leave them. */
    @Test
    void aHeadingSortsAtAClickAndGoesAlongAtADrag(FxRobot robot) {
        Node title = robot.lookup(".filter-heading .label")
                .match((Label label) -> label.getText().equals("PID"))
                .query();
        robot.clickOn(title, MouseButton.SECONDARY).type(KeyCode.ESCAPE);
        robot.clickOn(title, MouseButton.MIDDLE);
        assertFalse(isSorted(), "a button other than the first one sorts");
        robot.clickOn(title);
        assertTrue(isSorted());
        robot.drag(title).moveTo(ELSEWHERE);
        assertTrue(isColumnTaken(robot));
        robot.drop();
    }
}
