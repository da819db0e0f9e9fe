package org.qwinsight.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.fx.FxStallWatch;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.RememberedTexts;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Nothing that a person does in the tree keeps the FX thread busy for longer than is noticed, whatever the size. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class TreeStallTest {
    private static final int ROUNDS = 3;

    private final Workspace workspace = new Workspace();
    private final ThreadedTasks tasks = new ThreadedTasks();
    private final Map<String, String> stalls = new LinkedHashMap<>();
    private final ProcessTreeViewModel tree = new ProcessTreeViewModel(workspace, tasks);

    @Start
    void start(Stage stage) {
        ProcessTreeView view = new ProcessTreeView(tree, workspace, new RememberedTexts() {
            @Override
            public String remembered(String name) {
                return "";
            }

            @Override
            public void remember(String name, String text) {}
        });
        stage.setScene(new Scene(view, 900, 500));
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
        int nodes = opened.tree().size();
        step(robot, watch, "opening", () -> workspace.open(opened));
        assertTrue(tree.rows().size() > 0);
        step(robot, watch, "expanding all", tree::expandAll);
        assertEquals(nodes, tree.rows().size());
        TableView<?> table = robot.lookup("#process-tree").queryTableView();
        step(robot, watch, "scrolling to the end", () -> table.scrollTo(nodes - 1));
        step(
                robot,
                watch,
                "selecting near the end",
                () -> tree.select(opened.tree().rows() - 1));
        int branch = tree.rows().get(0).node();
        int inBranch = tree.rows().size();
        step(robot, watch, "closing the largest branch", () -> tree.edit(ExpansionEdit.set(branch, false)));
        assertTrue(tree.rows().size() < inBranch);
        step(robot, watch, "opening it again", () -> tree.edit(ExpansionEdit.set(branch, true)));
        assertEquals(inBranch, tree.rows().size());
        step(
                robot,
                watch,
                "closing a branch",
                () -> new TreeWalk(tree).closeOrGoToParent(tree.rows().get(1).node()));
        step(robot, watch, "sorting by name", () -> tree.sortProperty().set(TreeSort.Key.NAME.usual()));
        step(
                robot,
                watch,
                "sorting by processes below",
                () -> tree.sortProperty().set(TreeSort.Key.BELOW.usual()));
        step(robot, watch, "sorting back", () -> tree.sortProperty().set(TreeSort.BY_START));
        step(robot, watch, "searching", () -> tree.searchedProperty().set("task59"));
        assertTrue(tree.isHit(tree.rows().stream()
                .mapToInt(TreeRow::node)
                .filter(tree::isHit)
                .findFirst()
                .orElse(-1)));
        step(robot, watch, "stepping through hits", () -> new TreeHits(tree).select(true));
        step(robot, watch, "showing only hits", () -> tree.onlyHitsProperty().set(true));
        assertTrue(tree.rows().size() < nodes);
        step(robot, watch, "ending the search", tree::showEverything);
        step(
                robot,
                watch,
                "only findings",
                () -> tree.onlyFindingBranchesProperty().set(true));
        step(robot, watch, "all again", () -> tree.onlyFindingBranchesProperty().set(false));
        step(robot, watch, "three levels", () -> tree.edit(ExpansionEdit.levels(3)));
        step(robot, watch, "collapsing", tree::collapseAll);
        step(robot, watch, "closing the case", workspace::close);
    }

    private void step(FxRobot robot, @Nullable FxStallWatch watch, String what, Runnable action) {
        if (watch != null) {
            WaitForAsyncUtils.waitForFxEvents();
            watch.reset();
        }
        robot.interact(action);
        until(() -> !tree.arrangingProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
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
}
