package org.qwinsight.ui.tree;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.function.ToIntFunction;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;

/**
 * A change to which nodes are open. It is a value, so that it can wait for work that is under way and be done after it.
 *
 * @param change opens and closes nodes of a tree
 * @param cost about how many nodes it touches
 */
record ExpansionEdit(Change change, ToIntFunction<TreeFacts> cost) {
    /** Rows that are seen at once in a large window. */
    private static final int PAGE = 30;

    /** Opens and closes nodes. */
    @FunctionalInterface
    interface Change {
        void apply(ExecutionTree tree, BitSet expanded);
    }

    static ExpansionEdit set(int node, boolean open) {
        return new ExpansionEdit((tree, expanded) -> expanded.set(node, open), facts -> 1);
    }

    /** Makes a node visible: opens everything above it. */
    static ExpansionEdit reveal(int node) {
        return new ExpansionEdit((tree, expanded) -> openAbove(tree, expanded, node), facts -> 1);
    }

    /** Opens a node and everything below it. */
    static ExpansionEdit branch(int node) {
        return new ExpansionEdit((tree, expanded) -> openBelow(tree, expanded, node), facts -> facts.below(node));
    }

    static ExpansionEdit all() {
        return new ExpansionEdit(
                (tree, expanded) -> expanded.set(0, tree.size()),
                facts -> facts.tree().size());
    }

    /** Opens roots as long as all that is seen then has about a page. */
    static ExpansionEdit fewRoots() {
        return new ExpansionEdit(
                (tree, expanded) -> {
                    int rows = tree.rootCount();
                    for (int number = 0; number < tree.rootCount() && rows < PAGE; number++) {
                        int children = tree.childCount(tree.root(number));
                        if (rows + children <= PAGE) {
                            rows += children;
                            expanded.set(tree.root(number));
                        }
                    }
                },
                facts -> 1);
    }

    static ExpansionEdit none() {
        return new ExpansionEdit((tree, expanded) -> expanded.clear(), facts -> 1);
    }

    /** Closes everything but the way to a node and what is open below it. */
    static ExpansionEdit onlyBranch(int node) {
        return new ExpansionEdit(
                (tree, expanded) -> {
                    BitSet branch = new BitSet();
                    openBelow(tree, branch, node);
                    expanded.and(branch);
                    openAbove(tree, expanded, node);
                },
                facts -> facts.below(node));
    }

    /** Shows so many levels, the roots being the first, and closes what lies deeper. */
    static ExpansionEdit levels(int levels) {
        return new ExpansionEdit(
                (tree, expanded) -> {
                    expanded.clear();
                    byte[] depths = new byte[tree.size()];
                    for (int node : tree.topDown()) {
                        int parent = tree.parent(node);
                        int depth = parent == ProcessTree.NONE ? 1 : depths[parent] + 1;
                        depths[node] = (byte) Math.min(depth, Byte.MAX_VALUE - 1);
                        expanded.set(node, depth < levels);
                    }
                },
                facts -> facts.tree().size());
    }

    private static void openAbove(ExecutionTree tree, BitSet expanded, int node) {
        for (int above = tree.parent(node); above != ProcessTree.NONE; above = tree.parent(above)) {
            expanded.set(above);
        }
    }

    private static void openBelow(ExecutionTree tree, BitSet expanded, int node) {
        IntArrayList waiting = new IntArrayList();
        waiting.add(node);
        while (!waiting.isEmpty()) {
            int next = waiting.removeInt(waiting.size() - 1);
            expanded.set(next);
            for (int i = 0; i < tree.childCount(next); i++) {
                waiting.add(tree.child(next, i));
            }
        }
    }
}
