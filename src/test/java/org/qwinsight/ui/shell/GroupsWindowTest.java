package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.ui.groups.GroupLine;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The drawer with groups, used as a person does. */
class GroupsWindowTest extends OpenCaseTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @BeforeEach
    void open(FxRobot robot) {
        toggle(robot);
        WindowFixture.until(() -> !table(robot).getItems().isEmpty());
    }

    private static void toggle(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHORTCUT, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableView<GroupLine> table(FxRobot robot) {
        return robot.lookup("#groups-table").queryTableView();
    }

    private static String totals(FxRobot robot) {
        return robot.lookup("#groups-totals").queryAs(Label.class).getText();
    }

    private static void choose(FxRobot robot, String button, String totals) {
        robot.clickOn(button);
        WindowFixture.until(() -> totals(robot).equals(totals));
    }

    @Test
    void theDrawerOpensOnTheRulesTableAndCloses(FxRobot robot) {
        assertEquals(5, table(robot).getItems().size());
        assertEquals("5 findings in 5 groups · 5 executions", totals(robot));
        assertTrue(table(robot).isFocused());
        toggle(robot);
        assertFalse(robot.lookup("#groups-table").tryQuery().isPresent());
    }

    @Test
    void hostsOfAllStartsRarestFirst(FxRobot robot) {
        choose(robot, "#groups-by-host", "5 findings in 3 groups · 5 executions");
        choose(robot, "#groups-of-all", "61 process starts in 3 groups · 61 executions");
        assertEquals(33, table(robot).getItems().get(0).records());
        robot.clickOn("#groups-rarest");
        WindowFixture.until(() -> table(robot).getItems().get(0).records() == 13);
    }

    @Test
    void headingsSortAndTurnAround(FxRobot robot) {
        choose(robot, "#groups-by-host", "5 findings in 3 groups · 5 executions");
        clickHeading(robot, "first (UTC)");
        WindowFixture.until(() -> key(robot, 1).equals("TS01.contoso.example"));
        robot.sleep(700); // two clicks on one place within half a second are a double click
        clickHeading(robot, "first (UTC)");
        WindowFixture.until(() -> key(robot, 0).equals("SRV-DB2"));
    }

    /** A heading is found again for each click, since sorting may have made it anew. */
    private static void clickHeading(FxRobot robot, String text) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(robot.from(robot.lookup("#groups-table")).lookup(text).<Node>query());
    }

    private static String key(FxRobot robot, int line) {
        return String.valueOf(table(robot).getItems().get(line).key().get(0));
    }

    @Test
    void aLineSelectsItsProcessAndFollowsTheSelection(FxRobot robot) {
        choose(robot, "#groups-by-host", "5 findings in 3 groups · 5 executions");
        int[] server = table(robot).getItems().get(1).rows();
        robot.interact(() -> table(robot).requestFocus());
        robot.clickOn(
                robot.from(robot.lookup("#groups-table")).lookup("SRV-DB2").<Node>query());
        assertEquals(server[0], fixture.workspace.selectedRow());
        robot.interact(
                () -> fixture.workspace.select(table(robot).getItems().get(2).rows()[0]));
        assertEquals(2, table(robot).getSelectionModel().getSelectedIndex());
    }

    @Test
    void aGroupIsCopiedAsATable(FxRobot robot) {
        choose(robot, "#groups-by-host", "5 findings in 3 groups · 5 executions");
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(0);
        });
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        String[] copied = {""};
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals(2, copied[0].lines().count());
        assertTrue(
                copied[0].lines().skip(1).findFirst().orElse("").startsWith("FIN-WS-014\t2\t40.0 %\t2\t"), copied[0]);
    }

    @Test
    void aDoubleClickOpensTheGroupInTheEventTable(FxRobot robot) {
        choose(robot, "#groups-by-host", "5 findings in 3 groups · 5 executions");
        Node cell = robot.from(robot.lookup("#groups-table")).lookup("SRV-DB2").query();
        robot.clickOn(cell);
        // On a busy machine the robot's two clicks may lie too far apart to be one double click.
        robot.interact(() -> Event.fireEvent(cell, doubleClick()));
        WindowFixture.until(() -> robot.lookup("#events-table")
                .<TableView<?>>tryQuery()
                .filter(events -> events.getItems().size() == 2)
                .isPresent());
        robot.interact(() -> fixture.workspace.query().goBack());
        WindowFixture.until(() -> table(robot).getItems().size() == 3);
    }

    private static MouseEvent doubleClick() {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                2,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
