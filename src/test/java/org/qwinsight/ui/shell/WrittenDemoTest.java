package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.investigation.Investigation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Where no sample logs come with the program, it writes the training case into a chosen folder and opens it. */
@ExtendWith(ApplicationExtension.class)
class WrittenDemoTest {
    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty, new InvestigationReader());
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    @Test
    void theCaseIsWrittenAndOpened(FxRobot robot) {
        fixture.chosen.folder = Optional.of(folder);
        Button demo = robot.lookup("#open-demo").queryButton();
        assertEquals("Write the demo…", demo.getText());
        assertFalse(demo.isDisabled());
        robot.clickOn(demo);
        fixture.untilOpen();
        Investigation open = fixture.workspace.investigation();
        assertEquals(32, open == null ? 0 : open.findings().size());
        assertEquals(0, open == null ? 1 : open.casework().caseFile().entries().size());
    }

    @Test
    void nothingIsWrittenWhenTheQuestionIsCancelled(FxRobot robot) {
        robot.clickOn("#open-demo");
        assertEquals(0, folder.toFile().list().length);
    }
}
