package org.qwinsight.ui.look;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** Which columns of a table are seen, and which one orders it. */
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

    /** Sorts as the headings do: a choice by the column, the next one the other way, the third one not any more. */
    public static <R> Menu sortMenu(TableView<R> table) {
        Menu sort = new Menu("Sort by");
        for (TableColumn<R, ?> column : table.getVisibleLeafColumns()) {
            if (column.isSortable() && !title(column).isEmpty()) {
                boolean isSorted = table.getSortOrder().contains(column);
                boolean isRising = column.getSortType() == SortType.ASCENDING;
                CheckMenuItem item = new CheckMenuItem(title(column) + (!isSorted ? "" : isRising ? " ▲" : " ▼"));
                item.setMnemonicParsing(false);
                item.setSelected(isSorted);
                item.setOnAction(event -> {
                    if (isSorted && !isRising) {
                        table.getSortOrder().remove(column);
                    } else {
                        sortBy(table, column, isSorted ? SortType.DESCENDING : SortType.ASCENDING);
                    }
                });
                sort.getItems().add(item);
            }
        }
        return sort;
    }

    /** Sorts by one column alone. */
    static <R> void sortBy(TableView<R> table, TableColumn<R, ?> column, SortType type) {
        column.setSortType(type);
        table.getSortOrder().setAll(List.of(column));
    }

    /** True for the only column that is seen. */
    static boolean isLast(TableView<?> table, TableColumn<?, ?> column) {
        return column.isVisible() && table.getVisibleLeafColumns().size() == 1;
    }
}
