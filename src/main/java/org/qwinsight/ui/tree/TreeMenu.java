package org.qwinsight.ui.tree;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.ui.look.Columns;
import org.qwinsight.ui.look.ValueFilter;
import org.qwinsight.ui.tree.TreeActions.Jump;

/** The menu of a row: copy, go to, open and close, columns. Everything in it has a key or is reached by keys here. */
final class TreeMenu {
    private static final int DEEPEST = 9;

    private final TreeActions actions;
    private final TableView<TreeRow> table;
    private final TreeValues values;
    private final ValueFilter filter;
    private final ContextMenu menu = new ContextMenu();

    TreeMenu(TreeActions actions, TableView<TreeRow> table, TreeValues values, ValueFilter filter) {
        this.actions = actions;
        this.table = table;
        this.values = values;
        this.filter = filter;
        menu.setId("process-tree-menu");
        fill();
        menu.setOnShowing(event -> fill());
    }

    ContextMenu menu() {
        return menu;
    }

    private void fill() {
        boolean hasRow = actions.node() != ProcessTree.NONE;
        List<MenuItem> chosen = filter.items();
        menu.getItems()
                .setAll(
                        chosen.get(0),
                        chosen.get(1),
                        values.others(true),
                        values.others(false),
                        new SeparatorMenuItem(),
                        item("Copy line", "Ctrl+C", actions::copyLine, hasRow),
                        item("Copy branch as tree", "Ctrl+Shift+C", actions::copyTree, hasRow),
                        item("Copy branch as table", "Ctrl+Alt+C", actions::copyTable, hasRow),
                        new SeparatorMenuItem(),
                        goTo(),
                        new SeparatorMenuItem(),
                        item("Expand branch", "*", actions::expandBranch, hasRow),
                        item("Collapse others", "/", actions::collapseOthers, hasRow),
                        levels(),
                        item("Expand all", null, actions::expandAll, true),
                        item("Collapse all", "Ctrl+Shift+L", actions::collapseAll, true),
                        new SeparatorMenuItem(),
                        Columns.menu(table, TreeColumns::isKept),
                        wholeLog());
    }

    private Menu goTo() {
        Menu go = new Menu("Go to");
        for (Jump jump : Jump.values()) {
            if (jump == Jump.PREVIOUS_SAME_IMAGE || jump == Jump.MINUTE_EARLIER) {
                go.getItems().add(new SeparatorMenuItem());
            }
            int target = actions.target(jump);
            go.getItems().add(item(jump.label(), jump.key(), () -> actions.go(jump), target != ProcessTree.NONE));
        }
        return go;
    }

    private Menu levels() {
        Menu levels = new Menu("Expand to depth");
        for (int i = 1; i <= DEEPEST; i++) {
            int depth = i;
            levels.getItems()
                    .add(item(
                            depth == 1 ? "1 level" : depth + " levels",
                            Integer.toString(depth),
                            () -> actions.expandTo(depth),
                            true));
        }
        return levels;
    }

    private CheckMenuItem wholeLog() {
        CheckMenuItem item = new CheckMenuItem("Lifetimes against the whole log");
        item.setSelected(actions.isWholeLogScale());
        item.setOnAction(event -> actions.setWholeLogScale(item.isSelected()));
        return item;
    }

    /** The keys are only named: an accelerator of a context menu would work in the whole window. */
    private static MenuItem item(String text, @Nullable String key, Runnable action, boolean enabled) {
        MenuItem item = new MenuItem(key == null ? text : text + "  (" + key + ')');
        item.setMnemonicParsing(false);
        item.setDisable(!enabled);
        item.setOnAction(event -> action.run());
        return item;
    }
}
