package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StartPageTest {
    private static final Path DEMO = Path.of("sample-logs");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, () -> Optional.of(DEMO));
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    @Test
    void theStartPageIsShownFirst(FxRobot robot) {
        assertTrue(robot.lookup("#start-page").query().isVisible());
        assertEquals("No case open", robot.lookup("#status-left").queryLabeled().getText());
    }

    @Test
    void theDemoOpensWithOneClick(FxRobot robot) {
        robot.clickOn("#open-demo");
        fixture.untilOpen();
        assertEquals(List.of(List.of(DEMO)), fixture.opened);
        assertFalse(robot.lookup("#start-page").query().isVisible());
    }

    @Test
    void keysOpenFilesAndFolders(FxRobot robot) {
        fixture.chosen.folder = Optional.of(Path.of("folder"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O).release(KeyCode.O, KeyCode.SHIFT, KeyCode.CONTROL);
        fixture.untilOpen();
        fixture.chosen.files = List.of(Path.of("a.json"), Path.of("b.json"));
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        WindowFixture.until(() -> fixture.opened.size() == 2);
        assertEquals(List.of(List.of(Path.of("folder")), fixture.chosen.files), fixture.opened);
    }

    @Test
    void theKeyboardIsWhereOneBegins(FxRobot robot) {
        for (String id : List.of("#open-files", "#open-folder", "#open-demo")) {
            assertTrue(robot.lookup(id).query().isFocused(), id);
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        robot.clickOn("#open-demo");
        fixture.untilOpen();
        robot.press(KeyCode.CONTROL, KeyCode.W).release(KeyCode.W, KeyCode.CONTROL);
        WindowFixture.until(() -> robot.lookup("#open-files").query().isFocused());
    }

    /** The theme itself leaves a flat button as it is. */
    @Test
    void theKeyboardIsSeenOnAnIcon(FxRobot robot) {
        Region icon = robot.lookup(".top-bar > .button").queryAs(Region.class);
        Background before = icon.getBackground();
        robot.interact(() -> {
            icon.requestFocus();
            icon.applyCss();
        });
        assertNotEquals(before, icon.getBackground());
    }

    @Test
    void whatWasOpenedIsOfferedAgain(FxRobot robot) {
        robot.clickOn("#open-demo");
        fixture.untilOpen();
        robot.press(KeyCode.CONTROL, KeyCode.W).release(KeyCode.W, KeyCode.CONTROL);
        WindowFixture.until(() -> fixture.workspace.investigation() == null);
        WindowFixture.until(() -> !robot.lookup(".recent-entry").queryAll().isEmpty());
        Button recent = robot.lookup(".recent-entry").queryButton();
        assertTrue(recent.getText().startsWith("sample-logs"));
        assertTrue(robot.lookup("#start-page").query().isVisible());
    }

    @Test
    void cancellingTheQuestionOpensNothing(FxRobot robot) {
        robot.clickOn("#open-files");
        assertEquals(List.of(), fixture.opened);
        assertNull(fixture.workspace.investigation());
    }
}
