package org.qwinsight.ui.look;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Duration;

/** Scrolls a table only when the wanted row is not in view, and then to the middle. */
public final class RowScroll {
    private RowScroll() {}

    public static void show(TableView<?> table, int index) {
        if (index < 0) {
            return;
        }
        Node flow = table.lookup(".virtual-flow");
        if (!(flow instanceof VirtualFlow<?> rows)) {
            table.scrollTo(index);
            return;
        }
        IndexedCell<?> first = rows.getFirstVisibleCell();
        IndexedCell<?> last = rows.getLastVisibleCell();
        if (first == null || last == null) {
            table.scrollTo(index);
        } else if (index <= first.getIndex() || index >= last.getIndex()) {
            int shown = last.getIndex() - first.getIndex();
            boolean isAtEdge = index == 0 && first.getIndex() == 0;
            if (!isAtEdge) {
                table.scrollTo(Math.max(0, index - shown / 2));
            }
        }
    }

    /**
     * Lets the first row stand whole again after the height of a table has changed; the control keeps a share of the
     * way, so that half of a row is left on top.
     */
    public static void keepFirstWhole(TableView<?> table) {
        PauseTransition settled = new PauseTransition(Duration.millis(80));
        settled.setOnFinished(event -> {
            if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
                IndexedCell<?> first = rows.getFirstVisibleCell();
                if (first != null && first.getLayoutY() < 0) {
                    rows.scrollPixels(first.getLayoutY());
                }
            }
        });
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
