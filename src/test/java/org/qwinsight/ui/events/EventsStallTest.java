package org.qwinsight.ui.events;

import java.io.IOException;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.fx.StallTrial;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A million rows are sorted, filtered, scrolled and gone through without keeping the FX thread busy. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class EventsStallTest {
    private static final int STARTS = 1_000_000;

    private final ThreadedTasks tasks = new ThreadedTasks();
    private final EventTableWindow window = new EventTableWindow(tasks, EventWindow.LARGEST);
    private final EventTableViewModel events = window.model;
    private final Workspace workspace = window.workspace;

    @Start
    void start(Stage stage) {
        window.show(stage, 1200, 600);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(tasks::close);
    }

    @Test
    void aMillionRows(FxRobot robot) throws IOException {
        Investigation large = EventCases.large(STARTS);
        try (StallTrial trial = new StallTrial(robot)) {
            trial.check(() -> useAll(robot, trial, EventCases.large(150_000)), () -> useAll(robot, trial, large));
        }
    }

    private void useAll(FxRobot robot, StallTrial trial, Investigation opened) {
        int starts = opened.store().size();
        int last = EventWindow.LARGEST - 1;
        step(trial, "opening", starts, () -> workspace.open(opened));
        TableView<?> table = robot.lookup("#events-table").queryTableView();
        step(trial, "scrolling to the end of the window", starts, () -> table.scrollTo(last));
        step(trial, "selecting at the end", starts, () -> workspace.select(starts - 1));
        step(
                trial,
                "one more window",
                starts,
                () -> events.showWindow(events.windowProperty().get().previous()));
        step(trial, "sorting by PID", starts, () -> sort("pid", false));
        step(trial, "sorting by command line, backwards", starts, () -> sort("cmd", true));
        step(trial, "going to a row", starts, () -> events.selectPosition(starts / 2));
        step(trial, "sorting by time", starts, () -> events.sortProperty().set(List.of()));
        step(trial, "choosing all", starts, () -> events.choice().all());
        step(trial, "choosing to the end", starts, () -> events.choice().extend(starts - 1, false));
        step(trial, "filtering", starts / 40, () -> workspace.query().ask("host:WS-7"));
        step(trial, "no filter", starts, () -> workspace.query().clear());
        step(trial, "closing the case", 0, workspace::close);
    }

    private void sort(String field, boolean descending) {
        events.sortProperty()
                .set(List.of(new SortKey(QueryFacts.VOCABULARY.named(field).orElseThrow(), descending)));
    }

    private void step(StallTrial trial, String what, int total, Runnable action) {
        trial.step(what, action, () -> !events.workingProperty().get() && events.total() == total);
    }
}
