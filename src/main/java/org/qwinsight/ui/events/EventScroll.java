package org.qwinsight.ui.events;

import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.look.RowScroll;

/** What of the window is in view; the wheel goes on in the next window where this one ends. */
final class EventScroll {
    private final EventTableViewModel viewModel;
    private final TableView<EventRow> table;

    EventScroll(EventTableViewModel viewModel, TableView<EventRow> table) {
        this.viewModel = viewModel;
        this.table = table;
        table.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    }

    private @Nullable VirtualFlow<?> flow() {
        return RowScroll.rows(table);
    }

    private int first() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> cell = flow == null ? null : flow.getFirstVisibleCell();
        return cell == null ? 0 : cell.getIndex();
    }

    private int last() {
        VirtualFlow<?> flow = flow();
        IndexedCell<?> cell = flow == null ? null : flow.getLastVisibleCell();
        return cell == null ? 0 : cell.getIndex();
    }

    /** How many rows are in view, at least 1. */
    int rowsInView() {
        return Math.max(1, last() - first());
    }

    /** The middle of what is in view across, in the coordinates of a row. */
    double middle() {
        for (Node node : table.lookupAll(".scroll-bar:horizontal")) {
            if (node instanceof ScrollBar bar && bar.getParent() == flow() && bar.isVisible()) {
                return bar.getValue() + table.getWidth() / 2;
            }
        }
        return table.getWidth() / 2;
    }

    private void wheel(ScrollEvent event) {
        EventWindow window = viewModel.windowProperty().get();
        boolean isDown = event.getDeltaY() < 0 && window.hasAfter() && last() >= window.size() - 1;
        boolean isUp = event.getDeltaY() > 0 && window.hasBefore() && first() == 0;
        if (isDown || isUp) {
            showWindow(isDown ? window.next() : window.previous());
        }
    }

    /** Shows another window with the same rows in view, as far as they are in it. */
    void showWindow(EventWindow to) {
        int top = viewModel.windowProperty().get().from() + first();
        viewModel.showWindow(to);
        table.scrollTo(Math.max(0, Math.min(to.size() - 1, top - to.from())));
        // The next turn of the wheel may come before the next frame and must find these rows, not those before.
        table.layout();
    }
}
