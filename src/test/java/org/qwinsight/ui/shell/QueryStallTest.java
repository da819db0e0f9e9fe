package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.fx.FxStallWatch;
import org.qwinsight.ui.task.CountedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Typing a query and asking it keep the FX thread of the whole window busy for no longer than is noticed. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class QueryStallTest {
    private static final int ROUNDS = 3;

    private final Workspace workspace = new Workspace();
    private final CountedTasks tasks = new CountedTasks();
    private final Map<String, String> stalls = new LinkedHashMap<>();

    @Start
    void start(Stage stage) {
        new MainWindow(
                stage,
                workspace,
                new MainWindow.Surroundings(
                        tasks,
                        new Settings(KeyValues.inMemory()),
                        new NoFiles(),
                        new InvestigationReader(),
                        Optional::empty));
        stage.show();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void twoHundredThousandProcesses(FxRobot robot) {
        check(robot, 200_000);
    }

    @Test
    @Tag("bench")
    void aMillionProcesses(FxRobot robot) {
        check(robot, 1_000_000);
    }

    private void check(FxRobot robot, int processes) {
        Investigation large = SyntheticCase.large(processes);
        try (FxStallWatch watch = FxStallWatch.start()) {
            // The first round loads classes and lets the compiler warm up.
            useAll(robot, SyntheticCase.large(60_000), null);
            useAll(robot, large, watch);
            Map<String, String> always = new LinkedHashMap<>(stalls);
            // A step stalls when it does so every time: once, it may be the compiler, or a machine that others use too.
            for (int round = 1; round < ROUNDS && !always.isEmpty(); round++) {
                stalls.clear();
                useAll(robot, large, watch);
                always.keySet().retainAll(stalls.keySet());
            }
            assertEquals(Map.of(), always, "milliseconds of the FX thread's processor time in one go");
        }
    }

    private void useAll(FxRobot robot, Investigation opened, @Nullable FxStallWatch watch) {
        int all = opened.store().size();
        step(robot, null, "opening", () -> workspace.open(opened));
        TextField bar = robot.lookup("#query-text").queryAs(TextField.class);
        step(robot, watch, "typing a field", () -> {
            bar.requestFocus();
            bar.appendText("cmd");
            bar.appendText(":");
        });
        step(robot, watch, "typing a value of which there are as many as rows", () -> bar.appendText("conhost"));
        step(robot, watch, "typing a text that is searched everywhere", () -> bar.setText("task4"));
        step(robot, watch, "asking what few rows fit", () -> workspace.query().ask("cmd~task4321"));
        step(robot, watch, "asking what most rows fit", () -> workspace.query().ask("-name:svchost.exe"));
        step(robot, watch, "switching the chip off", () -> workspace.query().toggle(0));
        step(robot, watch, "switching it on again", () -> workspace.query().toggle(0));
        step(robot, watch, "going back", () -> workspace.query().goBack());
        step(robot, watch, "asking what no row fits", () -> workspace.query().ask("name:nothing.exe"));
        assertEquals(0, shown().rows().count());
        step(
                robot,
                watch,
                "facets",
                () -> robot.lookup("#query-facets").queryAs(Button.class).fire());
        step(robot, watch, "facets of all rows", () -> workspace.query().clear());
        assertEquals(all, shown().rows().count());
        step(robot, null, "closing the facets", () -> robot.type(KeyCode.ESCAPE));
        step(robot, watch, "closing the case", workspace::close);
    }

    private Investigation shown() {
        return Objects.requireNonNull(workspace.investigation());
    }

    private void step(FxRobot robot, @Nullable FxStallWatch watch, String what, Runnable action) {
        if (watch != null) {
            WaitForAsyncUtils.waitForFxEvents();
            watch.reset();
        }
        robot.interact(action);
        until(() -> tasks.running() == 0);
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> tasks.running() == 0);
        if (watch != null) {
            stalls.putAll(watch.stall(what));
        }
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 60 s", e);
        }
    }

    /** Nobody is asked for a file. */
    private static final class NoFiles implements FileDialogs {
        @Override
        public List<Path> chooseFiles() {
            return List.of();
        }

        @Override
        public Optional<Path> chooseFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseCase(@Nullable Path folder, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseTarget(@Nullable Path folder, String name) {
            return Optional.empty();
        }
    }
}
