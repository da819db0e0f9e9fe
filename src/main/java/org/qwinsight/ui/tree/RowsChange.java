package org.qwinsight.ui.tree;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * Some rows in place of others. JavaFX's own way of making a change copies every removed row, which for a million rows
 * is a stall that a person notices.
 */
final class RowsChange extends ListChangeListener.Change<TreeRow> {
    private final int from;
    private final int to;
    private final List<TreeRow> removed;
    private boolean begun;

    /**
     * Describes a change that has happened.
     *
     * @param from where the rows differ first
     * @param to behind the last new row
     * @param removed the rows that stood there before
     */
    RowsChange(ObservableList<TreeRow> rows, int from, int to, List<TreeRow> removed) {
        super(rows);
        this.from = from;
        this.to = to;
        this.removed = removed;
    }

    @Override
    public boolean next() {
        boolean isFirst = !begun;
        begun = true;
        return isFirst;
    }

    @Override
    public void reset() {
        begun = false;
    }

    @Override
    public int getFrom() {
        return from;
    }

    @Override
    public int getTo() {
        return to;
    }

    @Override
    public List<TreeRow> getRemoved() {
        return removed;
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }
}
