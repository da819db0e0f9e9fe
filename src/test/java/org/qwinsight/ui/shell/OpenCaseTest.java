package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Tests in a window of their own, in which the made-up case is open when each of them begins. TestFX looks for a method
 * to start with in the test's own class only, so each has one that calls {@link #show}.
 */
@ExtendWith(ApplicationExtension.class)
abstract class OpenCaseTest {
    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    WindowFixture fixture;

    final void show(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty);
    }

    @BeforeEach
    final void openCase(FxRobot robot) {
        robot.interact(() -> fixture.window.open(List.of(Path.of("case"))));
        fixture.untilOpen();
    }

    @AfterEach
    final void closeTasks(FxRobot robot) {
        fixture.end(robot);
    }
}
