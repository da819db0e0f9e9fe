package org.qwinsight.ui.look;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Columns of text in tables whose order is given and not the reader's to change. */
public final class TextColumn {
    private TextColumn() {}

    /**
     * A column.
     *
     * @param isCode paths and command lines, which are set in a typeface of fixed width
     * @param value what a row shows; null where it has nothing to show
     */
    public static <R> TableColumn<R, @Nullable String> of(
            String name, double width, boolean isCode, Function<R, @Nullable String> value) {
        TableColumn<R, @Nullable String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(of -> new ValueCell<>(isCode));
        return column;
    }
}
