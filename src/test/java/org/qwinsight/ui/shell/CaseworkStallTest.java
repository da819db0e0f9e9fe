package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.fx.FxStallWatch;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A hundred thousand findings are marked, hidden and revealed while the window goes on answering. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class CaseworkStallTest {
    private static final int FINDINGS = 100_000;
    private static final int ROUNDS = 3;

    private final Map<String, String> stalls = new LinkedHashMap<>();

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
        robot.interact(() -> fixture.window.cases().session().end());
        fixture.tasks.close();
    }

    @Test
    void nothingKeepsTheWindowBusy(FxRobot robot) throws IOException {
        Investigation many = SyntheticCase.findings(FINDINGS);
        try (FxStallWatch watch = FxStallWatch.start()) {
            // The first round loads classes and lets the compiler warm up.
            work(robot, SyntheticCase.findings(5_000), 0, null);
            work(robot, many, 1, watch);
            Map<String, String> always = new LinkedHashMap<>(stalls);
            // A step stalls when it does so every time: once, it may be the compiler, or a machine that others use too.
            for (int round = 2; round <= ROUNDS && !always.isEmpty(); round++) {
                stalls.clear();
                work(robot, many, round, watch);
                always.keySet().retainAll(stalls.keySet());
            }
            assertEquals(Map.of(), always, "milliseconds of the FX thread's processor time in one go");
        }
    }

    private void work(FxRobot robot, Investigation opened, int round, @Nullable FxStallWatch watch) throws IOException {
        int all = opened.findings().size();
        Path file = folder.resolve("round" + round + ".qwcase");
        step(robot, watch, "opening", () -> fixture.workspace.open(opened), () -> rows(robot) == all);
        step(
                robot,
                watch,
                "a new case",
                () -> fixture.window.cases().session().create(file, () -> {}, problem -> {}),
                this::isSaved);
        // A dialog styles its controls when it opens, whatever it asks about.
        long dialog = millis(robot, watch, () -> ask(opened.findingRows()[0]), () -> previewed(robot) == 1);
        robot.interact(
                () -> robot.lookup("#mark-go").query().getScene().getWindow().hide());
        robot.interact(() -> robot.lookup("#findings-table").query().requestFocus());
        long larger = millis(
                robot,
                watch,
                () -> Platform.runLater(() -> robot.push(KeyCode.SHIFT, KeyCode.M)),
                () -> previewed(robot) == all);
        if (larger > dialog + FxStallWatch.LIMIT_MILLIS) {
            stalls.put("asking what all are", larger + " after " + dialog + " for one");
        }
        step(
                robot,
                watch,
                "saying why",
                () -> robot.lookup("#mark-comment").queryAs(TextField.class).setText("a monitoring agent"),
                () -> !robot.lookup("#mark-go").query().isDisabled());
        step(robot, watch, "marking all", () -> fire(robot), () -> decided() == all && isSaved());
        step(robot, watch, "hiding", () -> robot.push(KeyCode.H), () -> rows(robot) == 0);
        step(robot, watch, "revealing", () -> robot.push(KeyCode.H), () -> rows(robot) == all);
        step(
                robot,
                watch,
                "undoing",
                () -> fixture.window.cases().session().undo(),
                () -> decided() == 0 && isSaved() && rows(robot) == all);
        step(robot, watch, "closing", () -> fixture.window.closeCase(), () -> fixture.workspace.whole() == null);
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

    private void step(
            FxRobot robot, @Nullable FxStallWatch watch, String what, Runnable action, BooleanSupplier isDone) {
        millis(robot, watch, action, isDone);
        if (watch != null) {
            stalls.putAll(watch.stall(what));
        }
    }

    /** The longest stretch of the FX thread until it is done. */
    private static long millis(FxRobot robot, @Nullable FxStallWatch watch, Runnable action, BooleanSupplier isDone) {
        WaitForAsyncUtils.waitForFxEvents();
        if (watch != null) {
            watch.reset();
        }
        robot.interact(action);
        WindowFixture.until(isDone);
        WaitForAsyncUtils.waitForFxEvents();
        return watch == null ? 0 : watch.longestMillis();
    }
}
