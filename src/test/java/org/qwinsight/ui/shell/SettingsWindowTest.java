package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.ui.workspace.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The settings by gestures in the window. */
@ExtendWith(ApplicationExtension.class)
class SettingsWindowTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        Settings settings = new Settings(KeyValues.inMemory());
        settings.addRecent(List.of(Path.of("one")));
        settings.addRecent(List.of(Path.of("two")));
        fixture = new WindowFixture(stage, Optional::empty, settings);
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private static void openSettings(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT).type(KeyCode.COMMA).release(KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isShowing(FxRobot robot) {
        return robot.lookup("#settings").tryQuery().isPresent();
    }

    private static Node focused(FxRobot robot) {
        return robot.lookup("#settings").query().getScene().getFocusOwner();
    }

    @Test
    void theKeysOpenItAndEscapeClosesIt(FxRobot robot) {
        assertFalse(isShowing(robot));
        openSettings(robot);
        assertTrue(isShowing(robot));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isShowing(robot));
        openSettings(robot);
        assertTrue(isShowing(robot));
        robot.clickOn("#setting-analyst").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isShowing(robot));
    }

    @Test
    void thePaletteFindsIt(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        robot.write("settings").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isShowing(robot));
    }

    @Test
    void theKeyboardReachesEverySettingAndSaysWhatItDoes(FxRobot robot) {
        openSettings(robot);
        Label help = robot.lookup("#settings-help").queryAs(Label.class);
        for (String id : List.of(
                "setting-theme",
                "setting-text-size",
                "setting-zone",
                "setting-analyst",
                "setting-centre",
                "setting-findings",
                "setting-timeline",
                "setting-details",
                "setting-groups",
                "setting-recent")) {
            Node node = focused(robot);
            assertEquals(id, node.getId());
            assertEquals(help.getText(), node.getAccessibleHelp());
            assertTrue(node instanceof Button || node.getAccessibleText() != null, id + " has no name");
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals("Every change takes effect at once.", help.getText());
    }

    @Test
    void aChoiceTakesEffectInWindowMenuAndDialog(FxRobot robot) {
        openSettings(robot);
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Theme.DARK, fixture.workspace.theme());
        Node settings = robot.lookup("#settings").query();
        assertTrue(settings.getScene().getRoot().getStyleClass().contains(ThemeSwitch.DARK));
        double before =
                robot.lookup("#settings-help").queryAs(Label.class).getFont().getSize();
        robot.interact(() -> fixture.press("View › Text size › Larger"));
        assertEquals(
                TextSize.LARGE,
                robot.lookup("#setting-text-size").queryComboBox().getValue());
        double now =
                robot.lookup("#settings-help").queryAs(Label.class).getFont().getSize();
        assertEquals(before * 1.15, now, 0.1);
        robot.interact(() -> fixture.press("View › Theme › Light"));
        assertEquals(
                ThemeChoice.LIGHT,
                robot.lookup("#setting-theme").queryComboBox().getValue());
        assertFalse(settings.getScene().getRoot().getStyleClass().contains(ThemeSwitch.DARK));
    }

    @Test
    void theKeysOfThemeAndTextSizeWorkInIt(FxRobot robot) {
        openSettings(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.T);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Theme.DARK, fixture.workspace.theme());
        assertEquals(
                ThemeChoice.DARK, robot.lookup("#setting-theme").queryComboBox().getValue());
        ComboBox<TextSize> size = robot.lookup("#setting-text-size").queryComboBox();
        robot.push(KeyCode.SHORTCUT, KeyCode.EQUALS).push(KeyCode.SHORTCUT, KeyCode.PLUS);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(TextSize.LARGER, size.getValue());
        robot.clickOn("#setting-analyst").push(KeyCode.SHORTCUT, KeyCode.MINUS);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(TextSize.LARGE, size.getValue());
        robot.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.DIGIT0);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(TextSize.NORMAL, size.getValue());
    }

    @Test
    void aZoneIsOfferedAgainByTheMenu(FxRobot robot) {
        openSettings(robot);
        ComboBox<ZoneId> zones = robot.lookup("#setting-zone").queryComboBox();
        robot.interact(() -> zones.setValue(ZoneId.of("Asia/Tokyo")));
        assertEquals(ZoneId.of("Asia/Tokyo"), fixture.workspace.zone());
        robot.interact(() -> fixture.press("View › Time zone › UTC"));
        assertEquals(fixture.workspace.zone(), zones.getValue());
        robot.interact(() -> fixture.press("View › Time zone › Asia/Tokyo"));
        assertEquals(ZoneId.of("Asia/Tokyo"), zones.getValue());
    }

    @Test
    void panesFoldAndTheDialogFollowsTheirKeys(FxRobot robot) {
        robot.interact(() -> fixture.window.open(List.of(Path.of("case"))));
        fixture.untilOpen();
        openSettings(robot);
        CheckBox details = robot.lookup("#setting-details").queryAs(CheckBox.class);
        robot.interact(details::fire);
        assertTrue(robot.lookup(".details-view").tryQuery().isEmpty());
        robot.interact(() -> fixture.press("View › Show or hide details"));
        assertTrue(robot.lookup(".details-view").tryQuery().isPresent());
        assertTrue(details.isSelected());
    }

    @Test
    void resetAndForgetDoWhatTheySay(FxRobot robot) {
        openSettings(robot);
        WindowFixture.until(
                () -> robot.lookup("#setting-recent").queryButton().getText().equals("Forget 2 entries"));
        robot.type(KeyCode.DOWN);
        robot.clickOn("#setting-analyst").write("Ada");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Ada", fixture.settings.analyst());
        robot.clickOn("#settings-reset");
        assertTrue(isShowing(robot));
        assertEquals(Theme.LIGHT, fixture.workspace.theme());
        assertEquals(
                "", robot.lookup("#setting-analyst").queryAs(TextField.class).getText());
        assertEquals(2, fixture.settings.recent().size());
        robot.clickOn("#setting-recent");
        WindowFixture.until(() -> robot.lookup("#setting-recent").queryButton().isDisabled());
        assertEquals(0, fixture.settings.recent().size());
    }
}
