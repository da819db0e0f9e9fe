package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.ui.events.EventTableWindow.table;
import static org.qwinsight.ui.events.EventTableWindow.until;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The event table in a person's hands: headings, filters, keys. */
@ExtendWith(ApplicationExtension.class)
class EventTableViewTest {
    private static final int WINDOW = 100;

    private final ThreadedTasks tasks = new ThreadedTasks();
    private final EventTableWindow window = new EventTableWindow(tasks, WINDOW);
    private final EventTableViewModel model = window.model;
    private final Workspace workspace = window.workspace;

    @Start
    void start(Stage stage) {
        window.show(stage, 1300, 420);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tasks::close);
    }

    private static TableColumn<EventRow, ?> column(FxRobot robot, String id) {
        return table(robot).getColumns().stream()
                .filter(each -> each.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The words above a column, where a click sorts. */
    private static Node heading(FxRobot robot, String title) {
        return robot.lookup(".column-header .label")
                .match((Label label) -> label.getText().equals(title))
                .match((Label label) -> label.getGraphic() != null)
                .query();
    }

    private static void clickHeading(FxRobot robot, String title) {
        Node label = heading(robot, title);
        var place = label.localToScreen(label.getBoundsInLocal());
        robot.clickOn(place.getCenterX(), place.getMinY() + 6);
    }

    private static void select(FxRobot robot, TableView<EventRow> table, int index) {
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(index);
        });
    }

    @Test
    void aClickOnAHeadingSortsAndShiftAddsAColumn(FxRobot robot) {
        window.open(robot, EventCases.six());
        clickHeading(robot, "Host");
        window.untilShown(1, 3, 4, 0, 2, 5);
        clickHeading(robot, "Host");
        window.untilShown(0, 2, 5, 1, 3, 4);
        robot.press(KeyCode.SHIFT);
        clickHeading(robot, "Image name");
        robot.release(KeyCode.SHIFT);
        window.untilShown(0, 2, 5, 1, 4, 3);
        clickHeading(robot, "Start (UTC)");
        window.untilShown(0, 1, 2, 3, 4, 5);
    }

    @Test
    void whatIsTypedBelowAHeadingIsATermOfTheQuery(FxRobot robot) {
        window.open(robot, EventCases.six());
        robot.clickOn("#filter-name").write("cmd");
        window.untilShown(0, 2);
        assertEquals("name~cmd", window.asked());
        assertTrue(model.sortProperty().get().isEmpty());
        robot.clickOn("#filter-pid").write(">9").type(KeyCode.ENTER);
        window.untilShown(0);
        assertEquals("name~cmd pid>9", window.asked());
        robot.clickOn("#filter-clear");
        window.untilShown(0, 1, 2, 3, 4, 5);
        assertEquals("", robot.lookup("#filter-name").queryAs(TextField.class).getText());
    }

    @Test
    void aFieldFollowsTheQueryAndSaysWhatIsWrongInIt(FxRobot robot) {
        window.open(robot, EventCases.six());
        TextField pid = robot.lookup("#filter-pid").queryAs(TextField.class);
        robot.interact(() -> workspace.query().ask("pid<10 is:finding"));
        window.untilShown(5);
        assertEquals("<10", pid.getText());
        assertTrue(robot.lookup("#filter-finding").queryAs(CheckBox.class).isSelected());
        robot.interact(pid::clear);
        robot.clickOn(pid).write(">x");
        until(() -> pid.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("wrong")));
        assertTrue(pid.getAccessibleHelp().startsWith("At \u201cx\u201d: "), pid.getAccessibleHelp());
        robot.type(KeyCode.ESCAPE);
        assertTrue(table(robot).isFocused());
        robot.clickOn("#filter-finding");
        until(() -> !window.asked().contains("is:finding"));
    }

    @Test
    void fieldsGoWithTheirColumns(FxRobot robot) {
        window.open(robot, EventCases.six());
        TextField cmd = robot.lookup("#filter-cmd").queryAs(TextField.class);
        robot.interact(() -> column(robot, "cmd").setPrefWidth(500));
        until(() -> cmd.getWidth() > 470 && cmd.getWidth() < 500);
        robot.interact(() -> column(robot, "cmd").setVisible(false));
        assertTrue(robot.lookup("#filter-cmd").tryQuery().isEmpty());
        robot.interact(() -> column(robot, "md5").setVisible(true));
        assertTrue(robot.lookup("#filter-md5").tryQuery().isPresent());
        assertTrue(window.remembered.getOrDefault("columns.events", "").contains("md5:240:shown"));
    }

    @Test
    void plusAndMinusFilterByTheCurrentCell(FxRobot robot) {
        window.open(robot, EventCases.six());
        select(robot, table(robot), 3);
        // Row, start, finding, image name, command line, host, user.
        for (int i = 0; i < 7; i++) {
            robot.type(KeyCode.RIGHT);
        }
        robot.write('+');
        window.untilShown(3);
        assertEquals("user:none", window.asked());
        robot.write('-');
        window.untilShown(0, 1, 2, 4, 5);
        assertEquals("-user:none", window.asked());
    }

    @Test
    void keysLeaveTheWindow(FxRobot robot) {
        window.open(robot, EventCases.many(1000));
        TableView<EventRow> table = table(robot);
        assertEquals(WINDOW, table.getItems().size());
        select(robot, table, WINDOW - 1);
        robot.type(KeyCode.DOWN);
        assertEquals(WINDOW, workspace.selectedRow());
        robot.type(KeyCode.END);
        assertEquals(999, workspace.selectedRow());
        assertEquals(
                "rows 901 – 1\u2009000 of 1\u2009000",
                robot.lookup("#events-count").queryAs(Label.class).getText());
        robot.type(KeyCode.HOME);
        assertEquals(0, workspace.selectedRow());
        select(robot, table, WINDOW - 2);
        robot.type(KeyCode.PAGE_DOWN);
        assertTrue(workspace.selectedRow() > WINDOW, "row " + workspace.selectedRow());
        robot.clickOn("#events-window-after");
        assertTrue(model.windowProperty().get().from() > WINDOW);
    }

    @Test
    void goesToARowAndToATime(FxRobot robot) {
        window.open(robot, EventCases.many(1000));
        robot.interact(() -> table(robot).requestFocus());
        robot.clickOn("#events-go");
        robot.write("777").type(KeyCode.ENTER);
        assertEquals(776, workspace.selectedRow());
        assertEquals(
                model.selectedIndexProperty().get(),
                table(robot).getSelectionModel().getSelectedIndex());
        robot.clickOn("#events-go").write("09:05:00").type(KeyCode.ENTER);
        assertEquals(300, workspace.selectedRow());
        robot.clickOn("#events-go").write("5000").type(KeyCode.ENTER);
        assertEquals(
                "there are only rows 1 to 1\u2009000",
                robot.lookup("#events-jump-status").queryAs(Label.class).getText());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#events-jump").query().isVisible()
                && robot.lookup("#events-jump").query().getParent().isVisible());
    }

    @Test
    void copiesLineCellAndTable(FxRobot robot) {
        window.open(robot, EventCases.six());
        select(robot, table(robot), 1);
        robot.type(KeyCode.RIGHT, 5);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        assertTrue(
                clipboard(robot).startsWith("2\t2026-03-02 09:00:10.000\t\tnet.exe\tnet.exe /1\ta\tm\t0x9\t"),
                clipboard(robot));
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHORTCUT, KeyCode.SHIFT);
        assertEquals("net.exe /1", clipboard(robot));
        robot.press(KeyCode.SHORTCUT, KeyCode.ALT).type(KeyCode.C).release(KeyCode.SHORTCUT, KeyCode.ALT);
        until(() -> clipboard(robot).startsWith("Row\tStart (UTC)\tFinding\tImage name\t"));
        assertEquals(7, clipboard(robot).lines().count());
    }

    private static String clipboard(FxRobot robot) {
        String[] text = {""};
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0] == null ? "" : text[0];
    }

    @Test
    void aFilterWithoutHitSaysSoAndOffersTheWayOut(FxRobot robot) {
        window.open(robot, EventCases.six());
        robot.interact(() -> workspace.query().ask("host:nowhere"));
        until(() -> model.rows().isEmpty() && !model.workingProperty().get());
        assertEquals(
                "None of 6 process starts fits the query. Switch terms off, or change them above.",
                robot.lookup("#events-empty-reason").queryAs(Label.class).getText());
        robot.clickOn("#events-terms-off");
        window.untilShown(0, 1, 2, 3, 4, 5);
        assertEquals("#host:nowhere", window.asked());
    }

    @Test
    void aRowSaysItselfToAScreenReader(FxRobot robot) {
        window.open(robot, EventCases.six());
        EventText text = model.text(model.rows().get(5));
        assertEquals(
                "After a pause of 25 days. 2026-03-27 11:00:20 UTC, Sysmon 1, qwinsta.exe, finding, qwinsta.exe /5",
                text == null ? "" : text.description(model.rows().get(5), model.pauseAbove(5)));
        assertTrue(robot.lookup(".pause-bubble")
                .match((Label bubble) -> bubble.getText().equals("25 days quiet"))
                .tryQuery()
                .isPresent());
    }
}
