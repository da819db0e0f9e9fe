package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.fx.FxStallWatch;
import org.qwinsight.ui.fx.StallTrial;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hundred thousand findings are marked, hidden and revealed while the window goes on answering. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class CaseworkStallTest {
    private static final int FINDINGS = 100_000;

    private int round;

    @SuppressWarnings("NullAway.Init") // TestFX calls start before anything else
    private WindowFixture fixture;

    @TempDir
    Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, Optional::empty);
    }

    @AfterEach
    void close(FxRobot robot) {
        fixture.end(robot);
    }

    @Test
    void nothingKeepsTheWindowBusy(FxRobot robot) throws IOException {
        Investigation many = SyntheticCase.findings(FINDINGS);
        try (StallTrial trial = new StallTrial(robot)) {
            trial.check(() -> work(robot, trial, SyntheticCase.findings(5_000)), () -> work(robot, trial, many));
        }
    }

    private void work(FxRobot robot, StallTrial trial, Investigation opened) throws IOException {
        int all = opened.findings().size();
        Path file = folder.resolve("round" + round++ + ".qwcase");
        trial.step("opening", () -> fixture.workspace.open(opened), () -> rows(robot) == all);
        trial.step(
                "a new case",
                () -> fixture.window.cases().session().create(file, () -> {}, problem -> {}),
                this::isSaved);
        // A dialog styles its controls when it opens, whatever it asks about.
        long dialog = trial.millis(() -> ask(opened.findingRows()[0]), () -> previewed(robot) == 1);
        robot.interact(
                () -> robot.lookup("#mark-go").query().getScene().getWindow().hide());
        robot.interact(() -> robot.lookup("#findings-table").query().requestFocus());
        long larger = trial.millis(
                () -> Platform.runLater(() -> robot.push(KeyCode.SHIFT, KeyCode.M)), () -> previewed(robot) == all);
        if (larger > dialog + FxStallWatch.LIMIT_MILLIS) {
            trial.stall("asking what all are", larger + " after " + dialog + " for one");
        }
        trial.step(
                "saying why",
                () -> robot.lookup("#mark-comment").queryAs(TextField.class).setText("a monitoring agent"),
                () -> !robot.lookup("#mark-go").query().isDisabled());
        trial.step("marking all", () -> fire(robot), () -> decided() == all && isSaved());
        trial.step("hiding", () -> robot.push(KeyCode.H), () -> rows(robot) == 0);
        trial.step("revealing", () -> robot.push(KeyCode.H), () -> rows(robot) == all);
        trial.step(
                "undoing",
                () -> fixture.window.cases().session().undo(),
                () -> decided() == 0 && isSaved() && rows(robot) == all);
        trial.step("closing", () -> fixture.window.closeCase(), () -> fixture.workspace.whole() == null);
        assertEquals(1, CaseStore.read(file).caseFile().decisions().size() + 1);
    }

    private void ask(int... rows) {
        Platform.runLater(() -> fixture.window.cases().marks().mark(rows));
    }

    private static void fire(FxRobot robot) {
        robot.lookup("#mark-go").queryButton().fire();
    }

    private static int previewed(FxRobot robot) {
        return robot.lookup("#mark-preview")
                .tryQueryAs(TableView.class)
                .map(table -> table.getItems().size())
                .orElse(0);
    }

    private static int rows(FxRobot robot) {
        return robot.lookup("#findings-table").queryTableView().getItems().size();
    }

    private int decided() {
        Investigation whole = fixture.workspace.whole();
        return whole == null ? -1 : whole.casework().hideableRows().length;
    }

    private boolean isSaved() {
        return fixture.window.cases().session().stateProperty().get().equals("saved");
    }
}
