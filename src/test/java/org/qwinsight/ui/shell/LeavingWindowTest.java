package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.investigation.Investigation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The last steps could not be saved: nothing lets them go without asking. */
@ExtendWith(ApplicationExtension.class)
class LeavingWindowTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    private byte[] saved = {};

    @TempDir
    Path folder = Path.of("");

    @Start
    void start(Stage shown) {
        stage = shown;
        fixture = new WindowFixture(shown, Optional::empty);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            fixture.window.cases().session().discard();
            stage.close();
            fixture.tasks.close();
        });
    }

    private Path file() {
        return folder.resolve("case.qwcase");
    }

    private String state() {
        return fixture.window.cases().session().stateProperty().get();
    }

    private int stars(Path path) throws IOException {
        return CaseStore.read(path).caseFile().entries().size();
    }

    private void untilState(String state) {
        WindowFixture.until(() -> state().equals(state));
    }

    /** A case with one star that is saved and another that is not, since the file is not what it was. */
    private void starWithoutSaving(FxRobot robot) throws IOException {
        fixture.chosen.target = Optional.of(file());
        robot.interact(() -> fixture.window.open(List.of(Path.of("qakbot"))));
        fixture.untilOpen();
        star(robot, 0);
        WindowFixture.until(() -> Files.exists(file()) && entries() == 1);
        untilState("saved");
        saved = Files.readAllBytes(file());
        Files.writeString(file(), "another program was here");
        star(robot, 1);
        untilState("NOT SAVED");
    }

    private int entries() {
        return fixture.window
                .cases()
                .session()
                .contentProperty()
                .get()
                .entries()
                .size();
    }

    private void star(FxRobot robot, int row) {
        robot.interact(() -> fixture.workspace.select(row));
        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    }

    private void askToClose(FxRobot robot) {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WindowFixture.until(() -> robot.lookup("#leaving-why").tryQuery().isPresent());
    }

    @Test
    void theWindowStaysWhenTheAnalystWantsToStay(FxRobot robot) throws IOException {
        starWithoutSaving(robot);
        askToClose(robot);
        String why = robot.lookup("#leaving-why").queryAs(Labeled.class).getText();
        assertTrue(why.startsWith("1 step of the case could not be saved."), why);
        assertTrue(why.contains(file().toRealPath().toString()), why);
        assertTrue(why.contains("another program changed it"), why);
        robot.clickOn("Cancel");
        assertTrue(stage.isShowing());
        assertEquals(2, entries(), "nothing is lost");
        assertEquals("NOT SAVED", state());
    }

    @Test
    void savedAgainTheWindowCloses(FxRobot robot) throws IOException {
        starWithoutSaving(robot);
        askToClose(robot);
        robot.clickOn("Save again");
        WindowFixture.until(() -> robot.lookup("#leaving-why").tryQuery().isPresent());
        assertTrue(stage.isShowing(), "it failed again, so the question is asked again");
        Files.write(file(), saved);
        robot.clickOn("Save again");
        WindowFixture.until(() -> !stage.isShowing());
        assertEquals(2, stars(file()));
    }

    @Test
    void savedElsewhereTheWindowCloses(FxRobot robot) throws IOException {
        starWithoutSaving(robot);
        fixture.chosen.target = Optional.of(folder.resolve("other"));
        askToClose(robot);
        robot.clickOn("Save as…");
        WindowFixture.until(() -> !stage.isShowing());
        assertEquals(2, stars(folder.resolve("other.qwcase")));
        assertEquals("another program was here", Files.readString(file()), "what is not ours is left as it is");
    }

    @Test
    void discardedTheWindowClosesAndTheFileStays(FxRobot robot) throws IOException {
        starWithoutSaving(robot);
        askToClose(robot);
        robot.clickOn("Discard");
        WindowFixture.until(() -> !stage.isShowing());
        assertEquals("another program was here", Files.readString(file()), "what is not ours is left as it is");
    }

    @Test
    void otherEvidenceDoesNotTakeThePlaceUnasked(FxRobot robot) throws IOException {
        starWithoutSaving(robot);
        Investigation before = Objects.requireNonNull(fixture.workspace.whole());
        Platform.runLater(() -> fixture.window.open(List.of(Path.of("none"))));
        WindowFixture.until(() -> robot.lookup("#leaving-why").tryQuery().isPresent());
        robot.clickOn("Cancel");
        Platform.runLater(() -> fixture.window.closeCase());
        WindowFixture.until(() -> robot.lookup("#leaving-why").tryQuery().isPresent());
        robot.clickOn("Cancel");
        Investigation now = fixture.workspace.whole();
        assertNotNull(now);
        assertEquals(before.store(), now.store());
        assertEquals(1, fixture.opened.size(), "nothing else was read");
    }

    @Test
    void whatIsSavedIsLeftWithoutAQuestion(FxRobot robot) throws IOException {
        fixture.chosen.target = Optional.of(file());
        robot.interact(() -> fixture.window.open(List.of(Path.of("qakbot"))));
        fixture.untilOpen();
        star(robot, 0);
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WindowFixture.until(() -> !stage.isShowing());
        assertFalse(robot.lookup("#leaving-why").tryQuery().isPresent());
        assertEquals(1, stars(file()));
    }
}
