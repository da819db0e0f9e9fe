package org.qwinsight.ui.findings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.ui.look.ColumnScale;
import org.qwinsight.ui.look.Columns;
import org.qwinsight.ui.look.HeadingMenu;
import org.qwinsight.ui.look.Headings;
import org.qwinsight.ui.look.RowFocus;
import org.qwinsight.ui.look.RowMenu;
import org.qwinsight.ui.look.RowScroll;
import org.qwinsight.ui.look.ValueFilter;
import org.qwinsight.ui.workspace.Workspace;

/** The rule's table with the switch between the rule's versions. */
public final class FindingsView extends BorderPane {
    /** Heading and two rows in the normal size of text, a row in the largest: the panes below need the room. */
    private static final double LEAST_HEIGHT = 134;

    private static final double ROW_HEIGHT = 25;
    private static final int MOST_SELECTED = 5000;
    private static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    private final FindingsViewModel viewModel;
    private final Workspace workspace;
    private final ValueFilter filter;
    private final FindingTableColumns columns;
    private final TableView<FindingRow> table = new TableView<>();
    private final FindingsHeader header;
    private final FindingsEmpty empty;
    private @Nullable RuleProfile shownProfile;
    private boolean following;
    private boolean isSorting;
    private boolean isSorted;
    private int followed = -1;

    /**
     * The table over its view model.
     *
     * @param showRule opens the rule card
     * @param mark asks what the analyst says of these rows of the store
     */
    public FindingsView(FindingsViewModel viewModel, Workspace workspace, Runnable showRule, Consumer<int[]> mark) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        this.filter = new ValueFilter(workspace.query(), new FindingValues(workspace, table)::chosen);
        this.columns = new FindingTableColumns(workspace);
        getStyleClass().add("findings-view");
        setMinHeight(LEAST_HEIGHT);
        this.header = new FindingsHeader(viewModel, workspace, table, showRule, () -> mark.accept(chosen()));
        this.empty = new FindingsEmpty(viewModel, workspace);
        setTop(header);
        setCenter(table);
        prepareTable();
        RowScroll.keepInPlace(table);
        Headings.keepFromOtherButtons(table);
        HeadingMenu.install(table);
        RowMenu.openByKeys(table);
        viewModel.revisionProperty().addListener((property, before, now) -> {
            showOptions();
            showTopAfterSort();
        });
        viewModel.selectedProperty().addListener((property, before, now) -> follow(now));
        workspace.zoneProperty().addListener((property, before, now) -> rebuildColumns());
        showOptions();
        follow(viewModel.selectedProperty().get());
    }

    private void prepareTable() {
        table.setId("findings-table");
        table.setAccessibleText("Findings of the rule");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setMinHeight(0); // else what an empty table says pushes the line above it away
        table.setTableMenuButtonVisible(true);
        table.setPlaceholder(empty);
        table.setRowFactory(of -> new FindingTableRow());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        RowFocus.follow(table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::keepSelectionSmall);
        table.setItems(viewModel.rows());
        table.setSortPolicy(sorted -> {
            isSorting = true;
            viewModel.orderBy(FindingTableColumns.order(sorted.getSortOrder()));
            return true;
        });
        table.addEventFilter(KeyEvent.KEY_TYPED, filter::typed);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                viewModel.select(now);
            }
        });
    }

    /** The store rows of the chosen groups. */
    public int[] chosen() {
        return viewModel.rowsOf(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    /** The store rows of all rows that the table shows. */
    public int[] shown() {
        return viewModel.rowsOf(viewModel.rows());
    }

    /** Sets the menu of the table's rows. */
    public void setRowMenu(ContextMenu menu) {
        List<MenuItem> more = List.copyOf(menu.getItems());
        menu.setOnShowing(event -> {
            menu.getItems().setAll(filter.items());
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(more);
            menu.getItems()
                    .addAll(new SeparatorMenuItem(), Columns.sortMenu(table), Columns.menu(table, column -> false));
        });
        table.setContextMenu(menu);
    }

    /** Puts the keyboard into the table. */
    public void focusTable() {
        table.requestFocus();
    }

    /** True while the keyboard is in the table. */
    public boolean isFocusInTable() {
        return table.isFocused();
    }

    /** Selecting very many rows at once would stall the table. */
    private void keepSelectionSmall(KeyEvent event) {
        if (SELECT_ALL.match(event) && table.getItems().size() > MOST_SELECTED) {
            event.consume();
        }
    }

    private void showOptions() {
        RuleProfile profile = viewModel.optionsProperty().get().profile();
        if (profile != shownProfile) {
            shownProfile = profile;
            rebuildColumns();
        }
        columns.showDecisions(viewModel.hasDecisions());
        columns.showRemarks(viewModel.hasRemarks());
        header.show();
        empty.show();
    }

    /** Who sorts wants to see what comes first, not the place that the selection has now. */
    private void showTopAfterSort() {
        isSorted = isSorting;
        isSorting = false;
        if (isSorted) {
            table.scrollTo(0);
        }
    }

    private void rebuildColumns() {
        table.getColumns()
                .setAll(ColumnScale.scaled(
                        columns.of(viewModel.columns()),
                        workspace.textScaleProperty().get()));
    }

    private void follow(@Nullable FindingRow row) {
        following = true;
        try {
            if (row == null) {
                table.getSelectionModel().clearSelection();
            } else {
                int index = indexOf(row);
                boolean isOwnChoice = table.getSelectionModel().isSelected(index);
                if (!isOwnChoice) {
                    table.getSelectionModel().clearAndSelect(index);
                }
                int process = row.rows().get(0);
                if (!isSorted || process != followed) {
                    RowScroll.show(table, index, isOwnChoice);
                }
                isSorted = false;
                followed = process;
            }
        } finally {
            following = false;
        }
    }

    /** A process stands in one row; comparing all that very many rows say would take long. */
    private int indexOf(FindingRow row) {
        List<FindingRow> items = table.getItems();
        int process = row.rows().get(0);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).rows().get(0) == process) {
                return i;
            }
        }
        return -1;
    }
}
