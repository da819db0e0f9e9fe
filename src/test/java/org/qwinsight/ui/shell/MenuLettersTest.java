package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.qwinsight.ui.workspace.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What letters do while a menu is open. */
class MenuLettersTest extends OpenCaseTest {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    private static MenuBar bar(FxRobot robot) {
        return robot.lookup("#menu-bar").queryAs(MenuBar.class);
    }

    private static Menu open(FxRobot robot, String name) {
        Menu menu = bar(robot).getMenus().stream()
                .filter(one -> one.getText().equals(name))
                .findFirst()
                .orElseThrow();
        robot.interact(menu::show);
        WaitForAsyncUtils.waitForFxEvents();
        return menu;
    }

    private static Node focus(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        robot.interact(node::requestFocus);
        return node;
    }

    @Test
    void anUnderlinedLetterTakesItsEntry(FxRobot robot) {
        Node findings = focus(robot, "#findings-table");
        Menu query = open(robot, "_Query");
        robot.type(KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(query.isShowing());
        assertTrue(robot.lookup("#query-text").query().isFocused());
        assertFalse(findings.isFocused());
    }

    @Test
    void lettersGoOnInAnInnerMenu(FxRobot robot) {
        focus(robot, "#findings-table");
        Menu view = open(robot, "_View");
        robot.type(KeyCode.T);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Theme.DARK, fixture.workspace.theme());
        assertFalse(view.isShowing());
    }

    @Test
    void noKeyReachesTheViewBelow(FxRobot robot) {
        focus(robot, "#process-tree");
        TableView<?> tree = robot.lookup("#process-tree").queryTableView();
        int rows = tree.getItems().size();
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        robot.type(KeyCode.M, KeyCode.H, KeyCode.SLASH, KeyCode.DIGIT1, KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(rows, tree.getItems().size());
        assertFalse(fixture.workspace.hidesDecidedProperty().get());
        assertTrue(robot.lookup("#mark-comment").tryQuery().isEmpty());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void nothingIsTypedIntoAFieldBelow(FxRobot robot) {
        focus(robot, "#query-text");
        Menu help = open(robot, "_Help");
        robot.write("xyz").type(KeyCode.ENTER);
        assertEquals("", robot.lookup("#query-text").queryAs(TextField.class).getText());
        robot.interact(help::hide);
        robot.write("xyz");
        assertEquals("xyz", robot.lookup("#query-text").queryAs(TextField.class).getText());
    }

    @Test
    void noTwoEntriesOfAMenuShareALetter(FxRobot robot) {
        robot.interact(() -> {
            distinct("bar", bar(robot).getMenus());
            bar(robot).getMenus().forEach(MenuLettersTest::distinct);
        });
    }

    private static void distinct(Menu menu) {
        distinct(menu.getText(), menu.getItems());
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                distinct(inner);
            }
        }
    }

    private static void distinct(String menu, List<? extends MenuItem> items) {
        Map<String, String> taken = new HashMap<>();
        for (MenuItem item : items) {
            String text = item.getText() == null || !item.isMnemonicParsing() ? "" : item.getText();
            int mark = text.indexOf('_');
            if (mark >= 0) {
                String letter = text.substring(mark + 1, mark + 2).toUpperCase(Locale.ROOT);
                String other = taken.put(letter, text);
                assertEquals(null, other, text + " has the letter of another entry of " + menu);
            }
        }
    }
}
