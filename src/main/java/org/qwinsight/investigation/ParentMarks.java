package org.qwinsight.investigation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.casefile.Withdrawal;
import org.qwinsight.event.EventKey;

/** An analyst's word on parents, on all records of an execution together. */
public final class ParentMarks {
    private ParentMarks() {}

    /**
     * Why a start cannot be the parent; null when it can. Neither the links of records nor those that are drawn for
     * executions may lead from the parent to the child.
     *
     * @param parent a row, or {@link ProcessTree#NONE}
     */
    public static @Nullable String whyNot(Investigation open, int child, int parent) {
        ProcessTree tree = open.tree();
        boolean isAncestor = parent != ProcessTree.NONE
                && (isAbove(tree, child, parent, tree::parent)
                        || isAbove(tree, child, tree.node(parent), tree.executions()::parent));
        return isAncestor ? "This process started that one, directly or not; a process is not its own ancestor." : null;
    }

    private static boolean isAbove(ProcessTree tree, int child, int from, IntUnaryOperator parentOf) {
        int node = from;
        while (node != ProcessTree.NONE && (tree.isPlaceholder(node) || tree.node(node) != tree.node(child))) {
            node = parentOf.applyAsInt(node);
        }
        return node != ProcessTree.NONE;
    }

    /** The entries of one step. */
    public static List<ParentDecision> set(Investigation open, int child, int parent, String why, EntryStamp stamp) {
        EventKey key = parent == ProcessTree.NONE ? null : EventKey.of(open.store(), parent);
        return keys(open, child).stream()
                .map(each -> new ParentDecision(stamp, each, key, why))
                .toList();
    }

    private static Set<EventKey> keys(Investigation open, int child) {
        Set<EventKey> keys = new LinkedHashSet<>();
        for (int row : open.tree().witnesses(open.tree().node(child))) {
            keys.add(EventKey.of(open.store(), row));
        }
        return keys;
    }

    /** The entry that takes every word on the parent of a process back; what was said stays in the case. */
    public static List<Withdrawal> takeBack(Investigation open, int child, EntryStamp stamp) {
        Set<EventKey> keys = keys(open, child);
        List<String> ids = open.casework().caseFile().inForce(ParentDecision.class).stream()
                .filter(decision -> keys.contains(decision.child()))
                .map(ParentDecision::id)
                .toList();
        return ids.isEmpty() ? List.of() : List.of(new Withdrawal(stamp, ids, false));
    }
}
