package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.qwinsight.ui.workspace.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Command palette, help, and what View offers, by the keyboard alone. */
class KeyboardHelpTest extends OpenCaseTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static Node palette(FxRobot robot) {
        return robot.lookup("#palette").query();
    }

    private static void openPalette(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).release(KeyCode.P, KeyCode.SHIFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(palette(robot).isVisible());
    }

    private static void focus(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).query().requestFocus());
    }

    @Test
    void thePaletteDoesWhatIsTyped(FxRobot robot) {
        openPalette(robot);
        robot.write("light or dark").type(KeyCode.ENTER);
        assertFalse(palette(robot).isVisible());
        assertEquals(Theme.DARK, fixture.workspace.theme());
    }

    @Test
    void thePaletteListsEveryMenuItemWithItsKeys(FxRobot robot) {
        openPalette(robot);
        ListView<PaletteCommand> list = robot.lookup("#palette-list").queryListView();
        assertTrue(list.getItems().stream().anyMatch(command -> command.name().equals("File › Quit")));
        assertTrue(list.getItems().stream().anyMatch(command -> command.name().equals("View › Time zone › UTC")));
        assertTrue(list.getItems().stream()
                .anyMatch(command -> command.name().equals("Go › Next finding")
                        && command.keys().equals("F3")));
    }

    @Test
    void whatCannotBeDoneNowIsListedAndDoesNothing(FxRobot robot) {
        openPalette(robot);
        robot.write("edit undo");
        ListView<PaletteCommand> list = robot.lookup("#palette-list").queryListView();
        assertEquals("Edit › Undo", list.getSelectionModel().getSelectedItem().name());
        assertFalse(list.getSelectionModel().getSelectedItem().enabled());
        robot.type(KeyCode.ENTER);
        assertTrue(palette(robot).isVisible());
    }

    @Test
    void escapeGivesTheFocusBack(FxRobot robot) {
        focus(robot, "#process-tree");
        openPalette(robot);
        robot.type(KeyCode.ESCAPE);
        assertFalse(palette(robot).isVisible());
        assertTrue(robot.lookup("#process-tree").query().isFocused());
    }

    @Test
    void f1ExplainsTheViewWithTheFocus(FxRobot robot) {
        focus(robot, "#findings-table");
        robot.type(KeyCode.F1);
        String ofFindings = robot.lookup("#help-text").queryAs(Label.class).getText();
        assertTrue(ofFindings.contains("the rule matches"), ofFindings);
        robot.type(KeyCode.ESCAPE);
        focus(robot, "#process-tree");
        robot.type(KeyCode.F1);
        String ofTree = robot.lookup("#help-text").queryAs(Label.class).getText();
        assertTrue(ofTree.contains("parent was found"), ofTree);
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aQuestionMarkShowsTheKeys(FxRobot robot) {
        focus(robot, "#process-tree");
        robot.write("?");
        assertTrue(robot.lookup("#shortcuts").tryQuery().isPresent());
        // All of it is reached, however many keys there are.
        double dialog =
                robot.lookup("#shortcuts").query().getScene().getWindow().getHeight();
        double window =
                robot.lookup("#main-split").query().getScene().getWindow().getHeight();
        assertTrue(dialog <= window, dialog + " in a window of " + window);
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void textAndRowsGrowTogether(FxRobot robot) {
        TableView<?> tree = robot.lookup("#process-tree").queryTableView();
        double before = tree.getFixedCellSize();
        robot.press(KeyCode.CONTROL, KeyCode.EQUALS).release(KeyCode.EQUALS, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before * TextSize.LARGE.factor(), tree.getFixedCellSize(), 0.1);
        assertEquals(TextSize.LARGE, fixture.settings.choice("textSize", TextSize.NORMAL));
        robot.press(KeyCode.CONTROL, KeyCode.MINUS).release(KeyCode.MINUS, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, tree.getFixedCellSize(), 0.01);
    }

    @Test
    void anyZoneCanBeChosenAndIsOfferedAgain(FxRobot robot) {
        openPalette(robot);
        robot.write("time zone other").type(KeyCode.ENTER);
        ComboBox<String> zones = robot.lookup("#zones").queryComboBox();
        robot.interact(() -> zones.setValue("Asia/Tokyo"));
        robot.clickOn("Use this zone");
        assertEquals(ZoneId.of("Asia/Tokyo"), fixture.workspace.zone());
        assertTrue(
                robot.lookup("#status-right").queryAs(Labeled.class).getText().contains("Asia/Tokyo"));
        robot.interact(() -> fixture.workspace.zoneProperty().set(ZoneOffset.UTC));
        openPalette(robot);
        ListView<PaletteCommand> list = robot.lookup("#palette-list").queryListView();
        assertNotEquals(
                Optional.empty(),
                list.getItems().stream()
                        .filter(command -> command.name().equals("View › Time zone › Asia/Tokyo"))
                        .findAny());
    }
}
