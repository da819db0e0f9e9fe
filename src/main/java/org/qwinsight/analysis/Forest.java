package org.qwinsight.analysis;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The children of every node and the roots, made from the nodes' parents. Nodes from {@code rows} on are placeholders. */
final class Forest {
    private static final int NONE = ProcessTree.NONE;

    private final int[] parents;
    private final int[] firstChild;
    private final int[] children;
    private final int[] roots;

    /**
     * Makes a forest.
     *
     * @param parents a node or {@link ProcessTree#NONE} a node
     * @param isNode false for numbers that stand for nothing in this forest; they have neither parent nor children
     */
    Forest(int[] parents, int rows, IntPredicate isNode) {
        this.parents = parents;
        firstChild = new int[parents.length + 1];
        for (int parent : parents) {
            if (parent != NONE) {
                firstChild[parent + 1]++;
            }
        }
        for (int node = 0; node < parents.length; node++) {
            firstChild[node + 1] += firstChild[node];
        }
        int[] next = firstChild.clone();
        children = new int[firstChild[parents.length]];
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] != NONE) {
                children[next[parents[node]]++] = node;
            }
        }
        roots = roots(rows, isNode);
    }

    /** Rows come in time order; a placeholder is put where its first child starts, before a row of that place. */
    private int[] roots(int rows, IntPredicate isNode) {
        long[] places = new long[parents.length];
        int count = 0;
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] == NONE && isNode.test(node)) {
                long place = node < rows ? node * 2L + 1 : children[firstChild[node]] * 2L;
                places[count++] = (place << 31) | node;
            }
        }
        Arrays.sort(places, 0, count);
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = (int) (places[i] & Integer.MAX_VALUE);
        }
        return sorted;
    }

    int size() {
        return parents.length;
    }

    int parent(int node) {
        return parents[node];
    }

    int childCount(int node) {
        return firstChild[node + 1] - firstChild[node];
    }

    int child(int node, int number) {
        return children[firstChild[node] + number];
    }

    int rootCount() {
        return roots.length;
    }

    int root(int number) {
        return roots[number];
    }

    /** How many of the given nodes lie below each node, the node itself not counted. */
    int[] countBelow(int[] nodes) {
        int[] below = new int[parents.length];
        for (int node : nodes) {
            below[node]++;
        }
        int[] own = below.clone();
        int[] order = topDown();
        for (int i = order.length - 1; i >= 0; i--) {
            int parent = parents[order[i]];
            if (parent != NONE) {
                below[parent] += below[order[i]];
            }
        }
        for (int node = 0; node < below.length; node++) {
            below[node] -= own[node];
        }
        return below;
    }

    /** All nodes, every parent before its children. */
    int[] topDown() {
        int[] order = new int[roots.length + children.length];
        System.arraycopy(roots, 0, order, 0, roots.length);
        int end = roots.length;
        for (int i = 0; i < end; i++) {
            int node = order[i];
            for (int child = firstChild[node]; child < firstChild[node + 1]; child++) {
                order[end++] = children[child];
            }
        }
        return order;
    }
}
