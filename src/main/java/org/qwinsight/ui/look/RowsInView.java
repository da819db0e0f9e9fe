package org.qwinsight.ui.look;

import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that can be seen at this moment.
 *
 * @param rows what holds all rows
 * @param first the uppermost row; the control may call one so that is above what can be seen altogether
 * @param last the lowest row; the control keeps it when a scroll bar has come to lie over it
 * @param height pixels that the rows have, more than 0
 */
record RowsInView(VirtualFlow<?> rows, IndexedCell<?> first, IndexedCell<?> last, double height) {
    /** Less of a row does not show. */
    private static final double NOTICEABLE = 0.5;

    /** What can be seen of a table; null when nothing can yet, because it was not laid out. */
    static @Nullable RowsInView of(TableView<?> table) {
        VirtualFlow<?> rows = RowScroll.rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        if (rows == null || first == null || last == null) {
            return null;
        }
        Node place = rows.lookup(".clipped-container");
        Node clip = place == null ? null : place.getClip();
        double height = clip == null ? 0 : clip.getBoundsInLocal().getHeight();
        return height > 0 ? new RowsInView(rows, first, last, height) : null;
    }

    /** How many rows there are from the first to the last, one less than can be seen. */
    int span() {
        return last.getIndex() - first.getIndex();
    }

    /** True for a row of which at least a part can be seen. */
    boolean isIn(int index) {
        return index >= first.getIndex() && index <= last.getIndex();
    }

    /** True for the last row, and for one of which a part lies below once the first row stands whole. */
    boolean isBelow(int index) {
        return index >= last.getIndex() || below(index) + cutOff() > NOTICEABLE;
    }

    /** How many pixels of a row lie below what can be seen; 0 or less for none. */
    double below(int index) {
        return first.getLayoutY() + (index - first.getIndex() + 1) * first.getHeight() - height;
    }

    /** How many pixels of a row are cut off at the top. */
    double cutOff() {
        return first.getHeight() > 0 ? Math.max(0, -first.getLayoutY()) % first.getHeight() : 0;
    }

    /** Lets the first row stand whole. */
    void alignFirst() {
        if (cutOff() > 0) {
            rows.scrollPixels(-cutOff());
        }
    }
}
