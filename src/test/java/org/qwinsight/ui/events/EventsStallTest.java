package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.qwinsight.ui.events.EventTableWindow.until;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.fx.FxStallWatch;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A million rows are sorted, filtered, scrolled and gone through without keeping the FX thread busy. */
@ExtendWith(ApplicationExtension.class)
@Tag("timing")
class EventsStallTest {
    private static final int STARTS = 1_000_000;
    private static final int ROUNDS = 3;

    private final ThreadedTasks tasks = new ThreadedTasks();
    private final EventTableWindow window = new EventTableWindow(tasks, EventWindow.LARGEST);
    private final EventTableViewModel events = window.model;
    private final Workspace workspace = window.workspace;
    private final Map<String, String> stalls = new LinkedHashMap<>();

    @Start
    void start(Stage stage) {
        window.show(stage, 1200, 600);
    }

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void aMillionRows(FxRobot robot) {
        try (FxStallWatch watch = FxStallWatch.start()) {
            useAll(robot, EventCases.large(150_000), watch);
            Investigation large = EventCases.large(STARTS);
            Map<String, String> always = null;
            // A step stalls when it does so every time: once, it may be the compiler, or a machine that others use too.
            for (int round = 0; round < ROUNDS && (always == null || !always.isEmpty()); round++) {
                stalls.clear();
                useAll(robot, large, watch);
                if (always == null) {
                    always = new LinkedHashMap<>(stalls);
                } else {
                    always.keySet().retainAll(stalls.keySet());
                }
            }
            assertEquals(Map.of(), always, "milliseconds of the FX thread's processor time in one go");
        }
    }

    private void useAll(FxRobot robot, Investigation opened, FxStallWatch watch) {
        int starts = opened.store().size();
        int last = EventWindow.LARGEST - 1;
        step(robot, watch, "opening", starts, () -> workspace.open(opened));
        TableView<?> table = robot.lookup("#events-table").queryTableView();
        step(robot, watch, "scrolling to the end of the window", starts, () -> table.scrollTo(last));
        step(robot, watch, "selecting at the end", starts, () -> workspace.select(starts - 1));
        step(
                robot,
                watch,
                "one more window",
                starts,
                () -> events.showWindow(events.windowProperty().get().previous()));
        step(robot, watch, "sorting by PID", starts, () -> sort("pid", false));
        step(robot, watch, "sorting by command line, backwards", starts, () -> sort("cmd", true));
        step(robot, watch, "going to a row", starts, () -> events.selectPosition(starts / 2));
        step(
                robot,
                watch,
                "sorting by time",
                starts,
                () -> events.sortProperty().set(List.of()));
        step(robot, watch, "choosing all", starts, () -> events.choice().all());
        step(robot, watch, "choosing to the end", starts, () -> events.choice().extend(starts - 1, false));
        step(robot, watch, "filtering", starts / 40, () -> workspace.query().ask("host:WS-7"));
        step(robot, watch, "no filter", starts, () -> workspace.query().clear());
        step(robot, watch, "closing the case", 0, workspace::close);
    }

    private void sort(String field, boolean descending) {
        events.sortProperty()
                .set(List.of(new SortKey(QueryFacts.VOCABULARY.named(field).orElseThrow(), descending)));
    }

    private void step(FxRobot robot, FxStallWatch watch, String what, int total, Runnable action) {
        WaitForAsyncUtils.waitForFxEvents();
        watch.reset();
        robot.interact(action);
        until(() -> !events.workingProperty().get() && events.total() == total);
        WaitForAsyncUtils.waitForFxEvents();
        stalls.putAll(watch.stall(what));
    }
}
