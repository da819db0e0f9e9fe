package org.qwinsight.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.ui.task.LongRun;
import org.qwinsight.ui.task.ShownTask;
import org.qwinsight.ui.workspace.DisplayText;

/** How many tasks run in the background; opens the list of them. There only while one runs that takes a while. */
final class TasksButton extends Button {
    /** Room for one task at the normal size of text. */
    private static final double TASK_HEIGHT = 72;

    private static final int LEAST_AT_ONE_LOOK = 2;
    private static final int MOST_AT_ONE_LOOK = 5;

    private final ObservableList<LongRun> runs;
    private final ObservableDoubleValue textScale;
    private final TaskProgressView<ShownTask> view = new TaskProgressView<>();
    private final PopOver popOver = new PopOver(view);

    /** @param textScale by how much texts are larger than usual */
    TasksButton(ObservableList<LongRun> runs, ObservableDoubleValue textScale) {
        super(null, new FontIcon(Material2AL.HOURGLASS_EMPTY));
        this.runs = runs;
        this.textScale = textScale;
        setId("tasks-button");
        getStyleClass().addAll(Styles.FLAT, "tasks-button");
        setTooltip(new Tooltip("What runs in the background, each with a button that cancels it"));
        textProperty().bind(Bindings.createStringBinding(() -> DisplayText.count(runs.size(), "task"), runs));
        accessibleTextProperty().bind(textProperty().map(text -> text + " running; opens the list"));
        visibleProperty().bind(Bindings.isNotEmpty(runs));
        managedProperty().bind(visibleProperty());
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> toggle());
        view.setId("tasks-view");
        view.setAccessibleText("Tasks that run in the background");
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) { // the list would keep it for itself
                popOver.hide();
                event.consume();
            }
        });
        popOver.setTitle("Running tasks");
        popOver.setHeaderAlwaysVisible(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        runs.forEach(run -> view.getTasks().add(ShownTask.of(run)));
        runs.addListener((ListChangeListener<LongRun>) this::follow);
    }

    private void follow(ListChangeListener.Change<? extends LongRun> change) {
        while (change.next()) {
            for (LongRun ended : change.getRemoved()) {
                view.getTasks().stream()
                        .filter(task -> task.longRun() == ended)
                        .toList()
                        .forEach(this::remove);
            }
            change.getAddedSubList().forEach(run -> view.getTasks().add(ShownTask.of(run)));
        }
        if (runs.isEmpty()) {
            popOver.hide();
        }
    }

    private void remove(ShownTask task) {
        view.getTasks().remove(task);
        task.end();
    }

    private void toggle() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            open();
        }
    }

    /** Opens the list with the focus in it; false when there is nothing to list. */
    boolean open() {
        if (runs.isEmpty()) {
            return false;
        }
        // The list keeps its height while it is open, else the arrow would leave the button.
        int atOneLook = Math.max(LEAST_AT_ONE_LOOK, Math.min(MOST_AT_ONE_LOOK, runs.size()));
        view.setPrefHeight(TASK_HEIGHT * textScale.get() * atOneLook);
        popOver.show(this);
        view.applyCss();
        view.layout();
        view.lookupAll(".task-cancel-button").stream()
                .filter(cancel -> !cancel.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
        return true;
    }
}
