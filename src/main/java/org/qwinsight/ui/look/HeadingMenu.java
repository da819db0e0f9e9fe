package org.qwinsight.ui.look;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The menu of a heading: order by its column, what else belongs to the column, and which columns are seen. Without it a
 * right click there would open the menu of the chosen row.
 */
public final class HeadingMenu<R> {
    private final TableView<R> table;
    private final Predicate<TableColumn<R, ?>> isKept;
    private final Function<TableColumn<R, ?>, List<MenuItem>> more;
    private final ContextMenu menu = new ContextMenu();

    private HeadingMenu(
            TableView<R> table, Predicate<TableColumn<R, ?>> isKept, Function<TableColumn<R, ?>, List<MenuItem>> more) {
        this.table = table;
        this.isKept = isKept;
        this.more = more;
        menu.setId("heading-menu");
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::ask);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    }

    /** The control's own menu at the button beside the headings takes an underscore of a name for a key. */
    private void press(MouseEvent event) {
        for (Node node = event.getTarget() instanceof Node at ? at : null; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("show-hide-columns-button")) {
                menu.getItems().setAll(Columns.menu(table, isKept).getItems());
                menu.show(node, Side.BOTTOM, 0, 0);
                event.consume();
                return;
            }
        }
    }

    /** Gives the headings of a table their menu. */
    public static <R> void install(TableView<R> table) {
        install(table, column -> false, column -> List.of());
    }

    /**
     * Gives the headings of a table their menu.
     *
     * @param isKept whether a column may not be hidden
     * @param more what else can be done with a column
     */
    public static <R> void install(
            TableView<R> table, Predicate<TableColumn<R, ?>> isKept, Function<TableColumn<R, ?>, List<MenuItem>> more) {
        new HeadingMenu<>(table, isKept, more);
    }

    private void ask(ContextMenuEvent event) {
        TableColumn<R, ?> column = null;
        for (Node node = event.getTarget() instanceof Node at ? at : null; node != null; node = node.getParent()) {
            if (node instanceof TextInputControl) {
                return; // it has a menu of its own
            }
            if (node instanceof TableColumnHeader heading && column == null) {
                column = columnOf(heading);
            }
            if (node instanceof TableHeaderRow) {
                menu.getItems().setAll(items(column));
                menu.show(table, event.getScreenX(), event.getScreenY());
                event.consume();
                return;
            }
        }
    }

    private @Nullable TableColumn<R, ?> columnOf(TableColumnHeader heading) {
        return table.getColumns().stream()
                .filter(column -> column == heading.getTableColumn())
                .findFirst()
                .orElse(null);
    }

    private List<MenuItem> items(@Nullable TableColumn<R, ?> column) {
        List<MenuItem> items = new ArrayList<>();
        if (column != null) {
            if (column.isSortable()) {
                items.addAll(order(column));
                items.add(new SeparatorMenuItem());
            }
            items.addAll(more.apply(column));
            if (!Columns.title(column).isEmpty()) {
                items.add(hide(column));
            }
        }
        items.add(Columns.menu(table, isKept));
        return items;
    }

    private MenuItem hide(TableColumn<R, ?> column) {
        MenuItem hide = new MenuItem("Hide this column");
        hide.setDisable(isKept.test(column) || Columns.isLast(table, column));
        hide.setOnAction(event -> column.setVisible(false));
        return hide;
    }

    private List<MenuItem> order(TableColumn<R, ?> column) {
        boolean isSorted = table.getSortOrder().contains(column);
        MenuItem none = new MenuItem("Do not sort by it");
        none.setDisable(!isSorted);
        none.setOnAction(event -> table.getSortOrder().remove(column));
        return List.of(
                sort(column, "Sort ascending", SortType.ASCENDING, isSorted),
                sort(column, "Sort descending", SortType.DESCENDING, isSorted),
                none);
    }

    private MenuItem sort(TableColumn<R, ?> column, String text, SortType type, boolean isSorted) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(isSorted && column.getSortType() == type);
        item.setOnAction(event -> Columns.sortBy(table, column, type));
        return item;
    }
}
