package org.qwinsight.ui.tree;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;

/**
 * The part of the tree that is shown when not all of it is: the nodes that were asked for and what stands above them.
 * Immutable.
 */
final class Narrowing {
    /** Ways to more nodes than that are not opened by themselves: the table would be as long as the evidence. */
    static final int MOST_OPENED = 5_000;

    private final BitSet nodes;
    private final BitSet ancestors = new BitSet();

    private Narrowing(ExecutionTree tree, BitSet nodes) {
        this.nodes = nodes;
        for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
            int above = tree.parent(node);
            while (above != ProcessTree.NONE && !ancestors.get(above)) {
                ancestors.set(above);
                above = tree.parent(above);
            }
        }
    }

    /**
     * What a filter and a search leave together.
     *
     * @param hits the nodes that a search shows alone, null when it does not narrow
     * @return null when neither narrows
     */
    static @Nullable Narrowing of(ExecutionTree tree, TreeFilter filter, @Nullable BitSet hits) {
        if (filter.leavesAll()) {
            return hits == null ? null : new Narrowing(tree, hits);
        }
        if (hits == null) {
            return new Narrowing(tree, filter.nodes());
        }
        BitSet both = (BitSet) hits.clone();
        both.and(filter.nodes());
        return new Narrowing(tree, both);
    }

    /** True for a node that was asked for; false for one that is only shown because it stands above one. */
    boolean isAskedFor(int node) {
        return nodes.get(node);
    }

    /** The nodes that are shown, as a new set. */
    BitSet shown() {
        BitSet shown = (BitSet) ancestors.clone();
        shown.or(nodes);
        return shown;
    }

    /** What is open at first: as without the narrowing, and the ways to the nodes when they are not too many. */
    BitSet opening(BitSet open) {
        BitSet opening = (BitSet) open.clone();
        if (nodes.cardinality() <= MOST_OPENED) {
            opening.or(ancestors);
        }
        return opening;
    }
}
