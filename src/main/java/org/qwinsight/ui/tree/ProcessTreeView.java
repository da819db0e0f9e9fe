package org.qwinsight.ui.tree;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.look.ColumnMemory;
import org.qwinsight.ui.look.ColumnScale;
import org.qwinsight.ui.look.HeadingMenu;
import org.qwinsight.ui.look.Headings;
import org.qwinsight.ui.look.RowFocus;
import org.qwinsight.ui.look.RowMenu;
import org.qwinsight.ui.look.RowScroll;
import org.qwinsight.ui.look.TextClipboard;
import org.qwinsight.ui.look.ValueFilter;
import org.qwinsight.ui.workspace.NoHits;
import org.qwinsight.ui.workspace.RememberedTexts;
import org.qwinsight.ui.workspace.Workspace;

/** The process tree. Columns sort siblings; every process stays below its parent. */
public final class ProcessTreeView extends BorderPane {
    private static final double ROW_HEIGHT = 25;
    private static final double NARROW = 620;
    private static final String ONLY_BRANCHES = "Only branches with findings";

    private final ProcessTreeViewModel viewModel;
    private final Workspace workspace;
    private final TableView<TreeRow> table = new TableView<>();
    private final TreeActions actions;
    private final TreeSearchBar search;
    private final TreeSortControl sorting;
    private final HBox lead = new HBox();
    private boolean following;

    public ProcessTreeView(ProcessTreeViewModel viewModel, Workspace workspace, RememberedTexts texts) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        ProcessText text = new ProcessText(workspace);
        BranchText branch = new BranchText(viewModel, workspace, text);
        actions = new TreeActions(viewModel, new TreeCopy(workspace, text, branch), TextClipboard::put);
        search = new TreeSearchBar(viewModel, table::requestFocus);
        sorting = new TreeSortControl(viewModel, table);
        getStyleClass().add("process-tree-view");
        prepareTable(text);
        table.getColumns()
                .setAll(ColumnScale.scaled(
                        new TreeColumns(viewModel, workspace, text, branch).all(),
                        workspace.textScaleProperty().get()));
        new ColumnMemory(texts, "tree").follow(table);
        sorting.follow();
        setTop(new VBox(header(), search));
        setCenter(table);
        addEventFilter(KeyEvent.KEY_PRESSED, search::step);
        viewModel.selectedIndexProperty().addListener((property, before, now) -> follow(now.intValue()));
        workspace.zoneProperty().addListener((property, before, now) -> table.refresh());
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
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setLabelFor(table);
        ProgressIndicator working = new ProgressIndicator();
        working.getStyleClass().add("small-progress");
        working.setAccessibleText("Arranging the tree");
        working.visibleProperty().bind(viewModel.arrangingProperty());
        CheckBox only = new CheckBox();
        only.setId("only-finding-branches");
        only.setAccessibleText(ONLY_BRANCHES);
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.setTooltip(new Tooltip("Ancestors of findings, the findings, and what the same parent started (Ctrl+B)"));
        only.selectedProperty().bindBidirectional(viewModel.onlyFindingBranchesProperty());
        lead.setAlignment(Pos.CENTER_LEFT);
        // What has no place goes into the menu at the end.
        ToolBar tools = new ToolBar(
                only,
                sorting.button(),
                Buttons.icon(Material2MZ.SEARCH, "Find in the tree (Ctrl+Shift+F)", this::find),
                Buttons.icon(Material2MZ.UNFOLD_MORE, "Expand branch (*)", this::expandBranch),
                Buttons.icon(Material2MZ.UNFOLD_LESS, "Collapse all (Ctrl+Shift+L)", viewModel::collapseAll),
                Buttons.icon(Material2AL.ARROW_UPWARD, "Previous finding (Shift+F3)", workspace::selectPreviousFinding),
                Buttons.icon(Material2AL.ARROW_DOWNWARD, "Next finding (F3)", workspace::selectNextFinding));
        tools.getStyleClass().add("section-tools");
        tools.setMinWidth(0);
        HBox.setHgrow(tools, Priority.ALWAYS);
        HBox header = new HBox(lead, title, working, tools);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("section-header");
        // Beside the event table the commands need the place; what this is can be seen.
        title.managedProperty().bind(widthProperty().greaterThan(NARROW));
        title.visibleProperty().bind(title.managedProperty());
        working.managedProperty().bind(working.visibleProperty().or(title.managedProperty()));
        only.textProperty()
                .bind(Bindings.when(title.managedProperty()).then(ONLY_BRANCHES).otherwise("With findings"));
        return header;
    }

    private void prepareTable(ProcessText text) {
        table.setId("process-tree");
        table.setAccessibleText("Process tree");
        table.setFixedCellSize(ROW_HEIGHT);
        RowScroll.keepInPlace(table);
        Headings.keepFromOtherButtons(table);
        HeadingMenu.install(table, TreeColumns::isKept, column -> List.of());
        RowFocus.follow(table);
        table.setMinHeight(0); // else what an empty table says pushes the line above it away
        table.setItems(viewModel.rows());
        table.setRowFactory(of -> new ProcessRow(viewModel, text));
        table.setPlaceholder(placeholder());
        TreeValues values = new TreeValues(workspace, table);
        ValueFilter filter = new ValueFilter(workspace.query(), values::chosen);
        table.setContextMenu(new TreeMenu(actions, table, values, filter).menu());
        TreeKeys keys = new TreeKeys(viewModel, actions);
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        table.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
        table.addEventFilter(KeyEvent.KEY_TYPED, filter::typed);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && search.isVisible()) {
                search.close();
                event.consume();
            }
        });
        RowMenu.openByKeys(table);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following && now != null) {
                viewModel.select(now.node());
            }
        });
    }

    /** Why there is no row, and the way out. */
    private VBox placeholder() {
        TreeEmptyState state = new TreeEmptyState(viewModel, workspace);
        Label headline = new Label();
        headline.getStyleClass().add("empty-headline");
        Label reason = new Label();
        reason.setId("tree-empty-reason");
        reason.getStyleClass().add("empty-reason");
        reason.setWrapText(true);
        Button everything = new Button("Show the whole tree");
        everything.setOnAction(event -> viewModel.showEverything());
        Button chipsOff = Buttons.switchChipsOff("tree-chips-off", workspace.query()::switchAllOff);
        everything.getStyleClass().add("tool-button");
        chipsOff.getStyleClass().add("tool-button");
        headline.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(headline, everything, chipsOff);
        first.getStyleClass().add("empty-line");
        VBox box = new VBox(first, reason);
        box.getStyleClass().add("empty-state");
        box.setMinHeight(0); // else it would push itself over the headings where the place is low
        Runnable show = () -> {
            headline.setText(state.headline());
            reason.setText(state.reason());
            everything.setVisible(state.isFiltered());
            everything.setManaged(state.isFiltered());
            chipsOff.setVisible(state.isLeftOut() && NoHits.canSwitchOff(workspace));
            chipsOff.setManaged(chipsOff.isVisible());
        };
        viewModel.revisionProperty().addListener((property, before, now) -> show.run());
        viewModel.arrangingProperty().addListener((property, before, now) -> show.run());
        show.run();
        return box;
    }

    /** Puts something at the beginning of the line above the tree. */
    public void lead(List<Node> first) {
        lead.getChildren().setAll(first);
    }

    /** Begins a search. */
    public void find() {
        search.open();
    }

    /** Opens everything below the selected row. */
    public void expandBranch() {
        actions.expandBranch();
    }

    private void follow(int index) {
        following = true;
        try {
            RowScroll.select(table, index);
        } finally {
            following = false;
        }
    }
}
