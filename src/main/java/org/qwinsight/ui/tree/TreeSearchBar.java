package org.qwinsight.ui.tree;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.ui.look.Buttons;

/** The search of the tree: a line that comes with Ctrl+Shift+F and goes, with the search, on Escape. */
final class TreeSearchBar extends HBox {
    private static final PseudoClass NO_HIT = PseudoClass.getPseudoClass("no-hit");

    private final ProcessTreeViewModel viewModel;
    private final TreeHits hits;
    private final Runnable back;
    private final TextField field = new TextField();
    private final Label status = new Label();

    /** @param back called when the search ends, to move the focus */
    TreeSearchBar(ProcessTreeViewModel viewModel, Runnable back) {
        this.viewModel = viewModel;
        this.hits = new TreeHits(viewModel);
        this.back = back;
        getStyleClass().add("search-bar");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("tree-search");
        field.setPromptText("Find in the tree: name, command line, user or PID");
        field.setAccessibleText("Find in the tree: name, command line, user or PID");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().bindBidirectional(viewModel.searchedProperty());
        status.setId("tree-search-status");
        status.setMinWidth(Region.USE_PREF_SIZE);
        status.getStyleClass().add("muted");
        CheckBox only = new CheckBox("Only hits");
        only.setId("tree-only-hits");
        only.setTooltip(new Tooltip("Show only hits and their ancestors"));
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.selectedProperty().bindBidirectional(viewModel.onlyHitsProperty());
        getChildren()
                .setAll(
                        field,
                        status,
                        Buttons.icon(
                                Material2AL.KEYBOARD_ARROW_UP, "Previous hit (Shift+F3)", () -> hits.select(false)),
                        Buttons.icon(Material2AL.KEYBOARD_ARROW_DOWN, "Next hit (F3)", () -> hits.select(true)),
                        only,
                        Buttons.icon(Material2AL.CLOSE, "End the search (Esc)", this::close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        viewModel.revisionProperty().addListener((property, before, now) -> showStatus());
        viewModel.searchedProperty().addListener((property, before, now) -> showStatus());
        setShown(false);
    }

    private void showStatus() {
        String text = hits.status();
        status.setText(text);
        field.pseudoClassStateChanged(NO_HIT, text.equals("no hit"));
        if (!viewModel.searchedProperty().get().isEmpty()) {
            setShown(true);
        }
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /** Shows the line and puts the cursor into it. */
    void open() {
        setShown(true);
        field.requestFocus();
        field.selectAll();
    }

    /** Ends the search. */
    void close() {
        viewModel.onlyHitsProperty().set(false);
        viewModel.searchedProperty().set("");
        setShown(false);
        back.run();
    }

    boolean isSearching() {
        return !viewModel.searchedProperty().get().isBlank();
    }

    /** Steps through the hits while there is a search; the caller's event is consumed then. */
    void step(KeyEvent event) {
        if (event.getCode() == KeyCode.F3 && isSearching()) {
            hits.select(!event.isShiftDown());
            event.consume();
        }
    }

    private void handleKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> hits.select(!event.isShiftDown());
            case DOWN -> back.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
