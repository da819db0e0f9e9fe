package org.qwinsight.ui.look;

import java.util.function.Predicate;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Which columns of a table are seen. */
public final class Columns {
    private Columns() {}

    /** What stands above a column; empty for one that has only an icon there. */
    public static String title(TableColumn<?, ?> column) {
        boolean isInLabel =
                column.getText().isEmpty() && column.getGraphic() instanceof Labeled label && label.getText() != null;
        return isInLabel ? ((Labeled) column.getGraphic()).getText() : column.getText();
    }

    /**
     * All columns with a name, each to be shown or hidden.
     *
     * @param isKept whether a column may not be hidden; the last one that is seen never may
     */
    public static <R> Menu menu(TableView<R> table, Predicate<TableColumn<R, ?>> isKept) {
        Menu columns = new Menu("Columns");
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (!title(column).isEmpty()) {
                CheckMenuItem item = new CheckMenuItem(title(column));
                item.setMnemonicParsing(false);
                item.setSelected(column.isVisible());
                item.setDisable(isKept.test(column) || isLast(table, column));
                item.setOnAction(event -> column.setVisible(item.isSelected()));
                columns.getItems().add(item);
            }
        }
        return columns;
    }

    /** True for the only column that is seen. */
    static boolean isLast(TableView<?> table, TableColumn<?, ?> column) {
        return column.isVisible() && table.getVisibleLeafColumns().size() == 1;
    }
}
