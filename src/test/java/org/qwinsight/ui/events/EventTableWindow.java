package org.qwinsight.ui.events;

import atlantafx.base.theme.PrimerLight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.RememberedTexts;
import org.qwinsight.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The event table alone in a window, with the looks of the program. */
final class EventTableWindow {
    final Workspace workspace = new Workspace();
    final Map<String, String> remembered = new HashMap<>();
    final AtomicInteger shownInTree = new AtomicInteger();
    final EventTableViewModel model;
    private final BackgroundTasks tasks;
    private @Nullable EventTableView view;

    /** A table that holds at most so many rows. */
    EventTableWindow(BackgroundTasks tasks, int largestWindow) {
        this.tasks = tasks;
        this.model = new EventTableViewModel(workspace, tasks, largestWindow);
    }

    void show(Stage stage, double width, double height) {
        new Judging(workspace, tasks).followQuery();
        EventTableView made = new EventTableView(model, workspace, tasks, texts(), shownInTree::incrementAndGet);
        view = made;
        model.shownProperty().set(true);
        stage.setScene(new Scene(made, width, height));
        stage.getScene().setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.getScene().getStylesheets().add("/org/qwinsight/ui/app.css");
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private RememberedTexts texts() {
        return new RememberedTexts() {
            @Override
            public @Nullable String remembered(String name) {
                return remembered.get(name);
            }

            @Override
            public void remember(String name, String text) {
                remembered.put(name, text);
            }
        };
    }

    /** Opens a case and waits for its rows; for tasks that run by themselves. */
    void open(FxRobot robot, Investigation opened) {
        robot.interact(() -> workspace.open(opened));
        until(() -> !model.workingProperty().get() && model.total() > 0);
    }

    /** The rows of the store that are shown, in their order. */
    List<Integer> shown() {
        return model.rows().stream().map(EventRow::row).toList();
    }

    void untilShown(Integer... rows) {
        until(() -> shown().equals(List.of(rows)));
    }

    /** The rows of the store that are chosen. */
    int[] chosen() {
        EventTableView table = view;
        return table == null ? new int[0] : table.chosen();
    }

    /** What the query asks. */
    String asked() {
        return workspace.query().get().toText();
    }

    static TableView<EventRow> table(FxRobot robot) {
        return robot.lookup("#events-table").queryTableView();
    }

    /** A cell with this text. */
    static Node cell(FxRobot robot, String text) {
        return robot.lookup(".table-cell")
                .match(node -> node instanceof TableCell<?, ?> cell && text.equals(cell.getText()))
                .query();
    }

    static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within 60 s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
