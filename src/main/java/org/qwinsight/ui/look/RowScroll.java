package org.qwinsight.ui.look;

import javafx.animation.Animation;
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
    /** So long a row that was to be shown is brought back when the height of its table changes: panes find their places. */
    private static final Duration WISHED = Duration.seconds(2);

    private static final String WISH = "row-scroll-wish";

    private RowScroll() {}

    public static void show(TableView<?> table, int index) {
        if (index < 0) {
            return;
        }
        wish(table, index);
        VirtualFlow<?> rows = rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        if (first == null || last == null) {
            table.scrollTo(index);
            later(SETTLED, () -> settle(table, index));
        } else if (index <= first.getIndex() || index >= last.getIndex()) {
            boolean isAtEdge = index == 0 && first.getIndex() == 0;
            if (!isAtEdge) {
                toMiddle(table, index, last.getIndex() - first.getIndex());
                later(SETTLED, () -> settle(table, index));
            }
        }
    }

    private static void wish(TableView<?> table, int index) {
        Object wish = new Wish(index);
        table.getProperties().put(WISH, wish);
        later(WISHED, () -> table.getProperties().remove(WISH, wish));
    }

    /** Not a record: of two wishes for one row the second one lasts. */
    private static final class Wish {
        private final int index;

        Wish(int index) {
            this.index = index;
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

    private static void later(Duration time, Runnable action) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> action.run());
        pause.play();
    }

    /**
     * After the height of a table has changed, lets the first row stand whole and keeps the chosen row in view if it was.
     * The control itself keeps a share of the way, so that half of a row is left on top.
     */
    public static void keepInPlace(TableView<?> table) {
        int[] kept = {-1};
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(event -> {
            if (kept[0] >= 0 && kept[0] == table.getSelectionModel().getSelectedIndex()) {
                settle(table, kept[0]);
            } else {
                alignFirst(table);
            }
        });
        table.heightProperty().addListener((property, before, now) -> {
            if (settled.getStatus() != Animation.Status.RUNNING) {
                int chosen = table.getSelectionModel().getSelectedIndex();
                boolean isWished = table.getProperties().get(WISH) instanceof Wish wish && wish.index == chosen;
                kept[0] = isWished || isInView(table, chosen) ? chosen : -1;
            }
            settled.playFromStart();
        });
    }

    private static boolean isInView(TableView<?> table, int index) {
        VirtualFlow<?> rows = rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        return first != null && last != null && index >= first.getIndex() && index <= last.getIndex();
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
