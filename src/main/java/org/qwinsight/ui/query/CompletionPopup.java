package org.qwinsight.ui.query;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.QueryCompletion;
import org.qwinsight.analysis.query.QueryCompletion.Suggestion;
import org.qwinsight.ui.workspace.DisplayText;

/** The list of suggestions below the search bar. It never takes the focus: the bar tells it what keys mean. */
final class CompletionPopup {
    private static final double ROW_HEIGHT = 24;
    private static final double WIDTH = 640;
    private static final double BORDERS = 4;
    private static final double NARROWEST_EXPLANATION = 130;

    private final Popup popup = new Popup();
    private final ListView<Suggestion> list = new ListView<>();

    /** @param chosen hears of a suggestion that was clicked */
    CompletionPopup(Consumer<Suggestion> chosen) {
        list.setId("query-completion");
        list.getStyleClass().add("completion-list");
        list.setAccessibleText("Suggestions");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(of -> new SuggestionCell());
        list.setOnMouseClicked(event -> {
            Suggestion clicked = list.getSelectionModel().getSelectedItem();
            if (clicked != null) {
                chosen.accept(clicked);
            }
        });
        popup.getContent().add(list);
        popup.getScene().getRoot().getStyleClass().add("completion-root");
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Shows suggestions, none of them chosen, below a place of a field; hides when there are none. */
    void show(QueryCompletion completion, Node field, double x) {
        if (completion.suggestions().isEmpty()) {
            hide();
            return;
        }
        list.getItems().setAll(completion.suggestions());
        list.getSelectionModel().clearSelection();
        double height = completion.suggestions().size() * ROW_HEIGHT + BORDERS;
        if (height > list.getPrefHeight()) {
            // Not every window system lets a window grow that has no frame.
            hide();
        }
        list.setPrefSize(WIDTH, height);
        Bounds place = field.localToScreen(field.getLayoutBounds());
        if (place == null) {
            return;
        }
        dress(field.getScene());
        if (popup.isShowing()) {
            popup.setX(place.getMinX() + x);
        } else {
            popup.show(field, place.getMinX() + x, place.getMaxY());
        }
    }

    /** The popup is a scene of its own; it looks like the one below it. */
    private void dress(Scene owner) {
        Scene own = popup.getScene();
        own.getStylesheets().setAll(owner.getStylesheets());
        own.getRoot().getStyleClass().removeAll("dark");
        if (owner.getRoot().getStyleClass().contains("dark")) {
            own.getRoot().getStyleClass().add("dark");
        }
    }

    void hide() {
        popup.hide();
    }

    void move(int by) {
        int size = list.getItems().size();
        int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
        list.getSelectionModel().select(by < 0 && list.getSelectionModel().isEmpty() ? size - 1 : to);
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    /** The suggestion that the keys have chosen, null for none. */
    @Nullable
    Suggestion chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** The suggestion that the keys have chosen, or else the best; null when there is none. */
    @Nullable
    Suggestion chosenOrFirst() {
        Suggestion chosen = chosen();
        return chosen != null || list.getItems().isEmpty()
                ? chosen
                : list.getItems().get(0);
    }

    private static final class SuggestionCell extends ListCell<Suggestion> {
        private final Label text = new Label();
        private final Label explanation = new Label();
        private final HBox line = new HBox(text, explanation);

        SuggestionCell() {
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("completion-line");
            text.getStyleClass().add("code");
            text.setMinWidth(60);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            explanation.getStyleClass().add("muted");
            explanation.setMinWidth(NARROWEST_EXPLANATION);
            explanation.setAlignment(Pos.CENTER_RIGHT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Suggestion suggestion, boolean empty) {
            super.updateItem(suggestion, empty);
            if (empty || suggestion == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            text.setText(DisplayText.oneLine(suggestion.text()));
            explanation.setText(suggestion.explanation());
            setAccessibleText(text.getText() + ", " + suggestion.explanation());
            setGraphic(line);
        }
    }
}
