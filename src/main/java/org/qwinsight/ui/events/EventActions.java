package org.qwinsight.ui.events;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.task.BackgroundTasks;

/** What can be done with the selected row and its current cell; called by menu and keys alike. */
final class EventActions {
    private final EventTableViewModel viewModel;
    private final TableView<EventRow> table;
    private final CurrentColumn current;
    private final BackgroundTasks tasks;
    private final Consumer<String> clipboard;

    EventActions(
            EventTableViewModel viewModel,
            TableView<EventRow> table,
            CurrentColumn current,
            BackgroundTasks tasks,
            Consumer<String> clipboard) {
        this.viewModel = viewModel;
        this.table = table;
        this.current = current;
        this.tasks = tasks;
        this.clipboard = clipboard;
    }

    /** The selected row, null when none of the window is. */
    @Nullable
    EventRow row() {
        int index = viewModel.selectedIndexProperty().get();
        return index < 0 ? null : viewModel.rows().get(index);
    }

    /** The column of the current cell, null when there is none. */
    @Nullable
    EventColumn column() {
        return row() == null ? null : current.get();
    }

    private List<EventColumn> columns() {
        return table.getVisibleLeafColumns().stream()
                .map(TableColumn::getUserData)
                .filter(EventColumn.class::isInstance)
                .map(EventColumn.class::cast)
                .toList();
    }

    void copyCell() {
        EventRow row = row();
        EventColumn column = column();
        EventText text = viewModel.text();
        if (row != null && column != null && text != null) {
            clipboard.accept(new EventCopy(text).cell(column, row));
        }
    }

    void copyLine() {
        EventRow row = row();
        EventText text = viewModel.text();
        if (row != null && text != null) {
            clipboard.accept(new EventCopy(text).line(columns(), row));
        }
    }

    /** Copies the visible columns of all rows, away from the FX thread. */
    void copyTable() {
        EventOrder order = viewModel.order();
        EventText text = viewModel.text();
        if (order != null && text != null) {
            List<EventColumn> columns = columns();
            tasks.start(
                    "copy events",
                    "Copying the event table",
                    progress -> new EventCopy(text).table(columns, order, progress),
                    clipboard::accept);
        }
    }
}
