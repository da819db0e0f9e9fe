package org.qwinsight.ui.events;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.qwinsight.analysis.query.QueryField;

/** Sorts by the headings: a click by one column, with Shift by a further one; the third click takes a column out. */
final class EventSorting {
    private final EventTableViewModel viewModel;
    private final TableView<EventRow> table;
    private boolean following;

    EventSorting(EventTableViewModel viewModel, TableView<EventRow> table) {
        this.viewModel = viewModel;
        this.table = table;
    }

    /** Makes the headings sort; the table must have its columns. */
    void follow() {
        table.setSortPolicy(of -> {
            if (!following) {
                viewModel.sortProperty().set(headings());
            }
            return true;
        });
        viewModel.sortProperty().addListener((property, before, now) -> show(now));
    }

    /** Says in the headings what the rows are sorted by when that did not come from there. */
    private void show(List<SortKey> keys) {
        if (keys.equals(headings())) {
            return;
        }
        following = true;
        try {
            List<TableColumn<EventRow, ?>> sorted = new ArrayList<>();
            for (SortKey key : keys) {
                for (TableColumn<EventRow, ?> column : table.getColumns()) {
                    if (column.getUserData() instanceof EventColumn known
                            && key.field().equals(known.field())) {
                        column.setSortType(key.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                        sorted.add(column);
                    }
                }
            }
            table.getSortOrder().setAll(sorted);
        } finally {
            following = false;
        }
    }

    private List<SortKey> headings() {
        List<SortKey> keys = new ArrayList<>();
        for (TableColumn<EventRow, ?> column : table.getSortOrder()) {
            QueryField field = column.getUserData() instanceof EventColumn known ? known.field() : null;
            if (field != null) {
                keys.add(new SortKey(field, column.getSortType() == SortType.DESCENDING));
            }
        }
        return keys;
    }
}
