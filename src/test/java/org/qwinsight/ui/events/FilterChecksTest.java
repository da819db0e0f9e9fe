package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.ui.events.EventTableWindow.table;
import static org.qwinsight.ui.events.EventTableWindow.until;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.cell.CheckBoxListCell;
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

/** The filters of columns with few words: checks by mouse and keys, and what the query asks from elsewhere. */
@ExtendWith(ApplicationExtension.class)
class FilterChecksTest {
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
                column.setVisible(List.of("row", "kind", "integrity", "pid").contains(column.getId()));
            }
        });
        window.open(robot, EventCases.sources());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tasks::close);
    }

    private static FilterChecks checks(FxRobot robot, String column) {
        return robot.lookup("#filter-" + column).queryAs(FilterChecks.class);
    }

    private static ComboBox<?> box(FxRobot robot, String column) {
        return (ComboBox<?>) checks(robot, column).getChildrenUnmodifiable().get(0);
    }

    /** What stands in the heading. */
    private static String shown(FxRobot robot, String column) {
        return box(robot, column).getButtonCell().getText();
    }

    private static Node word(FxRobot robot, String label) {
        return robot.lookup(".list-cell")
                .match(node -> node instanceof CheckBoxListCell<?> cell && label.equals(cell.getText()))
                .query();
    }

    private static List<String> checked(FxRobot robot, String column) {
        return checks(robot, column).getCheckModel().getCheckedItems().stream()
                .map(FilterWord::label)
                .toList();
    }

    @Test
    void checksAskForAnyOfTheirWords(FxRobot robot) {
        assertEquals("any", shown(robot, "kind"));
        robot.clickOn("#filter-kind").clickOn(word(robot, "Security 4688"));
        window.untilShown(1, 4);
        assertEquals("kind:security-4688", window.asked());
        robot.clickOn(word(robot, "ProcessRollup2"));
        window.untilShown(1, 2, 4);
        assertEquals("kind:security-4688 OR kind:crowdstrike-processrollup2", window.asked());
        assertEquals("Security 4688, ProcessRollup2", shown(robot, "kind"));
        robot.clickOn(word(robot, "Security 4688")).clickOn(word(robot, "ProcessRollup2"));
        window.untilShown(0, 1, 2, 3, 4);
        assertEquals("", window.asked());
        assertEquals("any", shown(robot, "kind"));
    }

    @Test
    void keysOpenCheckAndGoBackToTheTable(FxRobot robot) {
        robot.interact(() -> table(robot).requestFocus());
        robot.clickOn("#filter-kind").type(KeyCode.ESCAPE);
        assertFalse(box(robot, "kind").isShowing());
        assertTrue(table(robot).isFocused());
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(2));
        robot.type(KeyCode.RIGHT, 4).type(KeyCode.F);
        assertTrue(checks(robot, "kind").isFocused());
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertTrue(box(robot, "kind").isShowing());
        robot.type(KeyCode.SPACE).type(KeyCode.DOWN, 2).type(KeyCode.SPACE);
        window.untilShown(0, 2, 3);
        assertEquals("kind:sysmon-1 OR kind:crowdstrike-processrollup2", window.asked());
        assertEquals(2, window.workspace.selectedRow(), "arrows of the list move no row");
        robot.type(KeyCode.F4);
        assertFalse(box(robot, "kind").isShowing());
        robot.type(KeyCode.SPACE);
        assertTrue(box(robot, "kind").isShowing());
        robot.type(KeyCode.ESCAPE);
        assertTrue(table(robot).isFocused());
        robot.type(KeyCode.DOWN);
        assertEquals(3, window.workspace.selectedRow());
    }

    @Test
    void theQueryIsShownAndWhatChecksCannotShowIsLeft(FxRobot robot) {
        robot.interact(() -> window.workspace.query().ask("integrity:none"));
        window.untilShown(4);
        assertEquals(List.of("not logged"), checked(robot, "integrity"));
        robot.interact(() -> window.workspace.query().ask("integrity:Medium?Plus"));
        window.untilShown(1, 2);
        assertEquals(List.of("Medium Plus"), checked(robot, "integrity"));
        robot.interact(() -> window.workspace.query().ask("-integrity:Low kind:/sys/"));
        window.untilShown(0);
        assertEquals(List.of(), checked(robot, "integrity"));
        assertEquals("-integrity:Low", shown(robot, "integrity"));
        assertEquals("kind:/sys/", shown(robot, "kind"));
        assertEquals(
                "Filter Integrity: -integrity:Low", checks(robot, "integrity").getAccessibleText());
        robot.clickOn("#filter-integrity").clickOn(word(robot, "High"));
        until(() -> window.asked().equals("-integrity:Low kind:/sys/ integrity:High"));
        assertEquals("High \u00b7 -integrity:Low", shown(robot, "integrity"));
        robot.type(KeyCode.ESCAPE).clickOn("#filter-clear");
        window.untilShown(0, 1, 2, 3, 4);
        assertEquals("any", shown(robot, "integrity"));
    }

    @Test
    void isAsHighAsTheOtherFiltersAndShowsTheFocus(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Node field = robot.lookup("#filter-pid").query();
        FilterChecks kind = checks(robot, "kind");
        assertEquals(field.getLayoutBounds().getHeight(), kind.getHeight(), 0.5);
        assertEquals(kind.getWidth(), box(robot, "kind").getWidth(), 0.5);
        assertEquals(field.localToScene(0, 0).getY(), kind.localToScene(0, 0).getY(), 0.5);
        robot.interact(kind::requestFocus);
        assertTrue(kind.getPseudoClassStates().contains(PseudoClass.getPseudoClass("focused")));
        robot.interact(() -> table(robot).getColumns().stream()
                .filter(column -> column.getId().equals("kind"))
                .forEach(column -> column.setPrefWidth(50)));
        until(() -> kind.getWidth() < 40 && box(robot, "kind").getWidth() < 40);
    }
}
