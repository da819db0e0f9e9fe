package org.qwinsight.ui.events;

import javafx.scene.control.TableView;
import org.qwinsight.ui.look.RowFocus;
import org.qwinsight.ui.look.RowScroll;

/** The row that has the keyboard. It need not be chosen: Ctrl with arrows moves it alone, Ctrl+Space chooses by it. */
final class RowCursor {
    private final EventTableViewModel viewModel;
    private final TableView<EventRow> table;

    RowCursor(EventTableViewModel viewModel, TableView<EventRow> table) {
        this.viewModel = viewModel;
        this.table = table;
        RowFocus seen =
                RowFocus.follow(table, () -> viewModel.choice().countProperty().get() > 1);
        viewModel.choice().revisionProperty().addListener((property, before, now) -> seen.show());
    }

    /** Where it stands among all rows of the query; where the selection does, if no row of the window has it. */
    int position() {
        int index = index();
        return index == EventOrder.NOWHERE
                ? viewModel.selectedPosition()
                : viewModel.windowProperty().get().from() + index;
    }

    /** Where it stands among the rows of the window, or -1. */
    int index() {
        int index = table.getFocusModel().getFocusedIndex();
        return index < viewModel.windowProperty().get().size() ? index : EventOrder.NOWHERE;
    }

    /** Goes to a position, or to the end that is nearest to it, and leaves chosen what is; the window follows. */
    void moveTo(int position) {
        int total = viewModel.total();
        if (total > 0) {
            int near = Math.max(0, Math.min(position, total - 1));
            viewModel.showWindow(viewModel.windowProperty().get().showing(near));
            int index = near - viewModel.windowProperty().get().from();
            table.getFocusModel().focus(index);
            RowScroll.show(table, index);
        }
    }

    /** Chooses its row with the others, or takes it away from them. */
    void toggle() {
        EventOrder order = viewModel.order();
        int position = position();
        if (order != null && position >= 0 && position < order.size()) {
            viewModel.choice().toggle(order.row(position));
            moveTo(position);
        }
    }
}
