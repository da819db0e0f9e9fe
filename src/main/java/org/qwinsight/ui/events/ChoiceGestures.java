package org.qwinsight.ui.events;

import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Chooses several rows by the mouse: with Shift all up to the row, with Ctrl the row too. The control itself selects one
 * row only, because it stalls on many.
 */
final class ChoiceGestures {
    private final EventTableViewModel viewModel;
    private final TableView<EventRow> table;

    ChoiceGestures(EventTableViewModel viewModel, TableView<EventRow> table) {
        this.viewModel = viewModel;
        this.table = table;
    }

    void follow() {
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    }

    private void press(MouseEvent event) {
        EventRow row = event.getTarget() instanceof Node node ? rowAt(node) : null;
        if (row == null || !viewModel.isCurrent(row)) {
            return;
        }
        EventChoice choice = viewModel.choice();
        if (event.getButton() == MouseButton.SECONDARY) {
            if (choice.isOneOfSeveral(row.row())) {
                choice.lead(row.row());
            }
        } else if (event.getButton() == MouseButton.PRIMARY) {
            if (event.isShiftDown()) {
                choice.extend(row.position(), event.isShortcutDown());
            } else if (event.isShortcutDown()) {
                choice.toggle(row.row());
            } else {
                choice.only(row.row());
                return;
            }
            table.requestFocus();
            event.consume();
        }
    }

    private static @Nullable EventRow rowAt(Node target) {
        for (Node node = target; node != null; node = node.getParent()) {
            if (node instanceof TableRow<?> row) {
                return row.getItem() instanceof EventRow item ? item : null;
            }
        }
        return null;
    }
}
