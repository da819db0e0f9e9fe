package org.qwinsight.ui.findings;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.look.ColumnScale;
import org.qwinsight.ui.look.FindingMark;
import org.qwinsight.ui.look.RowFocus;
import org.qwinsight.ui.look.RowScroll;
import org.qwinsight.ui.look.TextClipboard;
import org.qwinsight.ui.look.ValueFilter;
import org.qwinsight.ui.workspace.Workspace;

/** The rule's table with the switch between the rule's versions. */
public final class FindingsView extends BorderPane {
    private static final double ROW_HEIGHT = 25;
    private static final int MOST_SELECTED = 5000;
    private static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

    private final FindingsViewModel viewModel;
    private final Workspace workspace;
    private final ValueFilter filter;
    private final FindingTableColumns columns;
    private final TableView<FindingRow> table = new TableView<>();
    private final Label summary = new Label();
    private final Label whatIf = new Label();
    private final Label decided = new Label();
    private final CheckBox hide = new CheckBox("Hide decided (H)");
    private final CheckBox drop = new CheckBox("What if: drop missing fields");
    private final SegmentedButton profiles = new SegmentedButton();
    private final ToolBar tools = new ToolBar();
    private final VBox empty = new VBox();
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
        setTop(header(showRule, mark));
        setCenter(table);
        prepareTable();
        RowScroll.keepInPlace(table);
        viewModel.revisionProperty().addListener((property, before, now) -> {
            showOptions();
            showTopAfterSort();
        });
        viewModel.selectedProperty().addListener((property, before, now) -> follow(now));
        workspace.zoneProperty().addListener((property, before, now) -> rebuildColumns());
        showOptions();
        follow(viewModel.selectedProperty().get());
    }

    private HBox header(Runnable showRule, Consumer<int[]> mark) {
        Label title = new Label("Findings");
        title.getStyleClass().add("section-title");
        title.setGraphic(new FindingMark());
        title.setLabelFor(table);
        summary.setId("findings-summary");
        summary.getStyleClass().add("muted");
        for (RuleProfile profile : RuleProfile.values()) {
            profiles.getButtons().add(profileButton(profile));
        }
        drop.setId("what-if");
        drop.setTooltip(new Tooltip("The published rule keeps them, with the text null in place of the missing value. "
                + "A site that has changed its fill macro loses them."));
        drop.setOnAction(event -> viewModel.setNulls(drop.isSelected() ? NullMode.DROP : NullMode.FILL));
        whatIf.setId("what-if-note");
        Button info = Buttons.icon(Material2AL.INFO, "About the rule", showRule);
        decided.setId("findings-decided");
        decided.getStyleClass().add("muted");
        hide.setId("hide-decided");
        hide.selectedProperty().bindBidirectional(workspace.hidesDecidedProperty());
        Button markThem = Buttons.labelled(
                Material2AL.CHECK,
                "Mark false positive… (M)",
                "Say what the chosen findings are; several can be chosen",
                () -> mark.accept(chosen()));
        markThem.setId("mark-button");
        markThem.disableProperty()
                .bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        for (Region part : List.of(title, summary, profiles, info)) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        // What has no place goes into the menu at the end: what is left out of the table stays longest.
        tools.getItems().setAll(decided, markThem, hide, drop, whatIf);
        tools.getStyleClass().addAll("section-tools", "findings-tools");
        tools.setMinWidth(0);
        HBox.setHgrow(tools, Priority.ALWAYS);
        HBox header = new HBox(title, summary, tools, profiles, info);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("section-header");
        return header;
    }

    private ToggleButton profileButton(RuleProfile profile) {
        ToggleButton button = new ToggleButton(profile.id());
        button.setId("profile-" + profile.id());
        button.setUserData(profile);
        button.setTooltip(new Tooltip("Version " + profile.version() + " of " + profile.date() + ":\n" + profile.match()
                + ",\ngrouped by " + profile.by().size() + " fields"));
        button.setOnAction(event -> {
            button.setSelected(true);
            viewModel.setProfile(profile);
        });
        return button;
    }

    private void prepareTable() {
        table.setId("findings-table");
        table.setAccessibleText("Findings of the rule");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setMinHeight(0); // else what an empty table says pushes the line above it away
        table.setTableMenuButtonVisible(true);
        ScrollPane reasons = new ScrollPane(empty); // long reasons are wrapped, never cut
        reasons.setFitToWidth(true);
        reasons.setFocusTraversable(false);
        reasons.getStyleClass().addAll("edge-to-edge", "empty-scroll");
        table.setPlaceholder(reasons);
        empty.getStyleClass().add("empty-state");
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
        });
        table.setContextMenu(menu);
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
        profiles.getButtons().forEach(button -> button.setSelected(button.getUserData() == profile));
        drop.setSelected(viewModel.isWhatIf());
        summary.setText(viewModel.summary());
        decided.setText(viewModel.decided());
        decided.setManaged(!decided.getText().isEmpty());
        showWhatIf();
        showEmptyReasons();
    }

    /** What is lost now is said before all else; what would be lost, beside the box that does it. */
    private void showWhatIf() {
        boolean isLosing = viewModel.isWhatIf() && viewModel.lost() > 0;
        whatIf.setText(viewModel.nullModeNote());
        whatIf.setTooltip(new Tooltip(viewModel.nullModeNote()));
        whatIf.getStyleClass().removeAll("warning-text", "muted");
        whatIf.getStyleClass().add(isLosing ? "warning-text" : "muted");
        int place = isLosing ? 0 : tools.getItems().size() - 1;
        if (tools.getItems().indexOf(whatIf) != place) {
            tools.getItems().remove(whatIf);
            tools.getItems().add(place, whatIf);
        }
    }

    /** Who sorts wants to see what comes first, not the place that the selection has now. */
    private void showTopAfterSort() {
        isSorted = isSorting;
        isSorting = false;
        if (isSorted) {
            table.scrollTo(0);
        }
    }

    private void showEmptyReasons() {
        empty.getChildren().clear();
        List<String> reasons = viewModel.rows().isEmpty() ? viewModel.emptyReasons() : List.of();
        for (String reason : reasons) {
            Label line = new Label(reason);
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().add(empty.getChildren().isEmpty() ? "empty-headline" : "empty-reason");
            empty.getChildren().add(line);
        }
        Investigation open = workspace.investigation();
        if (!reasons.isEmpty() && open != null && open.report().hasFailures()) {
            empty.getChildren().add(copyButton(String.join("\n", reasons)));
        }
        if (viewModel.isLeftOutByQuery()) {
            Button allOff = Buttons.switchChipsOff("findings-chips-off", workspace.query()::switchAllOff);
            empty.getChildren().add(allOff);
        }
    }

    private static Button copyButton(String text) {
        Button copy = new Button("Copy this");
        copy.setId("findings-copy-reasons");
        copy.getStyleClass().add("tool-button");
        copy.setOnAction(event -> TextClipboard.put(text));
        return copy;
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
