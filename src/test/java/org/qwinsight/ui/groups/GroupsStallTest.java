package org.qwinsight.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.fx.FxStallWatch;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** As many groups as process starts do not keep the FX thread busy. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class GroupsStallTest {
    private static final int ROUNDS = 3;

    private final Workspace workspace = new Workspace();
    private final ThreadedTasks tasks = new ThreadedTasks();
    private final GroupsViewModel groups = new GroupsViewModel(workspace, tasks);
    private final Map<String, String> stalls = new LinkedHashMap<>();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new GroupsView(groups, workspace, line -> {}), 900, 400));
        stage.show();
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void aHundredThousandGroups(FxRobot robot) {
        check(robot, 100_000);
    }

    @Test
    @Tag("bench")
    void aMillionGroups(FxRobot robot) {
        check(robot, 1_000_000);
    }

    private void check(FxRobot robot, int processes) {
        Investigation large = SyntheticCase.large(processes);
        try (FxStallWatch watch = FxStallWatch.start()) {
            useAll(robot, SyntheticCase.large(20_000), watch, 20_000);
            Map<String, String> always = null;
            // A step stalls when it does so every time: once, it may be the compiler, or a machine that others use too.
            for (int round = 0; round < ROUNDS && (always == null || !always.isEmpty()); round++) {
                stalls.clear();
                useAll(robot, large, watch, processes);
                if (always == null) {
                    always = new LinkedHashMap<>(stalls);
                } else {
                    always.keySet().retainAll(stalls.keySet());
                }
            }
            assertEquals(Map.of(), always, "milliseconds of the FX thread's processor time in one go");
        }
    }

    private void useAll(FxRobot robot, Investigation opened, FxStallWatch watch, int processes) {
        step(robot, watch, "opening", () -> {
            groups.openProperty().set(true);
            groups.choiceProperty().set(GroupChoice.USER);
            groups.ofFindingsProperty().set(false);
            workspace.open(opened);
        });
        assertEquals(200, shown().lines().size());
        GroupChoice byCommandLine = new GroupChoice.ByFields(
                List.of(QueryFacts.VOCABULARY.named("cmd").orElseThrow()));
        step(
                robot,
                watch,
                "a group for each start",
                () -> groups.choiceProperty().set(byCommandLine));
        assertEquals(processes, shown().lines().size());
        TableView<?> table = robot.lookup("#groups-table").queryTableView();
        step(robot, watch, "scrolling to the end", () -> table.scrollTo(processes - 1));
        step(robot, watch, "selecting", () -> workspace.select(processes / 2));
        step(
                robot,
                watch,
                "sorting by key",
                () -> groups.sortProperty().set(new GroupSort(GroupSort.Column.KEY, 0, true)));
        step(robot, watch, "rarest first", () -> groups.sortProperty().set(GroupSort.RAREST));
        step(robot, watch, "closing the case", workspace::close);
    }

    private GroupList shown() {
        return Objects.requireNonNull(groups.shownProperty().get()).groups();
    }

    private void step(FxRobot robot, FxStallWatch watch, String what, Runnable action) {
        WaitForAsyncUtils.waitForFxEvents();
        watch.reset();
        robot.interact(action);
        until(() -> !groups.workingProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        stalls.putAll(watch.stall(what));
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 60 s", e);
        }
    }
}
