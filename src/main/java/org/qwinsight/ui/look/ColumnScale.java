package org.qwinsight.ui.look;

import java.util.List;
import javafx.scene.control.TableColumn;

/** Widths of columns for the size of text that is chosen. */
public final class ColumnScale {
    private ColumnScale() {}

    /** Makes columns, whose widths are those for texts of the usual size, as wide as their texts need now. */
    public static <R> List<TableColumn<R, ?>> scaled(List<TableColumn<R, ?>> columns, double textScale) {
        columns.forEach(column -> column.setPrefWidth(column.getPrefWidth() * textScale));
        return columns;
    }
}
