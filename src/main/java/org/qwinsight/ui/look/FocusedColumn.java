package org.qwinsight.ui.look;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Which column of a table was clicked last: rows are selected whole, yet the focus knows the cell. */
public final class FocusedColumn {
    private FocusedColumn() {}

    /** The column, null when none was clicked. */
    @SuppressWarnings("rawtypes") // as the focus model of a table has it
    public static @Nullable TableColumn of(TableView<?> table) {
        TablePosition focused =
                table.getFocusModel() == null ? null : table.getFocusModel().getFocusedCell();
        return focused == null ? null : focused.getTableColumn();
    }

    /** The column's id, empty when none was clicked. */
    public static String id(TableView<?> table) {
        TableColumn<?, ?> column = of(table);
        return column == null || column.getId() == null ? "" : column.getId();
    }
}
