package org.qwinsight.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.look.FindingMark;
import org.qwinsight.ui.look.TextColumn;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** Progress and first findings below the page while evidence is read. The page above stays usable. */
final class LoadingView extends VBox {
    private static final double ROW_HEIGHT = 25;
    private static final double TABLE_HEIGHT = 6 * ROW_HEIGHT;

    private final Button cancel = new Button("Cancel (Esc)");
    private final Workspace workspace;
    private @Nullable Node before;

    LoadingView(OpeningViewModel viewModel, Workspace workspace) {
        this.workspace = workspace;
        setId("loading");
        getStyleClass().add("loading-panel");
        setMinHeight(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(viewModel.shareProperty());
        bar.setAccessibleText("Part that is read");
        getChildren().addAll(heading(viewModel), bar, numbers(viewModel), findings(viewModel.live()));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(viewModel.busyProperty());
        viewModel.busyProperty().addListener((property, was, now) -> moveFocus(now));
    }

    /** To the button while something is read, and back to where it was, also when another window is in front by then. */
    private void moveFocus(boolean isBusy) {
        if (isBusy) {
            before = getScene().getFocusOwner();
            cancel.requestFocus();
        } else if (before != null && getScene().getFocusOwner() == cancel) {
            before.requestFocus();
        }
    }

    private HBox heading(OpeningViewModel viewModel) {
        Label title = label("loading-title", viewModel.titleProperty());
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.getStyleClass().add("section-title");
        cancel.setId("cancel-loading");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> viewModel.cancel());
        return row(title, gap(), cancel);
    }

    private static HBox numbers(OpeningViewModel viewModel) {
        Label detail = label("loading-detail", viewModel.detailProperty());
        detail.setMinWidth(USE_PREF_SIZE);
        Label counts = label("loading-counts", viewModel.live().countsProperty());
        counts.setMinWidth(USE_PREF_SIZE);
        Label source = label("loading-source", viewModel.live().sourceProperty());
        source.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        source.getStyleClass().add("muted");
        return row(detail, counts, gap(), source);
    }

    private VBox findings(LiveLoad live) {
        TableView<ProvisionalFinding> table = new TableView<>(live.rows());
        table.setId("provisional-table");
        table.setAccessibleText("Findings so far, provisional");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPrefHeight(TABLE_HEIGHT);
        table.setMinHeight(USE_PREF_SIZE);
        table.setPlaceholder(new Label("No qwinsta found so far"));
        table.getColumns().add(timeColumn(table));
        table.getColumns().add(TextColumn.of("Host", 160, false, ProvisionalFinding::host));
        table.getColumns().add(TextColumn.of("User", 160, false, ProvisionalFinding::user));
        table.getColumns().add(TextColumn.of("Image", 300, false, ProvisionalFinding::image));
        table.getColumns().add(TextColumn.of("Command line", 420, true, ProvisionalFinding::commandLine));
        Label headline = label("loading-findings", live.headlineProperty());
        headline.setGraphic(new FindingMark());
        headline.setMinWidth(USE_PREF_SIZE);
        headline.setLabelFor(table);
        headline.getStyleClass().add("section-title");
        Label why = new Label("Provisional: in the order of reading, with duplicates, and hosts may still change");
        why.getStyleClass().add("muted");
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(row(headline, why), table);
    }

    /** Its heading names the zone; another zone is shown at once. */
    private TableColumn<ProvisionalFinding, @Nullable String> timeColumn(TableView<ProvisionalFinding> table) {
        TableColumn<ProvisionalFinding, @Nullable String> time =
                TextColumn.of("Time", 180, false, row -> DisplayTime.millis(row.timeNanos(), workspace.zone()));
        time.textProperty().bind(workspace.zoneProperty().map(zone -> "Time (" + DisplayTime.zoneName(zone) + ")"));
        workspace.zoneProperty().addListener((property, before, now) -> table.refresh());
        return time;
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("loading-row");
        return row;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
