package org.qwinsight.ui.details;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.investigation.Investigation;

/**
 * The way from the root of the tree to a node.
 *
 * @param steps the root first, the node itself last; nothing when no node is selected
 * @param unlisted number of ancestors between the root and the second step that a very long way leaves out
 */
record Ancestry(List<Ancestor> steps, int unlisted) {
    static final Ancestry NONE = new Ancestry(List.of(), 0);
    /** Ancestors that are listed beside the root. Those farther away are reached by going up. */
    static final int MOST_LISTED = 30;

    Ancestry {
        steps = List.copyOf(steps);
    }

    static Ancestry of(Investigation open, int node) {
        ProcessTree tree = open.tree();
        List<Ancestor> way = new ArrayList<>();
        way.add(Ancestor.of(open, node));
        int unlisted = -1;
        int farthest = ProcessTree.NONE;
        int above = tree.executions().parent(tree.isPlaceholder(node) ? node : tree.node(node));
        while (above != ProcessTree.NONE) {
            if (way.size() <= MOST_LISTED) {
                way.add(Ancestor.of(open, above));
            } else {
                unlisted++;
                farthest = above;
            }
            above = tree.executions().parent(above);
        }
        if (farthest != ProcessTree.NONE) {
            way.add(Ancestor.of(open, farthest));
        }
        Collections.reverse(way);
        return new Ancestry(way, Math.max(0, unlisted));
    }

    /** False for a node without a parent: its way is the node alone. */
    boolean hasAncestors() {
        return steps.size() > 1;
    }
}
