package org.qwinsight.ui.tree;

import java.util.Arrays;
import java.util.BitSet;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;

/** What is known of every node's branch: how many processes and findings it holds and when it was last seen. */
final class TreeFacts {
    private final Investigation investigation;
    private final ExecutionTree tree;
    private final int[] below;
    private final int[] findingsBelow;
    private final long[] lastSeen;
    private final BitSet findings = new BitSet();
    private final BitSet branches = new BitSet();

    TreeFacts(Investigation investigation) {
        this.investigation = investigation;
        this.tree = investigation.tree().executions();
        int[] findingNodes = Arrays.stream(investigation.findingRows())
                .map(tree::node)
                .distinct()
                .toArray();
        for (int node : findingNodes) {
            findings.set(node);
        }
        findingsBelow = tree.countBelow(findingNodes);
        below = new int[tree.size()];
        lastSeen = new long[tree.size()];
        sumUp();
        markBranches(findingNodes);
    }

    private void sumUp() {
        EventStore store = investigation.store();
        Arrays.fill(lastSeen, EventTime.NO_TIME);
        for (int row = 0; row < investigation.tree().rows(); row++) {
            long end = investigation.tree().endNanos(row);
            lastSeen[row] = later(store.timeNanos(row), end);
        }
        int[] order = tree.topDown();
        for (int i = order.length - 1; i >= 0; i--) {
            int parent = tree.parent(order[i]);
            if (parent != ProcessTree.NONE) {
                below[parent] += below[order[i]] + 1;
                lastSeen[parent] = later(lastSeen[parent], lastSeen[order[i]]);
            }
        }
    }

    private static long later(long a, long b) {
        if (a == EventTime.NO_TIME || b == EventTime.NO_TIME) {
            return a == EventTime.NO_TIME ? b : a;
        }
        return Math.max(a, b);
    }

    /** Marks ancestors of findings, the findings, and what they and their parents started. */
    private void markBranches(int[] findingNodes) {
        BitSet parents = new BitSet();
        for (int finding : findingNodes) {
            parents.set(finding);
            if (tree.parent(finding) != ProcessTree.NONE) {
                parents.set(tree.parent(finding));
            }
            for (int node = finding; node != ProcessTree.NONE && !branches.get(node); node = tree.parent(node)) {
                branches.set(node);
            }
        }
        for (int parent = parents.nextSetBit(0); parent >= 0; parent = parents.nextSetBit(parent + 1)) {
            for (int i = 0; i < tree.childCount(parent); i++) {
                branches.set(tree.child(parent, i));
            }
        }
    }

    Investigation investigation() {
        return investigation;
    }

    ExecutionTree tree() {
        return tree;
    }

    /** How many processes lie below a node, the node itself not counted. */
    int below(int node) {
        return below[node];
    }

    /** How many findings lie below a node, the node itself not counted. */
    int findingsBelow(int node) {
        return findingsBelow[node];
    }

    boolean isFinding(int node) {
        return findings.get(node);
    }

    /** The nodes of findings. Must not be changed. */
    BitSet findings() {
        return findings;
    }

    /** The nodes of branches that hold a finding. Must not be changed. */
    BitSet branches() {
        return branches;
    }

    /** When a node started; for a parent that is not in the logs, when its first child did. */
    long start(int node) {
        boolean isPlaceholder = investigation.tree().isPlaceholder(node);
        return isPlaceholder && tree.childCount(node) == 0
                ? EventTime.NO_TIME
                : investigation.store().timeNanos(isPlaceholder ? tree.child(node, 0) : node);
    }

    /** When a node ended, or {@link EventTime#NO_TIME} when its exit is not in the logs. */
    long end(int node) {
        return investigation.tree().isPlaceholder(node)
                ? EventTime.NO_TIME
                : investigation.tree().endNanos(node);
    }

    /** How long a node ran in nanoseconds, -1 when that is not known. */
    long duration(int node) {
        long end = end(node);
        long start = start(node);
        return end == EventTime.NO_TIME || start == EventTime.NO_TIME ? -1 : Math.max(0, end - start);
    }

    /** The last start or exit in a node's branch. */
    long lastSeen(int node) {
        return lastSeen[node];
    }

    /** True for a process that started others and whose own parent is not in the logs. */
    boolean isOrigin(int node) {
        return below[node] > 0 && !investigation.tree().isPlaceholder(node) && origin(node) == node;
    }

    /** The topmost ancestor that is in the logs, or the node itself when it has none. */
    int origin(int node) {
        int origin = node;
        for (int above = node; above != ProcessTree.NONE; above = tree.parent(above)) {
            if (!investigation.tree().isPlaceholder(above)) {
                origin = above;
            }
        }
        return origin;
    }
}
