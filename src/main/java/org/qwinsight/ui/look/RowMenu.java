package org.qwinsight.ui.look;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The menu of a table's chosen row, without a mouse. */
public final class RowMenu {
    private static final double ROW_HEIGHT = 25;

    private RowMenu() {}

    /** Opens the table's menu at the chosen row by Shift+F10, which not every system takes for a wish for a menu. */
    public static void openByKeys(TableView<?> table) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            ContextMenu menu = table.getContextMenu();
            if (menu != null && event.getCode() == KeyCode.F10 && event.isShiftDown()) {
                Node row = table.lookup(".table-row-cell:selected");
                Point2D place = (row == null ? table : row).localToScreen(ROW_HEIGHT, ROW_HEIGHT);
                menu.show(table, place.getX(), place.getY());
                event.consume();
            }
        });
    }
}
