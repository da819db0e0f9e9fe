package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tree, table, or both in the centre of a case. */
class CentreWindowTest extends OpenCaseTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static void keys(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isThere(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().isPresent();
    }

    private static TableView<?> events(FxRobot robot) {
        TableView<?> table = robot.lookup("#events-table").queryTableView();
        WindowFixture.until(() -> !table.getItems().isEmpty());
        return table;
    }

    private static boolean isChosen(FxRobot robot, String button) {
        return robot.lookup(button).queryAs(ToggleButton.class).isSelected();
    }

    /** Counted in the status line while the table is there. */
    @Test
    void rowsAreChosenTogetherInTheTable(FxRobot robot) {
        keys(robot, KeyCode.DIGIT2);
        TableView<?> table = events(robot);
        robot.interact(table::requestFocus);
        keys(robot, KeyCode.A);
        assertTrue(status(robot).contains(" · 61 rows selected · "), status(robot));
        keys(robot, KeyCode.DIGIT1);
        assertTrue(status(robot).contains(" · selected: qwinsta.exe"), status(robot));
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#status-left").queryAs(Label.class).getText();
    }

    @Test
    void keysChooseWhatTheCentreShows(FxRobot robot) {
        assertTrue(isThere(robot, "#process-tree"));
        assertFalse(isThere(robot, "#events-table"));
        keys(robot, KeyCode.DIGIT2);
        assertFalse(isThere(robot, "#process-tree"));
        assertEquals(61, events(robot).getItems().size());
        assertTrue(isChosen(robot, "#centre-table"));
        keys(robot, KeyCode.DIGIT3);
        assertTrue(isThere(robot, "#process-tree") && isThere(robot, "#events-table"));
        assertTrue(isChosen(robot, "#centre-both"));
        assertEquals("BOTH", fixture.settings.remembered("centre"));
        keys(robot, KeyCode.DIGIT1);
        assertFalse(isThere(robot, "#events-table"));
        assertEquals("TREE", fixture.settings.remembered("centre"));
    }

    @Test
    void buttonsChooseAndTheDividerIsRemembered(FxRobot robot) {
        robot.clickOn("#centre-both");
        SplitPane split = robot.lookup("#centre-split").queryAs(SplitPane.class);
        robot.interact(() -> split.setDividerPositions(0.6));
        robot.clickOn("#centre-table");
        WindowFixture.until(() -> isChosen(robot, "#centre-table"));
        robot.clickOn("#centre-both");
        WindowFixture.until(() -> split.getDividerPositions().length == 1);
        assertEquals(0.6, split.getDividerPositions()[0], 0.05);
        robot.clickOn("#centre-both");
        assertTrue(isChosen(robot, "#centre-both"));
    }

    @Test
    void bothFollowOneSelection(FxRobot robot) {
        keys(robot, KeyCode.DIGIT3);
        TableView<?> events = events(robot);
        assertEquals(fixture.workspace.selectedRow(), events.getSelectionModel().getSelectedIndex());
        robot.type(KeyCode.F3);
        assertEquals(fixture.workspace.selectedRow(), events.getSelectionModel().getSelectedIndex());
        robot.interact(() -> {
            events.requestFocus();
            events.getSelectionModel().clearAndSelect(7);
        });
        assertEquals(7, fixture.workspace.selectedNode());
        assertTrue(robot.lookup("#process-tree")
                        .queryTableView()
                        .getSelectionModel()
                        .getSelectedIndex()
                >= 0);
        robot.type(KeyCode.END);
        assertEquals(60, fixture.workspace.selectedNode());
    }

    @Test
    void goingToARowBringsTheTable(FxRobot robot) {
        keys(robot, KeyCode.G);
        events(robot);
        robot.write("12").type(KeyCode.ENTER);
        assertEquals(11, fixture.workspace.selectedNode());
        assertTrue(isChosen(robot, "#centre-both"));
    }
}
