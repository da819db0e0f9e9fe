package org.qwinsight.ui.groups;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.look.ColumnScale;
import org.qwinsight.ui.look.Columns;
import org.qwinsight.ui.look.HeadingMenu;
import org.qwinsight.ui.look.Headings;
import org.qwinsight.ui.look.LeastHeight;
import org.qwinsight.ui.look.RowMenu;
import org.qwinsight.ui.look.RowScroll;
import org.qwinsight.ui.look.TextClipboard;
import org.qwinsight.ui.workspace.Workspace;

/** The drawer: what to group by, of what, and the groups. */
public final class GroupsView extends BorderPane {
    private static final double ROW_HEIGHT = 25;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final GroupsViewModel viewModel;
    private final Consumer<GroupLine> openRows;
    private final ReadOnlyDoubleProperty textScale;
    private final GroupColumns columns;
    private final TableView<GroupLine> table = new TableView<>();
    private final VBox empty = new VBox();
    private List<String> shownColumns = List.of();
    private boolean following;

    /**
     * The drawer over its view model.
     *
     * @param openRows shows the records of a group
     */
    public GroupsView(GroupsViewModel viewModel, Workspace workspace, Consumer<GroupLine> openRows) {
        this.viewModel = viewModel;
        this.openRows = openRows;
        this.textScale = workspace.textScaleProperty();
        this.columns = new GroupColumns(workspace, viewModel.shownProperty()::get, viewModel::showOnly);
        getStyleClass().add("groups-view");
        setTop(new GroupsHeader(viewModel, table, () -> copy(shownLines())));
        setCenter(table);
        LeastHeight.keep(this, textScale);
        prepareTable();
        viewModel.shownProperty().addListener((property, before, now) -> show(now));
        viewModel.sortProperty().addListener((property, before, now) -> showSort());
        workspace.selectedNodeProperty().addListener((property, before, now) -> follow());
        workspace.zoneProperty().addListener((property, before, now) -> rebuildColumns());
        show(viewModel.shownProperty().get());
    }

    /** True while the keyboard is in the table. */
    public boolean isFocusInTable() {
        return table.isFocused();
    }

    /** The store rows of the chosen group, none when none is chosen. */
    public int[] chosen() {
        GroupLine line = table.getSelectionModel().getSelectedItem();
        return line == null ? new int[0] : line.rows().clone();
    }

    /** Adds something to the menu of a group. */
    public void offer(MenuItem... more) {
        table.getContextMenu().getItems().add(new SeparatorMenuItem());
        table.getContextMenu().getItems().addAll(more);
    }

    public void focusTable() {
        table.requestFocus();
    }

    private void prepareTable() {
        table.setId("groups-table");
        table.setAccessibleText("Groups");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setMinHeight(0); // else what an empty table says pushes the line above it away
        table.setTableMenuButtonVisible(true);
        Headings.keepFromOtherButtons(table);
        HeadingMenu.install(table);
        RowMenu.openByKeys(table);
        table.setPlaceholder(empty);
        empty.getStyleClass().add("empty-state");
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                viewModel.select(now);
            }
        });
        table.setSortPolicy(of -> {
            if (!following) {
                sortByHeadings();
            }
            return true;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                selected(openRows);
            }
        });
        table.setContextMenu(menu());
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.setId("groups-menu");
        MenuItem leaveOut = item("Leave this group out", () -> selected(viewModel::leaveOut));
        Menu sort = new Menu("Sort by");
        Menu shown = new Menu("Columns");
        menu.setOnShowing(event -> {
            leaveOut.setDisable(!viewModel.canLeaveOut());
            sort.getItems().setAll(Columns.sortMenu(table).getItems());
            shown.getItems().setAll(Columns.menu(table, column -> false).getItems());
        });
        menu.getItems()
                .setAll(
                        item("Show only this group (Enter)", () -> selected(viewModel::showOnly)),
                        leaveOut,
                        item("Open its records in the event table (double click)", () -> selected(openRows)),
                        item("Copy group (Ctrl+C)", () -> selected(line -> copy(List.of(line)))),
                        item("Copy all groups as a table", () -> copy(shownLines())),
                        sort,
                        shown);
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void onKey(KeyEvent event) {
        if (COPY.match(event)) {
            selected(line -> copy(List.of(line)));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            selected(viewModel::showOnly);
            event.consume();
        }
    }

    private void selected(Consumer<GroupLine> action) {
        GroupLine line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            action.accept(line);
        }
    }

    private List<GroupLine> shownLines() {
        GroupsViewModel.Shown shown = viewModel.shownProperty().get();
        return shown == null ? List.of() : shown.groups().lines();
    }

    private void copy(List<GroupLine> lines) {
        GroupsViewModel.Shown shown = viewModel.shownProperty().get();
        if (shown != null) {
            TextClipboard.put(GroupsText.table(shown.groups(), lines));
        }
    }

    private void sortByHeadings() {
        List<TableColumn<GroupLine, ?>> sorted = table.getSortOrder();
        if (sorted.isEmpty()) {
            viewModel.sortProperty().set(viewModel.usualSort());
            showSort();
        } else if (sorted.get(0).getUserData() instanceof GroupSort sort) {
            boolean isDescending = sorted.get(0).getSortType() == SortType.DESCENDING;
            viewModel.sortProperty().set(new GroupSort(sort.column(), sort.key(), isDescending));
        }
    }

    private void show(GroupsViewModel.@Nullable Shown now) {
        following = true;
        try {
            if (now == null) {
                table.setItems(FXCollections.observableArrayList());
            } else {
                List<String> wanted = now.groups().columns();
                if (!wanted.equals(shownColumns) || table.getColumns().isEmpty()) {
                    shownColumns = wanted;
                    rebuildColumns();
                }
                table.setItems(FXCollections.observableList(now.groups().lines()));
            }
        } finally {
            following = false;
        }
        showSort();
        showEmptyReason(now);
        follow();
    }

    private void showEmptyReason(GroupsViewModel.@Nullable Shown now) {
        empty.getChildren().clear();
        if (now != null && now.groups().lines().isEmpty()) {
            Label headline = new Label("No group to show");
            headline.getStyleClass().add("empty-headline");
            Label reason = new Label(GroupsText.emptyReason(now.groups(), now.of()));
            reason.setWrapText(true);
            reason.getStyleClass().add("empty-reason");
            empty.getChildren().setAll(headline, reason);
        }
    }

    private void rebuildColumns() {
        GroupsViewModel.Shown now = viewModel.shownProperty().get();
        if (now != null) {
            table.getColumns().setAll(ColumnScale.scaled(columns.of(now.groups()), textScale.get()));
            showSort();
        }
    }

    /** Shows the order in the headings, which may have come from elsewhere. */
    private void showSort() {
        GroupSort sort = viewModel.sortProperty().get();
        boolean wasFollowing = following;
        following = true;
        try {
            table.getSortOrder().clear();
            for (TableColumn<GroupLine, ?> column : table.getColumns()) {
                boolean isSorted = column.getUserData() instanceof GroupSort of
                        && of.column() == sort.column()
                        && of.key() == sort.key();
                if (isSorted && table.getSortOrder().isEmpty()) {
                    column.setSortType(sort.isDescending() ? SortType.DESCENDING : SortType.ASCENDING);
                    table.getSortOrder().add(column);
                }
            }
        } finally {
            following = wasFollowing;
        }
    }

    private void follow() {
        following = true;
        try {
            int index = viewModel.selectedIndex();
            if (table.getSelectionModel().getSelectedIndex() != index) {
                RowScroll.select(table, index);
            }
        } finally {
            following = false;
        }
    }
}
