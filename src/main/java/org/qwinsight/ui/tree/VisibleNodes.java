package org.qwinsight.ui.tree;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.SiblingOrder;

/**
 * The part of a process tree that is open to view, flattened: one entry a visible node, in pre-order. Immutable.
 * Building it costs time linear in the visible nodes and no object a node.
 */
final class VisibleNodes {
    static final VisibleNodes NONE = new VisibleNodes(new int[0], new int[0]);

    private final int[] nodes;
    private final int[] depths;

    private VisibleNodes(int[] nodes, int[] depths) {
        this.nodes = nodes;
        this.depths = depths;
    }

    /**
     * Flattens a tree.
     *
     * @param expanded nodes whose children are visible
     * @param included nodes that may be shown at all, null for all
     * @param mostVisits gives up when more nodes than that have to be looked at
     * @return null when it gave up
     */
    static @Nullable VisibleNodes of(SiblingOrder order, BitSet expanded, @Nullable BitSet included, int mostVisits) {
        IntArrayList nodes = new IntArrayList();
        IntArrayList depths = new IntArrayList();
        IntArrayList waiting = new IntArrayList();
        IntArrayList waitingDepths = new IntArrayList();
        int visits = order.rootCount();
        for (int i = order.rootCount() - 1; i >= 0 && visits <= mostVisits; i--) {
            if (included == null || included.get(order.root(i))) {
                waiting.add(order.root(i));
                waitingDepths.add(0);
            }
        }
        while (!waiting.isEmpty() && visits <= mostVisits) {
            int node = waiting.removeInt(waiting.size() - 1);
            int depth = waitingDepths.removeInt(waitingDepths.size() - 1);
            nodes.add(node);
            depths.add(depth);
            int children = expanded.get(node) ? order.childCount(node) : 0;
            visits += children;
            for (int i = children - 1; i >= 0; i--) {
                if (included == null || included.get(order.child(node, i))) {
                    waiting.add(order.child(node, i));
                    waitingDepths.add(depth + 1);
                }
            }
        }
        return visits > mostVisits ? null : new VisibleNodes(nodes.toIntArray(), depths.toIntArray());
    }

    int size() {
        return nodes.length;
    }

    int node(int index) {
        return nodes[index];
    }

    /** How many ancestors the node has. */
    int depth(int index) {
        return depths[index];
    }

    /** Where a node stands, or -1 when it is not visible. */
    int indexOf(int node) {
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] == node) {
                return i;
            }
        }
        return -1;
    }

    /** The index behind the last visible node of the branch that begins at an index. */
    int endOfBranch(int index) {
        int end = index + 1;
        while (end < nodes.length && depths[end] > depths[index]) {
            end++;
        }
        return end;
    }

    /** How many leading entries are the same in both. */
    int commonHead(VisibleNodes other) {
        int shorter = Math.min(size(), other.size());
        int same = 0;
        while (same < shorter && sameAt(same, other, same)) {
            same++;
        }
        return same;
    }

    /** How many trailing entries are the same in both, the first {@code head} entries not looked at. */
    int commonTail(VisibleNodes other, int head) {
        int shorter = Math.min(size(), other.size()) - head;
        int same = 0;
        while (same < shorter && sameAt(size() - 1 - same, other, other.size() - 1 - same)) {
            same++;
        }
        return same;
    }

    private boolean sameAt(int index, VisibleNodes other, int otherIndex) {
        return nodes[index] == other.nodes[otherIndex] && depths[index] == other.depths[otherIndex];
    }
}
