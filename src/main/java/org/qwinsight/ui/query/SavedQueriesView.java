package org.qwinsight.ui.query;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.query.QueryShelf.Shelved;
import org.qwinsight.ui.workspace.DisplayText;

/** The list of saved queries, with what can be done with them. */
public final class SavedQueriesView extends VBox {
    private final SavedQueriesViewModel viewModel;
    private Runnable asked = () -> {};
    private final ListView<Shelved> list = new ListView<>();
    private final TextField name = new TextField();
    private final Label note = new Label();

    public SavedQueriesView(SavedQueriesViewModel viewModel) {
        this.viewModel = viewModel;
        setId("saved-queries");
        getStyleClass().add("dialog-column");
        list.setId("saved-queries-list");
        list.setAccessibleText("Saved queries: Enter asks, Delete deletes");
        list.setItems(viewModel.queries());
        list.setCellFactory(of -> new SavedCell());
        list.setPlaceholder(new Label("Nothing is saved yet. Query › Save this query… keeps what is asked."));
        list.setPrefSize(560, 260);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                ask();
            }
        });
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> show(now));
        name.setId("saved-query-name");
        name.setAccessibleText("New name of the chosen query");
        name.setOnAction(event -> rename());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox buttons = new HBox(
                button("saved-query-ask", "Ask", this::ask),
                name,
                button("saved-query-rename", "Rename", this::rename),
                button("saved-query-delete", "Delete", this::delete));
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("saved-query-buttons");
        note.setId("saved-query-note");
        note.setWrapText(true);
        note.getStyleClass().add("muted");
        getChildren().setAll(list, buttons, note);
        list.getSelectionModel().select(0);
    }

    /** Says what is done when a query was asked, such as to close what this stands in. */
    public void setOnAsked(Runnable action) {
        asked = action;
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
        return button;
    }

    private void show(@Nullable Shelved saved) {
        name.setText(saved == null ? "" : saved.name());
        String fault = saved == null ? "" : viewModel.fault(saved);
        note.setText(
                saved == null
                        ? ""
                        : (saved.isInCase() ? "Kept in the case file." : "Kept with the settings of this computer.")
                                + (fault.isEmpty() ? "" : " It cannot be asked: " + fault));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            ask();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
            event.consume();
        }
    }

    private void ask() {
        Shelved chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && viewModel.fault(chosen).isEmpty()) {
            viewModel.ask(chosen);
            asked.run();
        }
    }

    private void rename() {
        Shelved chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        String problem = viewModel.nameProblem(name.getText());
        if (problem.isEmpty()) {
            int place = list.getSelectionModel().getSelectedIndex();
            viewModel.rename(chosen, name.getText());
            list.getSelectionModel()
                    .clearAndSelect(Math.min(place, list.getItems().size() - 1));
        } else {
            note.setText(problem);
        }
    }

    private void delete() {
        Shelved chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            int place = list.getSelectionModel().getSelectedIndex();
            viewModel.remove(chosen);
            list.getSelectionModel()
                    .clearAndSelect(Math.min(place, list.getItems().size() - 1));
        }
    }

    private static final class SavedCell extends ListCell<Shelved> {
        private final Label name = new Label();
        private final Label query = new Label();
        private final VBox lines = new VBox(name, query);

        SavedCell() {
            name.getStyleClass().add("empty-headline");
            query.getStyleClass().addAll("code", "muted");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Shelved saved, boolean empty) {
            super.updateItem(saved, empty);
            if (empty || saved == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(saved.name() + (saved.isInCase() ? "" : "  (this computer)"));
            query.setText(DisplayText.oneLine(saved.query()));
            setAccessibleText(saved.name() + ": " + saved.query());
            setGraphic(lines);
        }
    }
}
