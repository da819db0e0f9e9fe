package org.qwinsight.ui.evidence;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.MasterDetailPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.look.TextClipboard;
import org.qwinsight.ui.look.ValueCell;
import org.qwinsight.ui.workspace.DisplayText;

/** Every source with its hash, its counts and its problems. */
final class SourcesView extends BorderPane {
    private final TableView<SourceReport> table = new TableView<>();
    private final TextArea problems = new TextArea();

    SourcesView(EvidenceViewModel viewModel) {
        getStyleClass().add("sources-view");
        setPrefSize(940, 460);
        table.setId("sources-table");
        table.setFixedCellSize(25);
        table.setItems(FXCollections.observableArrayList(viewModel.sources()));
        addColumns();
        problems.setId("source-problems");
        problems.setEditable(false);
        problems.setWrapText(true);
        problems.setAccessibleText("Problems of the selected file");
        MasterDetailPane panes = new MasterDetailPane(Side.BOTTOM, table, problems, true);
        panes.setDividerPosition(0.55);
        setCenter(panes);
        setBottom(footer(viewModel));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> show(now));
        table.getSelectionModel().select(firstWithProblem(viewModel));
    }

    private static @Nullable SourceReport firstWithProblem(EvidenceViewModel viewModel) {
        return viewModel.sources().stream()
                .filter(source -> source.failure() != null || !source.problems().isEmpty())
                .findFirst()
                .orElse(
                        viewModel.sources().isEmpty()
                                ? null
                                : viewModel.sources().get(0));
    }

    private void show(@Nullable SourceReport source) {
        if (source == null) {
            problems.clear();
            return;
        }
        StringBuilder text = new StringBuilder(source.name())
                .append("\nSHA-256 ")
                .append(source.sha256())
                .append('\n');
        if (source.failure() != null) {
            text.append("Not read whole: ").append(source.failure()).append('\n');
        }
        source.problems()
                .forEach(problem ->
                        text.append(EvidenceViewModel.asText(problem)).append('\n'));
        if (source.problemsNotListed() > 0) {
            text.append("and ").append(DisplayText.count(source.problemsNotListed(), "more problem"));
        }
        if (source.failure() == null && source.problems().isEmpty()) {
            text.append("No problems.");
        }
        problems.setText(text.toString());
        problems.positionCaret(0);
    }

    private HBox footer(EvidenceViewModel viewModel) {
        Button copy = Buttons.labelled(Material2AL.CONTENT_COPY, "Copy all", "Copy everything as text", () -> {
            StringBuilder text = new StringBuilder();
            viewModel
                    .sources()
                    .forEach(source ->
                            text.append(EvidenceViewModel.asText(source)).append('\n'));
            TextClipboard.put(text.toString());
        });
        HBox footer = new HBox(copy, new Label("The SHA-256 is that of the file as it lies on disk."));
        footer.getStyleClass().add("section-header");
        return footer;
    }

    private void addColumns() {
        table.getColumns().add(text("Path", 270, SourceReport::name));
        table.getColumns().add(text("Shape", 130, SourceReport::shape));
        table.getColumns().add(text("SHA-256", 130, SourceReport::sha256));
        table.getColumns().add(number("Records", SourceReport::records));
        table.getColumns().add(number("Starts", SourceReport::processStarts));
        table.getColumns().add(number("Exits", SourceReport::processExits));
        table.getColumns().add(number("Duplicates", SourceReport::duplicates));
        table.getColumns().add(number("Skipped", SourceReport::skipped));
        table.getColumns().add(number("Other events", SourceReport::otherEvents));
    }

    private static TableColumn<SourceReport, @Nullable String> text(
            String name, double width, Function<SourceReport, String> value) {
        TableColumn<SourceReport, @Nullable String> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(of -> new ValueCell<>(name.equals("SHA-256")));
        column.setComparator(Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER));
        return column;
    }

    private static TableColumn<SourceReport, Long> number(String name, Function<SourceReport, Long> value) {
        TableColumn<SourceReport, Long> column = new TableColumn<>(name);
        column.setPrefWidth(name.length() * 6.5 + 28);
        column.getStyleClass().add("align-right");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setComparator(Comparator.naturalOrder());
        return column;
    }
}
