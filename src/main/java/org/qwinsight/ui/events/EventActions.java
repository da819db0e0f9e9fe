package org.qwinsight.ui.events;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.Condition;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.QueryTerm;
import org.qwinsight.event.TextBeginning;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Workspace;

/** What can be done with the selected row and its current cell; called by menu and keys alike. */
final class EventActions {
    /** Characters of a value in the menu. */
    private static final int LONGEST = 48;

    private final EventTableViewModel viewModel;
    private final Workspace workspace;
    private final TableView<EventRow> table;
    private final CurrentColumn current;
    private final BackgroundTasks tasks;
    private final Consumer<String> clipboard;

    EventActions(
            EventTableViewModel viewModel,
            Workspace workspace,
            TableView<EventRow> table,
            CurrentColumn current,
            BackgroundTasks tasks,
            Consumer<String> clipboard) {
        this.viewModel = viewModel;
        this.workspace = workspace;
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

    /** The current cell as a menu names it: its column and the beginning of its value. */
    String cellText() {
        EventRow row = row();
        EventColumn column = column();
        EventText text = viewModel.text();
        if (row == null || column == null || text == null) {
            return "";
        }
        if (column.equals(EventColumns.FINDING)) {
            return text.isFinding(row.row()) ? "findings" : "others than findings";
        }
        String shown = text.shown(column, row);
        String value = shown == null ? DisplayText.NOT_RECORDED : DisplayText.oneLine(shown);
        return column.title() + " " + TextBeginning.of(value, LONGEST);
    }

    private List<EventColumn> columns() {
        return table.getVisibleLeafColumns().stream()
                .map(TableColumn::getUserData)
                .filter(EventColumn.class::isInstance)
                .map(EventColumn.class::cast)
                .toList();
    }

    /** Shows only rows with the value of the current cell, also when there is none. */
    void include() {
        ask(true);
    }

    /** Leaves out rows with the value of the current cell. */
    void exclude() {
        ask(false);
    }

    private void ask(boolean isWanted) {
        Investigation open = workspace.investigation();
        EventRow row = row();
        EventColumn column = column();
        QueryField field = column == null ? null : column.field();
        if (open != null && row != null && field != null) {
            QueryTerm same = QueryTerm.of(CellTerm.sameAs(open, field, row.row()));
            QueryTerm other = QueryTerm.of(Condition.not(same.condition()));
            CurrentQuery query = workspace.query();
            query.ask(
                    isWanted
                            ? query.get().without(other).with(same)
                            : query.get().without(same).with(other));
        }
    }

    void copyCell() {
        EventRow row = row();
        EventColumn column = column();
        EventText text = viewModel.text();
        if (row != null && column != null && text != null) {
            clipboard.accept(new EventCopy(text).cell(column, row));
        }
    }

    /** Copies the visible columns of the chosen rows, of many away from the FX thread. */
    void copyLines() {
        EventRow row = row();
        EventOrder order = viewModel.order();
        EventText text = viewModel.text();
        if (order == null || text == null) {
            return;
        }
        int[] chosen = chosenCount() > 1 ? viewModel.choice().rows() : new int[0];
        List<EventColumn> columns = columns();
        if (chosen.length > 1) {
            tasks.start(
                    "copy events",
                    "Copying the chosen events",
                    progress -> new EventCopy(text).lines(columns, order, chosen, progress),
                    TaskListener.stoppable(clipboard));
        } else if (row != null) {
            clipboard.accept(new EventCopy(text).line(columns, row));
        }
    }

    /** How many rows are chosen. */
    int chosenCount() {
        return viewModel.choice().countProperty().get();
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
                    TaskListener.stoppable(clipboard));
        }
    }
}
