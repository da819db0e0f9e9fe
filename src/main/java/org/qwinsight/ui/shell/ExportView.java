package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.export.Artefact;
import org.qwinsight.export.ArtefactCard;
import org.qwinsight.ui.casework.CaseDialogs;

/** The list of everything that can be exported, and what the chosen one is for and would hold. */
final class ExportView extends HBox {
    private static final double LIST_WIDTH = 250;
    private static final double TEXT_WIDTH = 540;
    private static final double HEIGHT = 460;
    private static final double ROW_HEIGHT = 26;

    private final ExportViewModel viewModel;
    private final ListView<Artefact> list = new ListView<>();

    ExportView(ExportViewModel viewModel) {
        super(16);
        this.viewModel = viewModel;
        list.setId("export-list");
        list.setAccessibleText("What can be exported");
        list.getItems().setAll(viewModel.artefacts());
        list.setCellFactory(of -> new TitleCell());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefSize(LIST_WIDTH, HEIGHT);
        list.setMinWidth(LIST_WIDTH);
        list.getSelectionModel().select(viewModel.chosenProperty().get());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                viewModel.chosenProperty().set(now);
            }
        });
        list.disableProperty().bind(viewModel.writingProperty());
        getChildren().setAll(list, description());
        setMinWidth(LIST_WIDTH + TEXT_WIDTH);
    }

    private VBox description() {
        Label title = text(card -> card.title());
        title.getStyleClass().add("empty-headline");
        Label needs = text(card -> card.needsCase() ? "Made of the decisions of the open case." : "");
        needs.getStyleClass().add("muted");
        Label summary = new Label();
        summary.setId("export-summary");
        summary.setWrapText(true);
        summary.textProperty().bind(viewModel.summaryProperty());
        ScrollPane scroll = new ScrollPane(summary);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label problem = problem("export-problem", viewModel.problemProperty());
        Label failure = problem("export-failure", viewModel.failureProperty());
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        Label same = new Label("Times of tables are UTC. The same bytes as qwinsight export; cells that a spreadsheet"
                + " would take for a formula are guarded.");
        same.getStyleClass().add("muted");
        same.setWrapText(true);
        same.setMinHeight(Region.USE_PREF_SIZE);
        VBox column =
                new VBox(10, title, text(ArtefactCard::purpose), needs, scroll, problem, failure, progress(), same);
        column.setPrefSize(TEXT_WIDTH, HEIGHT);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Label problem(String id, ObservableValue<String> text) {
        Label problem = new Label();
        problem.setId(id);
        problem.getStyleClass().add("mark-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(text);
        return problem;
    }

    private Label text(Function<ArtefactCard, String> what) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> what.apply(viewModel.chosenProperty().get().card()), viewModel.chosenProperty()));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private HBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("export-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(viewModel.doneProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button("Cancel writing");
        cancel.setId("export-cancel");
        cancel.setOnAction(event -> viewModel.cancel());
        HBox line = new HBox(8, bar, cancel);
        line.visibleProperty().bind(viewModel.writingProperty());
        line.managedProperty().bind(viewModel.writingProperty());
        return line;
    }

    /** Shows the dialog. It stays until an artefact is written or somebody closes it. */
    static void show(ExportViewModel viewModel, FileDialogs files, CaseDialogs dialogs) {
        ButtonType go = new ButtonType("Export…", ButtonData.OK_DONE);
        ExportView view = new ExportView(viewModel);
        Dialog<ButtonType> dialog = dialogs.make("Export", view, go, ButtonType.CLOSE);
        Button button = (Button) dialog.getDialogPane().lookupButton(go);
        button.setId("export-go");
        button.disableProperty()
                .bind(viewModel.writingProperty().or(viewModel.problemProperty().isNotEmpty()));
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            String name = viewModel.chosenProperty().get().card().fileName();
            Optional<Path> target = files.chooseTarget(viewModel.suggestedFolder(), name);
            target.ifPresent(file -> viewModel.export(file, dialog::close));
        });
        // What was disabled while it was written has lost the keyboard; another file is what mends a failure.
        viewModel.writingProperty().when(dialog.showingProperty()).addListener((property, before, now) -> {
            if (!now) {
                button.requestFocus();
            }
        });
        dialog.setOnHidden(event -> viewModel.cancel());
        // A list keeps Esc and Enter for itself, for an editing that this one does not have.
        view.list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                dialog.close();
            } else if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            }
        });
        viewModel.check();
        dialog.show();
        view.list.requestFocus();
    }

    /** The title of an artefact. */
    private static final class TitleCell extends ListCell<Artefact> {
        @Override
        protected void updateItem(@Nullable Artefact artefact, boolean empty) {
            super.updateItem(artefact, empty);
            setText(artefact == null || empty ? "" : artefact.card().title());
            setId(artefact == null || empty ? null : "export-" + artefact.card().id());
        }
    }
}
