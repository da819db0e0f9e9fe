package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import org.jspecify.annotations.Nullable;

/**
 * The order in which an execution tree is read: which node stands before which of its siblings. Who is whose child is
 * never touched. Immutable.
 */
public final class SiblingOrder {
    private final ExecutionTree tree;
    private final int[] firstChild;
    private final int[] children;
    private final int[] roots;
    private final int[] places;

    private SiblingOrder(ExecutionTree tree, @Nullable IntComparator comparator) {
        this.tree = tree;
        firstChild = new int[tree.size() + 1];
        for (int node = 0; node < tree.size(); node++) {
            firstChild[node + 1] = firstChild[node] + tree.childCount(node);
        }
        children = new int[firstChild[tree.size()]];
        for (int node = 0; node < tree.size(); node++) {
            for (int i = 0; i < tree.childCount(node); i++) {
                children[firstChild[node] + i] = tree.child(node, i);
            }
        }
        roots = new int[tree.rootCount()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = tree.root(i);
        }
        if (comparator != null) {
            sort(comparator);
        }
        places = places();
    }

    /** The order of the tree itself: siblings by time. */
    public static SiblingOrder byTime(ExecutionTree tree) {
        return new SiblingOrder(tree, null);
    }

    /** Siblings by a comparator of nodes; those that it calls equal stay in time order. */
    public static SiblingOrder by(ExecutionTree tree, IntComparator comparator) {
        return new SiblingOrder(tree, comparator);
    }

    private void sort(IntComparator comparator) {
        IntArrays.stableSort(roots, comparator);
        for (int node = 0; node < tree.size(); node++) {
            if (firstChild[node + 1] - firstChild[node] > 1) {
                IntArrays.stableSort(children, firstChild[node], firstChild[node + 1], comparator);
            }
        }
    }

    private int[] places() {
        int[] found = new int[tree.size()];
        int[] waiting = new int[roots.length + children.length];
        int top = 0;
        for (int i = roots.length - 1; i >= 0; i--) {
            waiting[top++] = roots[i];
        }
        for (int place = 0; top > 0; place++) {
            int node = waiting[--top];
            found[node] = place;
            for (int i = firstChild[node + 1] - 1; i >= firstChild[node]; i--) {
                waiting[top++] = children[i];
            }
        }
        return found;
    }

    public ExecutionTree tree() {
        return tree;
    }

    public int childCount(int node) {
        return tree.childCount(node);
    }

    /** The child with this number, from 0. */
    public int child(int node, int number) {
        return children[firstChild[node] + number];
    }

    public int rootCount() {
        return roots.length;
    }

    /** The node without a parent with this number, from 0. */
    public int root(int number) {
        return roots[number];
    }

    /** How many nodes stand before a node when the whole tree is read from top to bottom, every branch open. */
    public int place(int node) {
        return places[node];
    }
}
