package org.qwinsight.investigation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;

/**
 * The part of the process tree that is shown: every branch, or those that hold findings, with the findings' ancestors,
 * siblings and descendants. Elements come in reading order, each parent before its children.
 */
public final class TreeBranches {
    /** Of siblings without a finding, those nearest to one are shown, this many on each side. */
    static final int NEAREST = 3;

    private final ExecutionTree tree;
    private final boolean[] isFinding;
    private final int[] below;
    private final boolean all;
    private final List<Element> elements = new ArrayList<>();
    private final IntArrayList waiting = new IntArrayList();
    private final IntArrayList waitingDepths = new IntArrayList();

    /**
     * A line of the tree.
     *
     * @param node of {@link ProcessTree#executions}, or {@link ProcessTree#NONE} for nodes that are left out
     * @param depth 0 for a root
     * @param left how many nodes with their branches are left out here; 0 for a node
     * @param isLast no sibling follows
     * @param isFinding a record of the execution matches
     */
    public record Element(int node, int depth, int left, boolean isLast, boolean isFinding) {}

    private TreeBranches(Investigation investigation, boolean all) {
        ProcessTree records = investigation.tree();
        this.tree = records.executions();
        this.all = all;
        this.isFinding = new boolean[records.size()];
        for (int row : investigation.findingRows()) {
            isFinding[tree.node(row)] = true;
        }
        this.below = tree.countBelow(investigation.findingRows());
    }

    /**
     * Chooses the branches.
     *
     * @param all every branch in full, whether it holds a finding or not
     */
    public static List<Element> of(Investigation investigation, boolean all) {
        TreeBranches branches = new TreeBranches(investigation, all);
        branches.walk();
        return branches.elements;
    }

    private void walk() {
        int[] roots = new int[tree.rootCount()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = tree.root(i);
        }
        push(all ? roots : holding(roots), 0);
        while (!waiting.isEmpty()) {
            int node = waiting.popInt();
            int depth = waitingDepths.popInt();
            boolean isLast = (depth & 1) != 0;
            if (node < 0) {
                elements.add(new Element(ProcessTree.NONE, depth >> 1, -node, isLast, false));
            } else {
                elements.add(new Element(node, depth >> 1, 0, isLast, isFinding[node]));
                push(shownChildren(node), (depth >> 1) + 1);
            }
        }
    }

    private int[] holding(int[] nodes) {
        IntArrayList holding = new IntArrayList();
        for (int node : nodes) {
            if (isFinding[node] || below[node] > 0) {
                holding.add(node);
            }
        }
        return holding.toIntArray();
    }

    /** The children to show; runs of children that are left out are one negative number, minus their count. */
    private int[] shownChildren(int node) {
        int count = tree.childCount(node);
        boolean[] shown = new boolean[count];
        boolean besideFinding = false;
        for (int i = 0; i < count; i++) {
            besideFinding |= isFinding[tree.child(node, i)];
        }
        int reach = besideFinding || isFinding[node] ? NEAREST : 0;
        for (int i = 0; i < count; i++) {
            int child = tree.child(node, i);
            boolean holds = isFinding[child] || below[child] > 0;
            if (all) {
                shown[i] = true;
            } else if (holds) {
                for (int near = Math.max(0, i - reach); near <= Math.min(count - 1, i + reach); near++) {
                    shown[near] = true;
                }
            } else if (below[node] == 0 && i < 2 * NEAREST) {
                shown[i] = true;
            }
        }
        IntArrayList list = new IntArrayList();
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (!shown[i]) {
                left++;
            }
            if (left > 0 && (shown[i] || i == count - 1)) {
                list.add(-left);
                left = 0;
            }
            if (shown[i]) {
                list.add(tree.child(node, i));
            }
        }
        return list.toIntArray();
    }

    /** Depths are kept doubled, with the last bit set for the last of its siblings. */
    private void push(int[] nodes, int depth) {
        for (int i = nodes.length - 1; i >= 0; i--) {
            waiting.add(nodes[i]);
            waitingDepths.add(depth * 2 + (i == nodes.length - 1 ? 1 : 0));
        }
    }
}
