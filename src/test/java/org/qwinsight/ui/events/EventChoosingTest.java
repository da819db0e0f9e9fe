package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.ui.events.EventTableWindow.cell;
import static org.qwinsight.ui.events.EventTableWindow.until;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Choosing several rows of the event table by mouse and keys, and giving up a sort that takes long. */
@ExtendWith(ApplicationExtension.class)
class EventChoosingTest {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final HeldTasks tasks = new HeldTasks();
    private final EventTableWindow window = new EventTableWindow(tasks, 100);
    private final EventTableViewModel model = window.model;
    private final Workspace workspace = window.workspace;

    @Start
    void start(Stage stage) {
        window.show(stage, 1300, 420);
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> {
            workspace.open(EventCases.six());
            tasks.release(EventSorter.SLOT);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void chosen(Integer... rows) {
        assertArrayEquals(List.of(rows).stream().mapToInt(Integer::intValue).toArray(), window.chosen());
    }

    private static long marked(FxRobot robot) {
        return robot.lookup(".event-row").queryAllAs(TableRow.class).stream()
                .filter(row -> row.getPseudoClassStates().contains(CHOSEN))
                .count();
    }

    @Test
    void shiftTakesAllUpToTheRowAndControlOneMore(FxRobot robot) {
        robot.clickOn(cell(robot, "net.exe /1"));
        chosen(1);
        robot.press(KeyCode.SHIFT).clickOn(cell(robot, "whoami.exe /3")).release(KeyCode.SHIFT);
        chosen(1, 2, 3);
        assertEquals(3, workspace.selectedRow());
        robot.press(KeyCode.SHORTCUT).clickOn(cell(robot, "qwinsta.exe /5")).release(KeyCode.SHORTCUT);
        chosen(1, 2, 3, 5);
        robot.press(KeyCode.SHORTCUT).clickOn(cell(robot, "CMD.exe /2")).release(KeyCode.SHORTCUT);
        chosen(1, 3, 5);
        assertEquals(3, marked(robot));
        assertEquals(
                "6 rows · 3 selected",
                robot.lookup("#events-count").queryAs(Label.class).getText());
        robot.clickOn(cell(robot, "whoami.exe /3"));
        chosen(3);
        assertEquals(0, marked(robot));
        assertEquals(
                "6 rows", robot.lookup("#events-count").queryAs(Label.class).getText());
    }

    @Test
    void keysChooseTooAndPlainOnesChooseOneAgain(FxRobot robot) {
        robot.clickOn(cell(robot, "net.exe /1"));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, 2).release(KeyCode.SHIFT);
        chosen(1, 2, 3);
        robot.press(KeyCode.SHIFT).type(KeyCode.HOME).release(KeyCode.SHIFT);
        chosen(0, 1);
        robot.type(KeyCode.DOWN);
        chosen(1);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
        chosen(0, 1, 2, 3, 4, 5);
        robot.type(KeyCode.UP);
        chosen(0);
    }

    @Test
    void copiesAllThatIsChosen(FxRobot robot) {
        robot.clickOn(cell(robot, "net.exe /1"));
        robot.press(KeyCode.SHORTCUT).clickOn(cell(robot, "net.exe /4")).release(KeyCode.SHORTCUT);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        robot.interact(() -> tasks.release("copy events"));
        String[] text = {""};
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        List<String> lines = text[0].lines().toList();
        assertEquals(2, lines.size(), text[0]);
        assertTrue(lines.get(0).startsWith("2\t2026-03-02 09:00:10.000\t\tnet.exe\tnet.exe /1\ta\tm\t0x9\t"), text[0]);
        assertTrue(lines.get(1).startsWith("5\t2026-03-02 10:00:20.000\t\tnet.exe\tnet.exe /4\ta\tm\t8\t"), text[0]);
    }

    /** The order before stays, and the heading says so. */
    @Test
    void aSortThatTakesLongShowsItselfAndCanBeGivenUp(FxRobot robot) {
        assertFalse(robot.lookup("#events-sorting").query().isVisible());
        robot.interact(() -> model.sortProperty()
                .set(List.of(new SortKey(QueryFacts.VOCABULARY.named("cmd").orElseThrow(), true))));
        assertFalse(robot.lookup("#events-sorting").query().isVisible());
        until(() -> robot.lookup("#events-sorting").query().isVisible());
        assertEquals(
                1, robot.lookup("#events-table").queryTableView().getSortOrder().size());
        robot.clickOn("#events-sorting-cancel");
        assertTrue(robot.lookup("#events-table").queryTableView().getSortOrder().isEmpty());
        assertEquals(List.of(), model.sortProperty().get());
        robot.interact(() -> tasks.release(EventSorter.SLOT));
        until(() -> !model.workingProperty().get());
        assertFalse(robot.lookup("#events-sorting").query().isVisible());
        assertEquals(0, model.rows().get(0).row());
    }

    @Test
    void headingsStandWhereTheirCellsStand(FxRobot robot) {
        for (String[] pair :
                new String[][] {{"Command line", "net.exe /1"}, {"Image name", "whoami.exe"}, {"PID", "100"}}) {
            assertEquals(
                    words(cell(robot, pair[1])).getMinX(),
                    heading(robot, pair[0]).getMinX(),
                    2,
                    pair[0]);
        }
        Bounds number = words(robot.lookup(".row-number")
                .match(node -> node instanceof TableCell<?, ?> cell && "1".equals(cell.getText()))
                .query());
        Bounds above = heading(robot, "Row");
        assertEquals(number.getMaxX(), above.getMaxX(), 2, "the right edge of the row number");
        assertTrue(above.getMinX() < number.getMinX(), "else left and right were the same");
    }

    /** Where the words of a heading stand. */
    private static Bounds heading(FxRobot robot, String title) {
        return words(robot.lookup(".filter-heading > .label")
                .match((Label label) -> label.getText().equals(title))
                .query());
    }

    private static Bounds words(Node labelled) {
        Node text = labelled.lookup(".text");
        return text.localToScene(text.getBoundsInLocal());
    }
}
