package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.fx.StallTrial;
import org.qwinsight.ui.task.CountedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Typing a query and asking it keep the FX thread of the whole window busy for no longer than is noticed. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class QueryStallTest {
    private final Workspace workspace = new Workspace();
    private final CountedTasks tasks = new CountedTasks();

    @Start
    void start(Stage stage) {
        new MainWindow(
                stage,
                workspace,
                new MainWindow.Surroundings(
                        tasks,
                        new Settings(KeyValues.inMemory()),
                        new ChosenFiles(),
                        new InvestigationReader(),
                        Optional::empty));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tasks::close);
    }

    @Test
    void twoHundredThousandProcesses(FxRobot robot) throws IOException {
        check(robot, 200_000);
    }

    @Test
    @Tag("bench")
    void aMillionProcesses(FxRobot robot) throws IOException {
        check(robot, 1_000_000);
    }

    private void check(FxRobot robot, int processes) throws IOException {
        Investigation large = SyntheticCase.large(processes);
        try (StallTrial trial = new StallTrial(robot)) {
            trial.check(() -> useAll(robot, trial, SyntheticCase.large(60_000)), () -> useAll(robot, trial, large));
        }
    }

    private void useAll(FxRobot robot, StallTrial trial, Investigation opened) {
        int all = opened.store().size();
        trial.millis(() -> workspace.open(opened), this::isDone);
        TextField bar = robot.lookup("#query-text").queryAs(TextField.class);
        step(trial, "typing a field", () -> {
            bar.requestFocus();
            bar.appendText("cmd");
            bar.appendText(":");
        });
        step(trial, "typing a value of which there are as many as rows", () -> bar.appendText("conhost"));
        step(trial, "typing a text that is searched everywhere", () -> bar.setText("task4"));
        step(trial, "asking what few rows fit", () -> workspace.query().ask("cmd~task4321"));
        step(trial, "asking what most rows fit", () -> workspace.query().ask("-name:svchost.exe"));
        step(trial, "switching the chip off", () -> workspace.query().toggle(0));
        step(trial, "switching it on again", () -> workspace.query().toggle(0));
        step(trial, "going back", () -> workspace.query().goBack());
        step(trial, "asking what no row fits", () -> workspace.query().ask("name:nothing.exe"));
        assertEquals(0, shown().rows().count());
        step(
                trial,
                "facets",
                () -> robot.lookup("#query-facets").queryAs(Button.class).fire());
        step(trial, "facets of all rows", () -> workspace.query().clear());
        assertEquals(all, shown().rows().count());
        trial.millis(() -> robot.type(KeyCode.ESCAPE), this::isDone);
        step(trial, "closing the case", workspace::close);
    }

    private Investigation shown() {
        return Objects.requireNonNull(workspace.investigation());
    }

    private void step(StallTrial trial, String what, Runnable action) {
        trial.step(what, action, this::isDone);
    }

    private boolean isDone() {
        return tasks.running() == 0;
    }
}
