package org.qwinsight.ui.look;

import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Lets the row with the keyboard be seen where it is not simply the one that is chosen: after Ctrl with arrows, or among
 * several.
 */
public final class RowFocus {
    private static final PseudoClass ROAMING = PseudoClass.getPseudoClass("roaming");

    private static final KeyCombination TOGGLE = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);

    private final TableView<?> table;
    private final BooleanSupplier areSeveral;

    private RowFocus(TableView<?> table, BooleanSupplier areSeveral) {
        this.table = table;
        this.areSeveral = areSeveral;
    }

    /** Follows a table that chooses several rows by itself, or one, which then Ctrl+Space does not take away. */
    public static RowFocus follow(TableView<?> table) {
        if (table.getSelectionModel().getSelectionMode() == SelectionMode.SINGLE) {
            table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (TOGGLE.match(event)
                        && table.getSelectionModel()
                                .isSelected(table.getFocusModel().getFocusedIndex())) {
                    event.consume();
                }
            });
        }
        return follow(
                table, () -> table.getSelectionModel().getSelectedIndices().size() > 1);
    }

    /** Follows a table that is told from elsewhere whether several rows are chosen; it must be told to {@link #show}. */
    public static RowFocus follow(TableView<?> table, BooleanSupplier areSeveral) {
        RowFocus focus = new RowFocus(table, areSeveral);
        table.getFocusModel().focusedIndexProperty().addListener((property, before, now) -> focus.show());
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>)
                change -> focus.show());
        focus.show();
        return focus;
    }

    /** Looks again. */
    public void show() {
        int index = table.getFocusModel().getFocusedIndex();
        boolean isChosen = table.getSelectionModel().isSelected(index);
        table.pseudoClassStateChanged(ROAMING, index >= 0 && (!isChosen || areSeveral.getAsBoolean()));
    }
}
