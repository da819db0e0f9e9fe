package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Ctrl with arrows and Space in findings and tree. */
class RowFocusTest extends OpenCaseTest {
    private static final PseudoClass ROAMING = PseudoClass.getPseudoClass("roaming");

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static TableView<?> inTable(FxRobot robot, String id) {
        TableView<?> table = robot.lookup(id).queryTableView();
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        return table;
    }

    private static void withControl(FxRobot robot, KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isFramed(TableView<?> table) {
        return table.getPseudoClassStates().contains(ROAMING);
    }

    @Test
    void findingsThatDoNotStandTogetherAreChosen(FxRobot robot) {
        TableView<?> findings = inTable(robot, "#findings-table");
        assertFalse(isFramed(findings));
        withControl(robot, KeyCode.DOWN);
        withControl(robot, KeyCode.DOWN);
        assertEquals(List.of(0), findings.getSelectionModel().getSelectedIndices());
        assertEquals(2, findings.getFocusModel().getFocusedIndex());
        assertTrue(isFramed(findings));
        withControl(robot, KeyCode.SPACE);
        assertEquals(List.of(0, 2), findings.getSelectionModel().getSelectedIndices());
        withControl(robot, KeyCode.UP);
        withControl(robot, KeyCode.SPACE);
        withControl(robot, KeyCode.SPACE);
        assertEquals(List.of(0, 2), findings.getSelectionModel().getSelectedIndices());
        assertEquals(1, findings.getFocusModel().getFocusedIndex());
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertTrue(findings.getSelectionModel().isSelected(2));
    }

    @Test
    void theRowWithTheKeyboardIsFramedUntilItIsTheChosenOne(FxRobot robot) {
        TableView<?> findings = inTable(robot, "#findings-table");
        withControl(robot, KeyCode.DOWN);
        assertEquals(0, framed(robot, findings, 0));
        assertEquals(findings.getVisibleLeafColumns().size(), framed(robot, findings, 1));
        assertEquals(0, framed(robot, findings, 2));
        withControl(robot, KeyCode.UP);
        assertEquals(0, framed(robot, findings, 1));
    }

    /** How many cells of a row have a line above and below. */
    private static long framed(FxRobot robot, TableView<?> table, int index) {
        return robot.from(table).lookup(".table-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> cell.getIndex() == index && cell.getBorder() != null)
                .filter(cell -> cell.getBorder().getInsets().getTop() == 1
                        && cell.getBorder().getInsets().getBottom() == 1)
                .count();
    }

    @Test
    void theTreeShowsTheRowWithTheKeyboardAndKeepsItsOne(FxRobot robot) {
        TableView<?> tree = inTable(robot, "#process-tree");
        withControl(robot, KeyCode.DOWN);
        assertEquals(0, tree.getSelectionModel().getSelectedIndex());
        assertTrue(isFramed(tree));
        withControl(robot, KeyCode.SPACE);
        assertEquals(1, tree.getSelectionModel().getSelectedIndex());
        assertFalse(isFramed(tree));
        withControl(robot, KeyCode.SPACE);
        assertEquals(1, tree.getSelectionModel().getSelectedIndex());
    }

    @Test
    void theKeysAreListed(FxRobot robot) {
        inTable(robot, "#process-tree");
        robot.write("?");
        Node list = robot.lookup("#shortcuts").query();
        assertTrue(robot.from(list)
                .lookup((Label label) -> label.getText().equals("Ctrl+Up, Ctrl+Down, Ctrl+Space"))
                .tryQuery()
                .isPresent());
        robot.type(KeyCode.ESCAPE);
    }
}
