package org.qwinsight.ui.query;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.qwinsight.ui.workspace.DisplayText;

/** Asks for the name under which the current query is kept. */
public final class SaveQueryView extends VBox {
    private final SavedQueriesViewModel viewModel;
    private final TextField name = new TextField();
    private final Label problem = new Label();
    private final BooleanProperty ready = new SimpleBooleanProperty();

    public SaveQueryView(SavedQueriesViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("dialog-column");
        Label query = new Label(DisplayText.oneLine(viewModel.current()));
        query.getStyleClass().add("code");
        query.setWrapText(true);
        query.setMaxWidth(460);
        name.setId("query-name");
        name.setPromptText("Name");
        name.setAccessibleText("Name of the query");
        name.textProperty().addListener((property, before, now) -> check());
        problem.setId("query-name-problem");
        problem.getStyleClass().add("muted");
        problem.setWrapText(true);
        setPrefWidth(480);
        getChildren().setAll(query, name, problem);
        check();
    }

    private void check() {
        String text = viewModel.problem(name.getText());
        ready.set(text.isEmpty());
        problem.setText(
                !text.isEmpty() ? text : viewModel.isTaken(name.getText()) ? "Replaces the query of this name." : "");
    }

    /** True when the name can be used. */
    public BooleanProperty readyProperty() {
        return ready;
    }

    /** Keeps the query under the name. */
    public void save() {
        viewModel.save(name.getText());
    }

    /** Puts the cursor into the name. */
    public void focus() {
        name.requestFocus();
    }
}
