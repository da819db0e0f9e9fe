package org.qwinsight.ui.events;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import org.qwinsight.ui.look.Columns;
import org.qwinsight.ui.workspace.DisplayText;

/** The menu of a row. Everything in it has a key or is reached by keys here. */
final class EventMenu {
    private final EventActions actions;
    private final Runnable showTree;
    private final TableView<EventRow> table;
    private final Runnable jump;
    private final Runnable filter;
    private final ContextMenu menu = new ContextMenu();
    private List<MenuItem> more = List.of();

    EventMenu(EventActions actions, Runnable showTree, TableView<EventRow> table, Runnable jump, Runnable filter) {
        this.actions = actions;
        this.showTree = showTree;
        this.table = table;
        this.jump = jump;
        this.filter = filter;
        menu.setId("events-menu");
        fill();
        menu.setOnShowing(event -> fill());
    }

    void offer(List<MenuItem> items) {
        more = items;
    }

    ContextMenu menu() {
        return menu;
    }

    private void fill() {
        boolean hasRow = actions.row() != null;
        EventColumn column = actions.column();
        String value = column == null ? "" : actions.cellText();
        boolean isValue = column != null && column.field() != null;
        menu.getItems()
                .setAll(
                        item("Only " + value + "  (+)", actions::include, isValue),
                        item("Without " + value + "  (−)", actions::exclude, isValue),
                        item("Filter this column…  (F)", filter, true),
                        new SeparatorMenuItem(),
                        item(copyText(), actions::copyLines, hasRow),
                        item(
                                column == null ? "Copy cell" : "Copy " + column.title() + "  (Ctrl+Shift+C)",
                                actions::copyCell,
                                column != null),
                        item("Copy table  (Ctrl+Alt+C)", actions::copyTable, true),
                        new SeparatorMenuItem(),
                        item("Show in the tree", showTree, hasRow),
                        item("Go to row or time…  (Ctrl+G)", jump, true),
                        new SeparatorMenuItem());
        if (!more.isEmpty()) {
            menu.getItems().addAll(more);
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(Columns.sortMenu(table), Columns.menu(table, any -> false));
    }

    private String copyText() {
        int count = actions.chosenCount();
        return count > 1 ? "Copy " + DisplayText.count(count, "line") + "  (Ctrl+C)" : "Copy line  (Ctrl+C)";
    }

    /** The keys are only named: an accelerator of a context menu would work in the whole window. */
    private static MenuItem item(String text, Runnable action, boolean enabled) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setDisable(!enabled);
        item.setOnAction(event -> action.run());
        return item;
    }
}
