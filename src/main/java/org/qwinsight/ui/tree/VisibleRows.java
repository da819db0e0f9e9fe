package org.qwinsight.ui.tree;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;

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
        beginChange();
        nodes = shown;
        nextReplace(head, shown.size() - tail, rows(before, head, removed));
        endChange();
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
        };
    }
}
