package org.qwinsight.ui.events;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The column whose value in the selected row is copied or filtered for: that of the last press, moved by keys. */
final class CurrentColumn {
    private final TableView<EventRow> table;
    private final ReadOnlyObjectWrapper<@Nullable TableColumn<EventRow, ?>> column = new ReadOnlyObjectWrapper<>();

    CurrentColumn(TableView<EventRow> table) {
        this.table = table;
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node node) {
                pressed(node);
            }
        });
    }

    ReadOnlyObjectProperty<@Nullable TableColumn<EventRow, ?>> property() {
        return column.getReadOnlyProperty();
    }

    private void pressed(Node target) {
        for (Node at = target; at != null && at != table; at = at.getParent()) {
            if (at instanceof TableCell<?, ?> cell) {
                table.getColumns().stream()
                        .filter(own -> own == cell.getTableColumn())
                        .forEach(column::set);
                return;
            }
        }
    }

    /** What the column is; null when there is none or it was hidden meanwhile. */
    @Nullable
    EventColumn get() {
        TableColumn<EventRow, ?> current = column.get();
        return current != null && current.isVisible() && current.getUserData() instanceof EventColumn known
                ? known
                : null;
    }

    /** Goes to the neighbour that is visible, and brings it into view. */
    void move(int by) {
        List<TableColumn<EventRow, ?>> visible = table.getVisibleLeafColumns();
        if (visible.isEmpty()) {
            return;
        }
        int index = visible.indexOf(column.get());
        int next = index < 0 ? 0 : Math.max(0, Math.min(visible.size() - 1, index + by));
        column.set(visible.get(next));
        table.scrollToColumnIndex(next);
    }
}
