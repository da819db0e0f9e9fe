package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** One click shows what the evidence cannot show, whether there are findings or not. */
@ExtendWith(ApplicationExtension.class)
class LimitsWindowTest {
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

    @Test
    void limitsAndMatrix(FxRobot robot) {
        robot.interact(() -> fixture.window.open(List.of(Path.of("case"))));
        fixture.untilOpen();
        robot.clickOn("#limits-button");
        WindowFixture.until(() -> robot.lookup("#coverage-matrix").tryQuery().isPresent());
        List<String> texts = robot
                .from(robot.lookup("#limits").<Node>query())
                .lookup((Node node) -> node instanceof Labeled)
                .<Labeled>queryAll()
                .stream()
                .map(Labeled::getText)
                .toList();
        assertTrue(texts.contains("original_file_name"), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.contains("2 records could not be read")), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.contains("leave no such record")), texts::toString);
    }
}
