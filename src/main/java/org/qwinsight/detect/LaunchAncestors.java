package org.qwinsight.detect;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Set;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;

/**
 * The process above a tool that tools started beside it share: its parent, or what stands above a parent that only
 * starts one command and ends. Every node is climbed once, however many tools hang below it.
 */
final class LaunchAncestors {
    /** Processes that start a command for somebody else. */
    private static final Set<String> WRAPPERS = Set.of("cmd.exe", "net.exe", "query.exe");

    private final ProcessTree records;
    private final ExecutionTree tree;
    private final ProcessFacts facts;
    private final Int2IntOpenHashMap known = new Int2IntOpenHashMap();

    LaunchAncestors(ProcessTree records, ProcessFacts facts) {
        this.records = records;
        this.tree = records.executions();
        this.facts = facts;
    }

    /** @param fileName in lower case */
    static boolean isWrapper(String fileName) {
        return WRAPPERS.contains(fileName);
    }

    /** The shared ancestor of a node, or {@link ProcessTree#NONE} when the node has no parent. */
    int of(int node) {
        int parent = tree.parent(node);
        return parent == ProcessTree.NONE ? parent : top(parent);
    }

    private int top(int node) {
        IntArrayList climbed = new IntArrayList(4);
        int top = node;
        while (!known.containsKey(top) && leadsOn(top)) {
            climbed.add(top);
            top = tree.parent(top);
        }
        int found = known.getOrDefault(top, top);
        climbed.forEach(below -> known.put(below, found));
        return found;
    }

    private boolean leadsOn(int node) {
        return !records.isPlaceholder(node) && tree.parent(node) != ProcessTree.NONE && isWrapper(facts.fileName(node));
    }
}
