package org.qwinsight.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;

/**
 * All that a tree says, as lines that do not depend on the numbers of rows: of every record its parent, how the link was
 * made, the sentences on it, the other candidates, its end, and the execution that it is a record of.
 */
final class WholeTree {
    private final EventStore store;
    private final ProcessTree tree;

    private WholeTree(EventStore store) {
        this.store = store;
        this.tree = ProcessTree.of(store);
    }

    /** The lines, sorted. */
    static List<String> of(EventStore store) {
        WholeTree whole = new WholeTree(store);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            lines.add(whole.line(row));
        }
        lines.sort(null);
        lines.add("cycles " + whole.tree.cyclesCut()
                + " and " + whole.tree.executions().cycleCuts().size()
                + ", nodes " + whole.tree.size() + ", roots " + whole.tree.rootCount());
        return lines;
    }

    private String line(int row) {
        int node = tree.node(row);
        List<String> candidates = ParentCandidates.of(store, tree, row).candidates().stream()
                .map(candidate -> name(candidate.row()) + " " + candidate.verdict() + " " + candidate.sentence())
                .sorted()
                .toList();
        List<String> witnesses = Arrays.stream(tree.witnesses(node))
                .mapToObj(this::name)
                .sorted()
                .toList();
        return String.join(
                " | ",
                name(row),
                String.valueOf(store.timeNanos(row)),
                tree.link(row).toString(),
                name(tree.parent(row)),
                LinkDescription.of(store, tree, row).toString(),
                candidates.toString(),
                String.valueOf(tree.endNanos(row)),
                witnesses.toString(),
                above(tree.executions().parent(node)),
                String.valueOf(tree.childCount(row)));
    }

    /** The execution above, by all of its records: which of two at the same instant is the first does not matter. */
    private String above(int node) {
        if (node == ProcessTree.NONE || tree.isPlaceholder(node)) {
            return name(node);
        }
        return Arrays.stream(tree.witnesses(node))
                .mapToObj(this::name)
                .sorted()
                .toList()
                .toString();
    }

    private String name(int node) {
        if (node == ProcessTree.NONE) {
            return "-";
        }
        return tree.isPlaceholder(node)
                ? tree.placeholder(node).toString()
                : EventKey.of(store, node).text();
    }
}
