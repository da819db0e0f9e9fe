package org.qwinsight.ui.casework;

import java.time.ZoneOffset;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.look.TextColumn;
import org.qwinsight.ui.workspace.DisplayTime;

/** Shows exactly the findings that a CSV would mark, what is left out, and what is malformed. */
public final class ImportView extends VBox {
    private static final double ROW_HEIGHT = 24;

    private final ImportViewModel viewModel;

    ImportView(ImportViewModel viewModel) {
        super(8);
        this.viewModel = viewModel;
        Label summary = new Label();
        summary.setId("import-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.textProperty().bind(viewModel.summaryProperty());
        TextArea malformed = new TextArea();
        malformed.setId("import-malformed");
        malformed.setAccessibleText("Malformed lines");
        malformed.setEditable(false);
        malformed.setPrefRowCount(4);
        malformed.textProperty().bind(viewModel.malformedProperty());
        CheckBox skip = new CheckBox("Leave out malformed lines");
        skip.setId("import-skip");
        skip.selectedProperty().bindBidirectional(viewModel.skipsMalformedProperty());
        for (Node node : new Node[] {malformed, skip}) {
            node.visibleProperty().bind(viewModel.malformedProperty().isNotEmpty());
            node.managedProperty().bind(node.visibleProperty());
        }
        Label problem = new Label();
        problem.setId("import-problem");
        problem.getStyleClass().add("mark-problem");
        problem.textProperty().bind(viewModel.problemProperty());
        TableView<Integer> preview = preview();
        VBox.setVgrow(preview, Priority.ALWAYS);
        getChildren().setAll(summary, preview, malformed, skip, problem);
        setMinWidth(880);
    }

    private TableView<Integer> preview() {
        TableView<Integer> table = new TableView<>(viewModel.marked());
        table.setId("import-preview");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPrefSize(860, 260);
        table.setPlaceholder(new Label("No finding would be marked"));
        add(
                table,
                "Time (UTC)",
                178,
                false,
                (open, row) -> DisplayTime.millis(open.store().timeNanos(row), ZoneOffset.UTC));
        add(table, "Host", 120, false, (open, row) -> open.store().value(row, EventField.COMPUTER));
        add(table, "User", 130, false, (open, row) -> open.store().value(row, EventField.USER));
        add(table, "Command line", 170, true, (open, row) -> open.store().value(row, EventField.COMMAND_LINE));
        add(
                table,
                "Would be",
                130,
                false,
                (open, row) -> open.casework().disposition(row).name());
        add(
                table,
                "Note",
                190,
                false,
                (open, row) -> open.casework().cover(row).map(Cover::note).orElse(""));
        return table;
    }

    private void add(
            TableView<Integer> table,
            String name,
            double width,
            boolean isCode,
            BiFunction<Investigation, Integer, @Nullable String> value) {
        table.getColumns().add(TextColumn.of(name, width, isCode, row -> {
            Investigation after = viewModel.after();
            return after == null ? null : value.apply(after, row);
        }));
    }

    /** Asks, and tells whether the import was confirmed. */
    public static boolean ask(ImportViewModel viewModel, CaseDialogs dialogs) {
        ButtonType go = new ButtonType("Import", ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialogs.make(
                "Import decisions from " + viewModel.fileName(), new ImportView(viewModel), go, ButtonType.CANCEL);
        Node button = dialog.getDialogPane().lookupButton(go);
        button.setId("import-go");
        button.disableProperty().bind(viewModel.problemProperty().isNotEmpty());
        return dialog.showAndWait().filter(go::equals).isPresent();
    }
}
