package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.qwinsight.investigation.Investigation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The query in the window, by keys and mouse. */
class QueryWindowTest extends OpenCaseTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static void chord(FxRobot robot, KeyCode held, KeyCode key) {
        robot.press(held).type(key).release(held);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TextField bar(FxRobot robot) {
        return robot.lookup("#query-text").queryAs(TextField.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private String asked() {
        return fixture.workspace.query().get().toText();
    }

    private Investigation shown() {
        return Objects.requireNonNull(fixture.workspace.investigation());
    }

    /** Until the views show the answer to a query. */
    private void untilAnswered(String query) {
        WindowFixture.until(() ->
                asked().equals(query) && shown().options().where().toText().equals(query));
    }

    private void write(FxRobot robot, String text) {
        chord(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write(text);
    }

    @Test
    void enterAsksAndEveryViewFollows(FxRobot robot) {
        chord(robot, KeyCode.CONTROL, KeyCode.F);
        assertTrue(bar(robot).isFocused());
        robot.write("host:TS01");
        WindowFixture.until(() -> text(robot, "#query-hits").equals("13 of 61"));
        assertEquals("", asked());
        robot.type(KeyCode.ENTER);
        untilAnswered("host:TS01");
        assertEquals(1, findings(robot).getItems().size());
        assertTrue(text(robot, "#status-left").startsWith("13 of 61 process starts · 1 of 5 findings"));
        assertTrue(text(robot, "#status-left").contains("left out: 48 by the query"), text(robot, "#status-left"));
        TableView<?> tree = robot.lookup("#process-tree").queryTableView();
        assertTrue(tree.getItems().size() <= 14, "hits and their ancestors");
        assertTrue(robot.lookup("#timeline").query().getAccessibleText().contains("13 process starts"));
    }

    /** The finding of 09:03:23.617 is selected; what was asked before comes back. */
    @Test
    void whatStartedAroundTheSelectionIsOneKeyAway(FxRobot robot) {
        write(robot, "name:qwinsta.exe");
        robot.type(KeyCode.ENTER);
        untilAnswered("name:qwinsta.exe");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.SHIFT, KeyCode.CONTROL);
        untilAnswered("host:FIN-WS-014 start>=2026-03-02T08:58:23.617Z start<=2026-03-02T09:08:23.617Z");
        assertTrue(text(robot, "#status-left").contains("selected: qwinsta.exe, PID 4912"));
        chord(robot, KeyCode.ALT, KeyCode.LEFT);
        untilAnswered("name:qwinsta.exe");
    }

    @Test
    void escapeLeavesAndTheDraftIsGone(FxRobot robot) {
        Node tree = robot.lookup("#process-tree").query();
        robot.interact(tree::requestFocus);
        chord(robot, KeyCode.CONTROL, KeyCode.L);
        assertTrue(bar(robot).isFocused());
        robot.write("\"net view");
        robot.type(KeyCode.ESCAPE);
        if (bar(robot).isFocused()) {
            robot.type(KeyCode.ESCAPE);
        }
        assertEquals("", bar(robot).getText());
        assertTrue(tree.isFocused());
        assertEquals("", asked());
    }

    @Test
    void aSuggestionIsChosenByKeys(FxRobot robot) {
        write(robot, "host:");
        WindowFixture.until(() -> robot.lookup("#query-completion").tryQuery().isPresent());
        ListView<?> list = robot.lookup("#query-completion").queryListView();
        assertEquals(3, list.getItems().size());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("host:SRV-DB2", bar(robot).getText());
        assertEquals("", asked());
        robot.type(KeyCode.ENTER);
        untilAnswered("host:SRV-DB2");
    }

    @Test
    void tabTakesTheBestSuggestionAndItsValuesFollow(FxRobot robot) {
        write(robot, "hos");
        WindowFixture.until(() -> robot.lookup("#query-completion").tryQuery().isPresent());
        robot.type(KeyCode.TAB);
        assertEquals("host:", bar(robot).getText());
        WindowFixture.until(() -> robot.lookup("#query-completion").tryQuery().isPresent()
                && robot.lookup("#query-completion").queryListView().getItems().size() == 3);
        Node completion = robot.lookup("#query-completion").query();
        robot.clickOn(robot.from(completion).lookup("SRV-DB2").<Node>query());
        assertEquals("host:SRV-DB2", bar(robot).getText());
        assertTrue(bar(robot).isFocused());
    }

    @Test
    void aFaultIsShownAtItsPlace(FxRobot robot) {
        write(robot, "nmae:cmd.exe host:TS01");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("", asked());
        assertEquals("nmae", bar(robot).getSelectedText());
        assertTrue(text(robot, "#query-fault").startsWith("there is no field nmae"));
        Node mark = robot.lookup("#query-fault-mark").query();
        assertTrue(mark.isVisible());
        double wordWidth = mark.getLayoutBounds().getWidth();
        assertTrue(mark.getLayoutX() < 20 && wordWidth > 20 && wordWidth < 60, "under the word: " + mark);
        robot.write("name");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("name:cmd.exe host:TS01", bar(robot).getText());
        assertFalse(mark.isVisible());
        robot.type(KeyCode.ENTER);
        untilAnswered("name:cmd.exe host:TS01");
    }

    @Test
    void aChipIsSwitchedOffAndOnNegatedAndTakenOut(FxRobot robot) {
        robot.interact(() -> fixture.workspace.query().ask("host:TS01 name:cmd.exe"));
        untilAnswered("host:TS01 name:cmd.exe");
        robot.clickOn("name:cmd.exe");
        untilAnswered("host:TS01 #name:cmd.exe");
        assertEquals(13, shown().rows().count());
        robot.type(KeyCode.SPACE);
        untilAnswered("host:TS01 name:cmd.exe");
        assertEquals(1, shown().rows().count());
        robot.write("-");
        untilAnswered("host:TS01 -name:cmd.exe");
        assertEquals(12, shown().rows().count());
        robot.type(KeyCode.LEFT).type(KeyCode.DELETE);
        untilAnswered("-name:cmd.exe");
        robot.clickOn(robot.lookup(".filter-chip .chip-button").nth(1).<Node>query());
        untilAnswered("");
        assertFalse(robot.lookup("#filter-chips").query().isVisible());
    }

    @Test
    void backAndForward(FxRobot robot) {
        write(robot, "name:cmd.exe");
        robot.type(KeyCode.ENTER);
        untilAnswered("name:cmd.exe");
        write(robot, "name:net.exe");
        robot.type(KeyCode.ENTER);
        untilAnswered("name:net.exe");
        chord(robot, KeyCode.ALT, KeyCode.LEFT);
        untilAnswered("name:cmd.exe");
        chord(robot, KeyCode.ALT, KeyCode.LEFT);
        untilAnswered("");
        assertTrue(robot.lookup("#query-back").query().isDisabled());
        chord(robot, KeyCode.ALT, KeyCode.RIGHT);
        untilAnswered("name:cmd.exe");
        robot.clickOn("#query-forward");
        untilAnswered("name:net.exe");
    }

    @Test
    void plusAndMinusInTreeFindingsAndDetails(FxRobot robot) {
        Node tree = robot.lookup("#process-tree").query();
        robot.interact(tree::requestFocus);
        robot.write("+");
        untilAnswered("image=C:\\Windows\\System32\\qwinsta.exe");
        robot.interact(() -> fixture.workspace.query().clear());
        untilAnswered("");
        robot.clickOn("SRV-DB2");
        robot.write("-");
        untilAnswered("-host=SRV-DB2");
        robot.interact(() -> fixture.workspace.query().clear());
        untilAnswered("");
        robot.interact(() -> fixture.workspace.selectNextFinding());
        ListView<?> details = robot.lookup("#details-list").queryListView();
        robot.interact(() -> {
            for (int i = 0; i < details.getItems().size(); i++) {
                if (String.valueOf(details.getItems().get(i)).contains("label=User,")) {
                    details.getSelectionModel().select(i);
                    details.scrollTo(i);
                }
            }
            details.requestFocus();
        });
        robot.write("-");
        WindowFixture.until(() -> asked().startsWith("-user=CONTOSO\\"));
    }

    @Test
    void theMenuOfARowIncludesItsValues(FxRobot robot) {
        TableView<?> tree = robot.lookup("#process-tree").queryTableView();
        VirtualFlow<?> flow =
                (VirtualFlow<?>) robot.lookup("#process-tree .virtual-flow").query();
        IndexedCell<?> row = flow.getCell(tree.getSelectionModel().getSelectedIndex());
        robot.interact(() -> row.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 5, 60, 600, false, null)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Only image C:\\Windows\\System32\\qwinsta.exe  (+)");
        untilAnswered("image=C:\\Windows\\System32\\qwinsta.exe");
    }

    @Test
    void facetsIncludeAndExclude(FxRobot robot) {
        robot.clickOn("#query-facets");
        WindowFixture.until(() -> robot.lookup("#facet-host").tryQuery().isPresent());
        ListView<?> hosts = robot.lookup("#facet-host").queryListView();
        assertEquals(3, hosts.getItems().size());
        robot.interact(() -> {
            hosts.getSelectionModel().select(0);
            hosts.requestFocus();
        });
        robot.write("-");
        untilAnswered("-host=FIN-WS-014");
        WindowFixture.until(() -> hosts.getItems().size() == 2);
        Node first = robot.from(hosts).lookup(".facet-cell").nth(1).query();
        robot.clickOn(first);
        untilAnswered("-host=FIN-WS-014 host=TS01.contoso.example");
        WindowFixture.until(() -> hosts.getItems().size() == 1);
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aQueryIsSavedAskedRenamedAndDeleted(FxRobot robot) {
        robot.interact(() -> fixture.workspace.query().ask("name:cmd.exe"));
        robot.clickOn("#query-saved").clickOn("Save this query…");
        robot.clickOn("#query-name").write("shells").clickOn("Save");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("name:cmd.exe", fixture.settings.queries().get(0).query());
        robot.interact(() -> fixture.workspace.query().clear());
        robot.clickOn("#query-saved").clickOn("shells");
        untilAnswered("name:cmd.exe");
        robot.clickOn("#query-saved").clickOn("Manage saved queries…");
        robot.clickOn("#saved-query-name");
        chord(robot, KeyCode.CONTROL, KeyCode.A);
        robot.write("all shells").clickOn("#saved-query-rename");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("all shells", fixture.settings.queries().get(0).name());
        robot.clickOn("#saved-query-delete");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), fixture.settings.queries());
        robot.clickOn("Close");
    }

    @Test
    void aQueryWithoutAHitNamesItselfAndOffersToSwitchChipsOff(FxRobot robot) {
        write(robot, "name:nothing.exe");
        robot.type(KeyCode.ENTER);
        untilAnswered("name:nothing.exe");
        WaitForAsyncUtils.waitForFxEvents();
        for (String id : List.of("#tree-chips-off", "#timeline-chips-off", "#findings-chips-off")) {
            assertNotNull(robot.lookup(id).query(), id);
        }
        assertTrue(text(robot, "#tree-empty-reason").contains("“name:nothing.exe”"));
        robot.clickOn("#tree-chips-off");
        untilAnswered("#name:nothing.exe");
        assertEquals(61, shown().rows().count());
        assertTrue(robot.lookup("#filter-chips").query().isVisible(), "the chip is kept");
    }

    @Test
    void otherEvidenceOpensWithoutTheQuery(FxRobot robot) {
        robot.interact(() -> fixture.workspace.query().ask("name:nothing.exe"));
        untilAnswered("name:nothing.exe");
        robot.interact(() -> fixture.window.open(List.of(Path.of("none"))));
        WindowFixture.until(() -> shown().store().size() == 4);
        assertEquals("", asked());
        assertEquals("", bar(robot).getText());
        assertEquals(4, shown().rows().count());
    }

    private static TableView<?> findings(FxRobot robot) {
        return robot.lookup("#findings-table").queryTableView();
    }
}
