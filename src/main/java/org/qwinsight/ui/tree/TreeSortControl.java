package org.qwinsight.ui.tree;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Sorts siblings, by a menu or by the headings of the columns; both show the same state. */
final class TreeSortControl {
    private final ProcessTreeViewModel viewModel;
    private final TableView<TreeRow> table;
    private final MenuButton button = new MenuButton(null, new FontIcon(Material2MZ.SORT));
    private boolean following;

    TreeSortControl(ProcessTreeViewModel viewModel, TableView<TreeRow> table) {
        this.viewModel = viewModel;
        this.table = table;
        String name = "Sort siblings; every process stays below its parent";
        button.setId("tree-sort");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().add("small-menu-button");
        fill();
        viewModel.sortProperty().addListener((property, before, now) -> {
            fill();
            showInHeadings();
        });
    }

    MenuButton button() {
        return button;
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        TreeSort now = viewModel.sortProperty().get();
        button.getItems().clear();
        for (TreeSort.Key key : TreeSort.Key.values()) {
            boolean isChosen = now.key() == key;
            String direction = isChosen && !now.equals(key.usual()) ? ", reversed" : "";
            RadioMenuItem item = new RadioMenuItem(key.label() + direction);
            item.setToggleGroup(group);
            item.setSelected(isChosen);
            item.setOnAction(event -> viewModel
                    .sortProperty()
                    .set(now.equals(key.usual()) ? new TreeSort(key, !now.descending()) : key.usual()));
            button.getItems().add(item);
        }
    }

    /** Makes the headings sort; the table must have its columns. */
    void follow() {
        table.setSortPolicy(of -> {
            if (!following) {
                viewModel.sortProperty().set(headings());
            }
            return true;
        });
        showInHeadings();
    }

    /** What the headings say; a third click on one goes back to the order of the tree. */
    private TreeSort headings() {
        List<TableColumn<TreeRow, ?>> sorted = table.getSortOrder();
        return !sorted.isEmpty() && sorted.get(0).getUserData() instanceof TreeSort.Key key
                ? new TreeSort(key, sorted.get(0).getSortType() == SortType.DESCENDING)
                : TreeSort.BY_START;
    }

    private void showInHeadings() {
        TreeSort now = viewModel.sortProperty().get();
        following = true;
        try {
            List<TableColumn<TreeRow, ?>> sorted = table.getColumns().stream()
                    .filter(column -> column.getUserData() == now.key() && !now.equals(TreeSort.BY_START))
                    .toList();
            sorted.forEach(column -> column.setSortType(now.descending() ? SortType.DESCENDING : SortType.ASCENDING));
            table.getSortOrder().setAll(sorted);
        } finally {
            following = false;
        }
    }
}
