package org.qwinsight.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
import org.qwinsight.ui.fx.StallTrial;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** As many groups as process starts do not keep the FX thread busy. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class GroupsStallTest {
    private final Workspace workspace = new Workspace();
    private final ThreadedTasks tasks = new ThreadedTasks();
    private final GroupsViewModel groups = new GroupsViewModel(workspace, tasks);

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new GroupsView(groups, workspace, line -> {}), 900, 400));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tasks::close);
    }

    @Test
    void aHundredThousandGroups(FxRobot robot) throws IOException {
        check(robot, 100_000);
    }

    @Test
    @Tag("bench")
    void aMillionGroups(FxRobot robot) throws IOException {
        check(robot, 1_000_000);
    }

    private void check(FxRobot robot, int processes) throws IOException {
        Investigation large = SyntheticCase.large(processes);
        try (StallTrial trial = new StallTrial(robot)) {
            trial.check(
                    () -> useAll(robot, trial, SyntheticCase.large(20_000), 20_000),
                    () -> useAll(robot, trial, large, processes));
        }
    }

    private void useAll(FxRobot robot, StallTrial trial, Investigation opened, int processes) {
        step(trial, "opening", () -> {
            groups.openProperty().set(true);
            groups.choiceProperty().set(GroupChoice.USER);
            groups.ofFindingsProperty().set(false);
            workspace.open(opened);
        });
        assertEquals(200, shown().lines().size());
        GroupChoice byCommandLine = new GroupChoice.ByFields(
                List.of(QueryFacts.VOCABULARY.named("cmd").orElseThrow()));
        step(trial, "a group for each start", () -> groups.choiceProperty().set(byCommandLine));
        assertEquals(processes, shown().lines().size());
        TableView<?> table = robot.lookup("#groups-table").queryTableView();
        step(trial, "scrolling to the end", () -> table.scrollTo(processes - 1));
        step(trial, "selecting", () -> workspace.select(processes / 2));
        step(trial, "sorting by key", () -> groups.sortProperty().set(new GroupSort(GroupSort.Column.KEY, 0, true)));
        step(trial, "rarest first", () -> groups.sortProperty().set(GroupSort.RAREST));
        step(trial, "closing the case", workspace::close);
    }

    private GroupList shown() {
        return Objects.requireNonNull(groups.shownProperty().get()).groups();
    }

    private void step(StallTrial trial, String what, Runnable action) {
        trial.step(what, action, () -> !groups.workingProperty().get());
    }
}
