package org.qwinsight.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.fx.StallTrial;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.RememberedTexts;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Nothing that a person does in the tree keeps the FX thread busy for longer than is noticed, whatever the size. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class TreeStallTest {
    private final Workspace workspace = new Workspace();
    private final ThreadedTasks tasks = new ThreadedTasks();
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
        int nodes = opened.tree().size();
        step(trial, "opening", () -> workspace.open(opened));
        assertTrue(tree.rows().size() > 0);
        step(trial, "expanding all", tree::expandAll);
        assertEquals(nodes, tree.rows().size());
        TableView<?> table = robot.lookup("#process-tree").queryTableView();
        step(trial, "scrolling to the end", () -> table.scrollTo(nodes - 1));
        step(trial, "selecting near the end", () -> tree.select(opened.tree().rows() - 1));
        int branch = tree.rows().get(0).node();
        int inBranch = tree.rows().size();
        step(trial, "closing the largest branch", () -> tree.edit(ExpansionEdit.set(branch, false)));
        assertTrue(tree.rows().size() < inBranch);
        step(trial, "opening it again", () -> tree.edit(ExpansionEdit.set(branch, true)));
        assertEquals(inBranch, tree.rows().size());
        step(
                trial,
                "closing a branch",
                () -> new TreeWalk(tree).closeOrGoToParent(tree.rows().get(1).node()));
        step(trial, "sorting by name", () -> tree.sortProperty().set(TreeSort.Key.NAME.usual()));
        step(trial, "sorting by processes below", () -> tree.sortProperty().set(TreeSort.Key.BELOW.usual()));
        step(trial, "sorting back", () -> tree.sortProperty().set(TreeSort.BY_START));
        step(trial, "searching", () -> tree.searchedProperty().set("task59"));
        assertTrue(tree.isHit(tree.rows().stream()
                .mapToInt(TreeRow::node)
                .filter(tree::isHit)
                .findFirst()
                .orElse(-1)));
        step(trial, "stepping through hits", () -> new TreeHits(tree).select(true));
        step(trial, "showing only hits", () -> tree.onlyHitsProperty().set(true));
        assertTrue(tree.rows().size() < nodes);
        step(trial, "ending the search", tree::showEverything);
        step(trial, "only findings", () -> tree.onlyFindingBranchesProperty().set(true));
        step(trial, "all again", () -> tree.onlyFindingBranchesProperty().set(false));
        step(trial, "three levels", () -> tree.edit(ExpansionEdit.levels(3)));
        step(trial, "collapsing", tree::collapseAll);
        step(trial, "closing the case", workspace::close);
    }

    private void step(StallTrial trial, String what, Runnable action) {
        trial.step(what, action, () -> !tree.arrangingProperty().get());
    }
}
