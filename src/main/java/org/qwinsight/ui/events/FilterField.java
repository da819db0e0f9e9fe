package org.qwinsight.ui.events;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.Workspace;

/**
 * The filter of one column, in its heading. Writes terms of the query a moment after the last key, at once on Enter; and
 * shows the terms that the query has from elsewhere.
 */
final class FilterField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Duration QUIET = Duration.millis(450);

    private final Workspace workspace;
    private final ColumnFilter filter;
    private final Runnable back;
    private final Tooltip fault = new Tooltip();
    private final PauseTransition pause = new PauseTransition(QUIET);
    private boolean following;

    /** @param back called when the reader is done here, to move the focus */
    FilterField(EventColumn column, QueryField field, Workspace workspace, Runnable back) {
        this.workspace = workspace;
        this.filter = new ColumnFilter(field);
        this.back = back;
        setId("filter-" + column.id());
        getStyleClass().add("filter-field");
        setPromptText(field.type() == QueryField.Type.TEXT ? "contains" : "is");
        setAccessibleText("Filter " + column.title());
        setTooltip(new Tooltip("Terms for " + field.name() + ": "
                + (field.type() == QueryField.Type.TEXT
                        ? "word or \"some words\" anywhere, :whole value, =exactly, :/expression/"
                        : "number or time, <, >, <=, >=")
                + ", * for any, :none; a minus sign before it leaves those rows out"));
        fault.getStyleClass().add("filter-fault");
        fault.setWrapText(true);
        fault.setMaxWidth(420);
        fault.setHideOnEscape(false);
        pause.setOnFinished(event -> commit());
        textProperty().addListener((property, before, now) -> {
            if (!following) {
                showFault();
                pause.playFromStart();
            }
        });
        focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit();
                fault.hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
        query().property().addListener((property, before, now) -> show());
        show();
    }

    private CurrentQuery query() {
        return workspace.query();
    }

    private ColumnFilter.Reading reading() {
        return filter.read(getText(), workspace.zone());
    }

    /** Shows what the query asks, unless what stands here says the same. */
    private void show() {
        String asked = filter.text(query().get());
        boolean isSame = !reading().isFault()
                && filter.replaced(query().get(), reading().terms()).equals(query().get());
        if (!isSame) {
            following = true;
            setText(asked);
            following = false;
            showFault();
        }
    }

    private void commit() {
        pause.stop();
        ColumnFilter.Reading reading = reading();
        if (reading.isFault() || workspace.investigation() == null) {
            return;
        }
        var wanted = filter.replaced(query().get(), reading.terms());
        if (!wanted.equals(query().get())) {
            query().ask(wanted);
        }
    }

    private void showFault() {
        ColumnFilter.Reading reading = reading();
        pseudoClassStateChanged(WRONG, reading.isFault());
        setAccessibleHelp(reading.fault());
        if (!reading.isFault() || !isFocused()) {
            fault.hide();
            return;
        }
        fault.setText(reading.fault());
        Bounds place = localToScreen(getBoundsInLocal());
        fault.show(this, place.getMinX(), place.getMaxY() + 2);
    }

    private void handle(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> commit();
            case DOWN -> {
                commit();
                back.run();
            }
            case ESCAPE -> {
                following = true;
                setText(filter.text(query().get()));
                following = false;
                pause.stop();
                showFault();
                back.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
