package org.qwinsight.ui.events;

import java.util.BitSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.ui.workspace.Workspace;

/**
 * The rows that are chosen together. They are kept as rows of the store, so that another order keeps them and choosing a
 * million takes no longer than one. The selection of all views is always one of them. Rows that the query leaves out are
 * not counted and nothing is done with them; they are chosen again when they come back.
 */
final class EventChoice {
    private final Workspace workspace;
    private final Supplier<@Nullable EventOrder> order;
    private final BitSet chosen = new BitSet();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private int anchor = ProcessTree.NONE;
    private boolean choosing;

    EventChoice(Workspace workspace, Supplier<@Nullable EventOrder> order) {
        this.workspace = workspace;
        this.order = order;
    }

    /** How many of the shown rows are chosen. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Goes up when others are chosen. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** True for a row of the store that is chosen together with others. */
    boolean isOneOfSeveral(int row) {
        return count.get() > 1 && chosen.get(row);
    }

    /** The chosen rows of the store that are shown, in the order in which they are. */
    int[] rows() {
        EventOrder shown = order.get();
        return shown == null
                ? new int[0]
                : IntStream.range(0, shown.size())
                        .map(shown::row)
                        .filter(chosen::get)
                        .toArray();
    }

    /** The selection of all views has changed: only it is chosen, except when it was changed from here. */
    void follow() {
        if (!choosing) {
            only(workspace.selectedRow());
        }
    }

    /** Chooses one row of the store in place of all others. */
    void only(int row) {
        chosen.clear();
        anchor = row;
        if (row != ProcessTree.NONE) {
            chosen.set(row);
        }
        countAgain();
    }

    /** Chooses everything from where the choice began to a position, in place of all others or with them. */
    void extend(int position, boolean isAdded) {
        EventOrder shown = order.get();
        if (shown == null || shown.size() == 0) {
            return;
        }
        int to = Math.max(0, Math.min(position, shown.size() - 1));
        int known = anchor == ProcessTree.NONE ? EventOrder.NOWHERE : shown.position(anchor);
        int from = known == EventOrder.NOWHERE ? to : known;
        if (!isAdded) {
            chosen.clear();
        }
        for (int at = Math.min(from, to); at <= Math.max(from, to); at++) {
            chosen.set(shown.row(at));
        }
        anchor = shown.row(from);
        lead(shown.row(to));
    }

    /** Chooses a row of the store with the others, or takes it away from them; the last one stays. */
    void toggle(int row) {
        if (!chosen.get(row)) {
            chosen.set(row);
            anchor = row;
            lead(row);
        } else if (count.get() > 1) {
            chosen.clear(row);
            int[] left = rows();
            anchor = left[0];
            lead(chosen.get(workspace.selectedRow()) ? workspace.selectedRow() : left[0]);
        }
    }

    /** Chooses all rows that are shown. */
    void all() {
        EventOrder shown = order.get();
        if (shown != null && shown.size() > 0) {
            IntStream.range(0, shown.size()).map(shown::row).forEach(chosen::set);
            int row = workspace.selectedRow();
            lead(row == ProcessTree.NONE || shown.position(row) == EventOrder.NOWHERE ? shown.row(0) : row);
        }
    }

    /** Makes a chosen row the selection of all views; the others stay chosen. */
    void lead(int row) {
        choosing = true;
        try {
            workspace.select(row);
        } finally {
            choosing = false;
        }
        countAgain();
    }

    private int count(EventOrder shown) {
        int all = chosen.cardinality();
        if (all == 0 || shown.size() == shown.investigation().store().size()) {
            return all;
        }
        int count = 0;
        for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
            count += shown.position(row) == EventOrder.NOWHERE ? 0 : 1;
        }
        return count;
    }

    /** Counts after other rows are shown. */
    void countAgain() {
        EventOrder shown = order.get();
        count.set(shown == null ? 0 : count(shown));
        revision.set(revision.get() + 1);
    }
}
