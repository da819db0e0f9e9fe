package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.stage.WindowHelper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.investigation.Investigation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LoadingTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty);
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    private void open(FxRobot robot, String name) {
        robot.interact(() -> fixture.window.open(List.of(Path.of(name))));
    }

    @Test
    void progressIsShownAndEscapeCancels(FxRobot robot) {
        open(robot, "endless");
        assertTrue(robot.lookup("#loading").query().isVisible());
        assertEquals(
                "Opening endless", robot.lookup("#loading-title").queryLabeled().getText());
        WindowFixture.until(
                () -> robot.lookup("#loading-detail").queryLabeled().getText().contains("of 1.0 MB"));
        robot.type(KeyCode.ESCAPE);
        WindowFixture.until(() -> fixture.readingEnded);
        assertFalse(robot.lookup("#loading").query().isVisible());
        assertNull(fixture.workspace.investigation());
    }

    @Test
    void theButtonCancelsAndTheOldCaseStays(FxRobot robot) {
        open(robot, "case");
        fixture.untilOpen();
        Investigation before = fixture.workspace.investigation();
        open(robot, "endless");
        robot.clickOn("#cancel-loading");
        WindowFixture.until(() -> fixture.readingEnded);
        assertSame(before, fixture.workspace.investigation());
        assertTrue(robot.lookup("#findings-table").query().isVisible());
    }

    @Test
    void theKeyboardIsBackWhereItWasAlsoWhenAnotherWindowIsInFront(FxRobot robot) {
        open(robot, "case");
        fixture.untilOpen();
        Node tree = robot.lookup("#process-tree").query();
        robot.interact(tree::requestFocus);
        open(robot, "endless");
        // Without a window manager no window comes in front of another, so the toolkit is told.
        robot.interact(() -> WindowHelper.setFocused(tree.getScene().getWindow(), false));
        robot.interact(() -> robot.lookup("#cancel-loading").queryButton().fire());
        WindowFixture.until(() -> fixture.readingEnded);
        assertSame(tree, tree.getScene().getFocusOwner());
    }

    @Test
    void countsAndFindingsAreThereWithinASecondAndTheOldCaseIsStillUsed(FxRobot robot) {
        open(robot, "case");
        fixture.untilOpen();
        open(robot, "endless");
        WindowFixture.until(() -> provisional(robot).getItems().size() == 1);
        assertEquals(
                "C:\\Windows\\System32\\qwinsta.exe",
                provisional(robot).getItems().get(0).image());
        assertEquals(
                "1\u2009000 records and 400 process starts so far",
                robot.lookup("#loading-counts").queryLabeled().getText());
        assertEquals(
                "endless › part", robot.lookup("#loading-source").queryLabeled().getText());
        assertTrue(robot.lookup("#loading-findings")
                .queryLabeled()
                .getText()
                .startsWith("Findings so far (provisional): 1"));
        int before = fixture.workspace.selectedNode();
        robot.clickOn("#findings-table").type(KeyCode.F3);
        WindowFixture.until(() -> fixture.workspace.selectedNode() != before);
        robot.clickOn("#cancel-loading");
        WindowFixture.until(() -> fixture.readingEnded);
        assertFalse(robot.lookup("#loading").query().isVisible());
    }

    private static TableView<ProvisionalFinding> provisional(FxRobot robot) {
        return robot.lookup("#provisional-table").queryTableView();
    }

    @Test
    void whatWillNotFitIsAskedForWithTheKeyboard(FxRobot robot) {
        open(robot, "huge");
        WindowFixture.until(() -> robot.lookup("#plan").query().isVisible());
        assertEquals(
                "Opening huge: about 20,000,000 records, 10,000,000 process starts, 1.9 GB of memory (1.4 GB are there).",
                robot.lookup("#plan-sentence").queryLabeled().getText());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#plan").query().isVisible());
        assertNull(fixture.workspace.investigation());
        open(robot, "huge");
        WindowFixture.until(() -> robot.lookup("#plan").query().isVisible());
        robot.type(KeyCode.SPACE);
        fixture.untilOpen();
        assertTrue(fixture.parts.get(fixture.parts.size() - 1).branches());
        assertFalse(robot.lookup("#plan").query().isVisible());
    }

    @Test
    void aCaseWithoutFindingSaysWhyOnTheFirstLook(FxRobot robot) {
        open(robot, "none");
        fixture.untilOpen();
        assertTrue(robot.lookup(".empty-headline").queryLabeled().getText().startsWith("No match: none of 4"));
        assertTrue(robot.lookup(".empty-headline").query().isVisible());
    }

    @Test
    void aFailureSaysWhatAndCanBeLookedAt(FxRobot robot) {
        open(robot, "broken");
        WindowFixture.until(
                () -> !robot.lookup(".notification-bar .button").queryAll().isEmpty());
        WindowFixture.until(
                () -> robot.lookup(".notification-bar .button").query().isVisible());
        robot.interact(() -> robot.lookup((javafx.scene.control.Button button) -> "Details…".equals(button.getText()))
                .queryButton()
                .fire());
        WindowFixture.until(() -> robot.lookup("#failure-headline").tryQuery().isPresent());
        assertEquals(
                "Opening broken failed: made to fail",
                robot.lookup("#failure-headline").queryLabeled().getText());
        robot.type(KeyCode.ESCAPE);
    }
}
