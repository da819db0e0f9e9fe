package org.qwinsight.ui.events;

import java.util.function.DoubleSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of the event table: an edge bar for findings, muted where decided, and a bubble on its upper edge where nothing
 * happened for long before it. The bubble belongs to the row and takes no place, so that rows stay countable.
 */
final class EventTableRow extends TableRow<@Nullable EventRow> {
    private static final PseudoClass FINDING = PseudoClass.getPseudoClass("finding");
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");
    private static final PseudoClass PAUSE = PseudoClass.getPseudoClass("pause");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double BUBBLE_HEIGHT = 13;

    private final EventTableViewModel viewModel;
    private final CurrentColumn column;
    private final DoubleSupplier middle;
    private final Label bubble = new Label();
    private final InvalidationListener onChange = changed -> showAgain();
    private final InvalidationListener onChoice = changed -> showChoice();
    private final InvalidationListener onColumn = changed -> markCell();

    /** @param middle the middle of what is in view, in the row's coordinates */
    EventTableRow(EventTableViewModel viewModel, CurrentColumn column, DoubleSupplier middle) {
        this.viewModel = viewModel;
        this.column = column;
        this.middle = middle;
        getStyleClass().add("event-row");
        bubble.getStyleClass().add("pause-bubble");
        bubble.setManaged(false);
        bubble.setMouseTransparent(true);
        viewModel.revisionProperty().addListener(new WeakInvalidationListener(onChange));
        viewModel.choice().revisionProperty().addListener(new WeakInvalidationListener(onChoice));
        column.property().addListener(new WeakInvalidationListener(onColumn));
        selectedProperty().addListener(onColumn);
    }

    @Override
    protected void updateItem(@Nullable EventRow row, boolean empty) {
        super.updateItem(row, empty);
        showStates();
    }

    private void showAgain() {
        if (viewModel.isCurrent(getItem())) {
            showStates();
        }
    }

    private void showChoice() {
        EventRow row = isEmpty() ? null : getItem();
        pseudoClassStateChanged(CHOSEN, row != null && viewModel.choice().isOneOfSeveral(row.row()));
    }

    private void showStates() {
        showChoice();
        EventRow row = isEmpty() ? null : getItem();
        EventText text = row == null ? null : viewModel.text(row);
        boolean isDecided = row != null && text != null && text.isDecided(row.row());
        String pause = row == null ? "" : viewModel.pauseAbove(row.position());
        pseudoClassStateChanged(FINDING, row != null && text != null && text.isFinding(row.row()) && !isDecided);
        pseudoClassStateChanged(DECIDED, isDecided);
        pseudoClassStateChanged(PAUSE, !pause.isEmpty());
        // The bubble reaches over the row above, which else may be drawn later.
        setViewOrder(pause.isEmpty() ? 0 : -1);
        bubble.setText(pause.isEmpty() ? "" : pause + " quiet");
        setAccessibleText(row == null || text == null ? null : text.description(row, pause));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean isShown = !bubble.getText().isEmpty();
        if (isShown != getChildren().contains(bubble)) {
            if (isShown) {
                getChildren().add(bubble);
            } else {
                getChildren().remove(bubble);
            }
        }
        if (isShown) {
            double width = Math.ceil(bubble.prefWidth(-1));
            bubble.resizeRelocate(
                    Math.floor(middle.getAsDouble() - width / 2), -BUBBLE_HEIGHT / 2, width, BUBBLE_HEIGHT);
            bubble.toFront();
        }
        markCell();
    }

    /** Draws the outline of the cell that keys and menu act on. */
    private void markCell() {
        for (Node child : getChildren()) {
            if (child instanceof TableCell<?, ?> cell) {
                boolean isCurrent = isSelected()
                        && cell.getTableColumn() == column.property().get();
                cell.pseudoClassStateChanged(CURRENT, isCurrent);
            }
        }
    }
}
