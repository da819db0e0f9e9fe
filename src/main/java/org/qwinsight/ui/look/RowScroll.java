package org.qwinsight.ui.look;

import javafx.animation.PauseTransition;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Scrolls a table only when the wanted row is not in view, and then to the middle. */
public final class RowScroll {
    /** After so long a table has been laid out. */
    private static final Duration SETTLED = Duration.millis(80);

    private RowScroll() {}

    public static void show(TableView<?> table, int index) {
        if (index < 0) {
            return;
        }
        VirtualFlow<?> rows = rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        if (first == null || last == null) {
            table.scrollTo(index);
            later(() -> settle(table, index));
        } else if (index <= first.getIndex() || index >= last.getIndex()) {
            boolean isAtEdge = index == 0 && first.getIndex() == 0;
            if (!isAtEdge) {
                toMiddle(table, index, last.getIndex() - first.getIndex());
                later(() -> settle(table, index));
            }
        }
    }

    private static void toMiddle(TableView<?> table, int index, int shown) {
        table.scrollTo(Math.max(0, index - shown / 2));
    }

    /** The table may have had other rows or another height when it was scrolled than in its next frame. */
    private static void settle(TableView<?> table, int index) {
        VirtualFlow<?> rows = rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        if (first == null || last == null || index >= table.getItems().size()) {
            return;
        }
        if (index < first.getIndex() || index >= last.getIndex()) {
            toMiddle(table, index, last.getIndex() - first.getIndex());
        } else {
            alignFirst(table);
        }
    }

    private static void alignFirst(TableView<?> table) {
        VirtualFlow<?> rows = rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        if (rows != null && first != null && first.getLayoutY() < 0) {
            rows.scrollPixels(first.getLayoutY());
        }
    }

    private static @Nullable VirtualFlow<?> rows(TableView<?> table) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> rows ? rows : null;
    }

    private static void later(Runnable action) {
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(event -> action.run());
        settled.play();
    }

    /**
     * Lets the first row stand whole again after the height of a table has changed; the control keeps a share of the
     * way, so that half of a row is left on top.
     */
    public static void keepFirstWhole(TableView<?> table) {
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(event -> alignFirst(table));
        table.heightProperty().addListener((property, before, now) -> settled.playFromStart());
    }

    /** Selects only the row with this index and brings it into view; a negative index selects nothing. */
    public static void select(TableView<?> table, int index) {
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(index);
            show(table, index);
        }
    }
}
