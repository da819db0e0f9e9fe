package org.qwinsight.ui.tree;

import java.util.BitSet;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.SelectedRows;

/**
 * The processes that the query of the window and the range of time leave. A process is left when one of its records is.
 * Immutable.
 */
final class TreeFilter {
    private final SelectedRows selected;
    private final BitSet nodes = new BitSet();

    private TreeFilter(SelectedRows selected) {
        this.selected = selected;
    }

    static TreeFilter of(Investigation investigation) {
        TreeFilter filter = new TreeFilter(investigation.selected());
        if (!filter.leavesAll()) {
            ExecutionTree tree = investigation.tree().executions();
            filter.selected.rows().forEach(row -> filter.nodes.set(tree.node(row)));
        }
        return filter;
    }

    SelectedRows selected() {
        return selected;
    }

    boolean leavesAll() {
        return selected.isAll();
    }

    /** The nodes that are left; not to be asked when all are. Must not be changed. */
    BitSet nodes() {
        return nodes;
    }
}
