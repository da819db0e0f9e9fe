package org.qwinsight.ui.tree;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** The visible nodes as the list that a table shows. Rows are made when they are asked for and never kept. */
final class VisibleRows extends ObservableListBase<TreeRow> {
    private VisibleNodes nodes = VisibleNodes.NONE;

    @Override
    public TreeRow get(int index) {
        return new TreeRow(nodes.node(index), nodes.depth(index));
    }

    @Override
    public int size() {
        return nodes.size();
    }

    /** Shows other nodes; the change that listeners hear covers only what differs. */
    void show(VisibleNodes shown) {
        VisibleNodes before = nodes;
        int head = before.commonHead(shown);
        int tail = before.commonTail(shown, head);
        int removed = before.size() - tail - head;
        if (removed == 0 && shown.size() == before.size()) {
            nodes = shown;
            return;
        }
        nodes = shown;
        fireChange(new RowsChange(this, head, shown.size() - tail, rows(before, head, removed)));
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return indexOf(nodes, row);
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    private static int indexOf(VisibleNodes nodes, @Nullable Object row) {
        int index = row instanceof TreeRow wanted ? nodes.indexOf(wanted.node()) : -1;
        return index >= 0 && row instanceof TreeRow wanted && nodes.depth(index) == wanted.depth() ? index : -1;
    }

    private static List<TreeRow> rows(VisibleNodes nodes, int from, int count) {
        return new AbstractList<>() {
            @Override
            public TreeRow get(int index) {
                return new TreeRow(nodes.node(from + index), nodes.depth(from + index));
            }

            @Override
            public int size() {
                return count;
            }

            @Override
            public int indexOf(@Nullable Object row) {
                int index = VisibleRows.indexOf(nodes, row) - from;
                return index >= 0 && index < count ? index : -1;
            }

            @Override
            public boolean contains(@Nullable Object row) {
                return indexOf(row) >= 0;
            }
        };
    }
}
