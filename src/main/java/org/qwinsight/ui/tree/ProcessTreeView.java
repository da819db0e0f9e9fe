package org.qwinsight.ui.tree;

import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.look.RowScroll;
import org.qwinsight.ui.look.ValueCell;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The process tree. Rows keep the order of the tree, so columns do not sort. */
public final class ProcessTreeView extends BorderPane {
    private static final double ROW_HEIGHT = 25;

    private final ProcessTreeViewModel viewModel;
    private final ProcessText text;
    private final Workspace workspace;
    private final TableView<TreeRow> table = new TableView<>();
    private boolean following;

    public ProcessTreeView(ProcessTreeViewModel viewModel, Workspace workspace) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        this.text = new ProcessText(workspace);
        getStyleClass().add("process-tree-view");
        setTop(header());
        setCenter(table);
        prepareTable();
        addColumns();
        viewModel.selectedIndexProperty().addListener((property, before, now) -> follow(now.intValue()));
        workspace.zoneProperty().addListener((property, before, now) -> addColumns());
        workspace.investigationProperty().addListener((property, before, now) -> {
            if (before == null || now == null || before.store() != now.store()) {
                table.refresh();
            }
        });
        follow(viewModel.selectedIndexProperty().get());
    }

    private HBox header() {
        Label title = new Label("Process tree");
        title.getStyleClass().add("section-title");
        title.setLabelFor(table);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CheckBox only = new CheckBox("Only branches with findings");
        only.setId("only-finding-branches");
        only.setTooltip(new Tooltip("Ancestors of findings, the findings, and what the same parent started"));
        only.selectedProperty().bindBidirectional(viewModel.onlyFindingBranchesProperty());
        HBox header = new HBox(
                title,
                gap,
                only,
                Buttons.icon(Material2MZ.UNFOLD_MORE, "Expand branch (*)", this::expandBranch),
                Buttons.icon(Material2MZ.UNFOLD_LESS, "Collapse all", viewModel::collapseAll),
                Buttons.icon(Material2AL.ARROW_UPWARD, "Previous finding (Shift+F3)", workspace::selectPreviousFinding),
                Buttons.icon(Material2AL.ARROW_DOWNWARD, "Next finding (F3)", workspace::selectNextFinding));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("section-header");
        return header;
    }

    private void prepareTable() {
        table.setId("process-tree");
        table.setAccessibleText("Process tree");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setItems(viewModel.rows());
        table.setRowFactory(of -> new ProcessRow(viewModel, text));
        table.setPlaceholder(new Label("No process start to show"));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                viewModel.select(now.node());
            }
        });
    }

    private void addColumns() {
        table.getColumns().clear();
        TableColumn<TreeRow, TreeRow> process = new TableColumn<>("Process");
        process.setPrefWidth(340);
        process.setSortable(false);
        process.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        process.setCellFactory(of -> new ProcessCell(viewModel, text));
        table.getColumns().add(process);
        String zone = DisplayTime.zoneName(workspace.zone());
        table.getColumns().add(column("PID", 114, false, text::pid));
        table.getColumns().add(column("Start (" + zone + ")", 182, false, text::start));
        table.getColumns().add(column("Command line", 360, true, text::commandLine));
        table.getColumns().add(column("User", 140, false, text::user));
        table.getColumns().add(column("Host", 165, false, text::host));
    }

    private static TableColumn<TreeRow, @Nullable String> column(
            String name, double width, boolean isCode, IntFunction<String> value) {
        TableColumn<TreeRow, @Nullable String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue().node())));
        column.setCellFactory(of -> new ValueCell<>(isCode));
        return column;
    }

    private void handleKey(KeyEvent event) {
        TreeRow row = table.getSelectionModel().getSelectedItem();
        if (row == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> viewModel.closeOrGoToParent(row.node());
            case RIGHT -> viewModel.openOrGoToChild(row.node());
            case MULTIPLY, ASTERISK -> viewModel.expandBranch(row.node());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Opens everything below the selected row. */
    public void expandBranch() {
        TreeRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            viewModel.expandBranch(row.node());
        }
    }

    private void follow(int index) {
        following = true;
        try {
            if (index < 0) {
                table.getSelectionModel().clearSelection();
            } else {
                table.getSelectionModel().clearAndSelect(index);
                RowScroll.show(table, index);
            }
        } finally {
            following = false;
        }
    }
}
