package org.qwinsight.ui.tree;

import java.util.Arrays;
import java.util.BitSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.Workspace;

/**
 * Which nodes of the process tree are visible and which one is selected. Expansion belongs to processes and not to
 * rows of a control, so it outlives filtering and judging anew.
 */
public final class ProcessTreeViewModel {
    /** Up to so many processes are shown all open when there is no finding to open at. */
    private static final int OPEN_WHOLE = 300;

    private final Workspace workspace;
    private final VisibleRows rows = new VisibleRows();
    private final BooleanProperty onlyFindingBranches = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper selectedIndex = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final BitSet expanded = new BitSet();
    private final BitSet branches = new BitSet();
    private VisibleNodes visible = VisibleNodes.NONE;
    private int[] findingsBelow = {};
    private @Nullable EventStore openStore;

    public ProcessTreeViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.investigationProperty().addListener((property, before, now) -> show(now));
        workspace.selectedNodeProperty().addListener((property, before, now) -> reveal(now.intValue()));
        onlyFindingBranches.addListener((property, before, now) -> refresh());
        show(workspace.investigation());
    }

    /** The visible rows, for a table. */
    public ObservableList<TreeRow> rows() {
        return rows;
    }

    /** Where the selection stands among the visible rows, -1 when it is not visible. */
    public ReadOnlyIntegerProperty selectedIndexProperty() {
        return selectedIndex.getReadOnlyProperty();
    }

    /** Goes up when rows look otherwise than before, even when the same rows are visible. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Show only ancestors of findings, the findings themselves, and what the same parent started. */
    public BooleanProperty onlyFindingBranchesProperty() {
        return onlyFindingBranches;
    }

    public void select(int node) {
        workspace.select(node);
    }

    public boolean isExpanded(int node) {
        return expanded.get(node);
    }

    /** True when the node has children that may be shown. */
    public boolean hasChildren(int node) {
        ExecutionTree tree = tree();
        if (tree == null || tree.childCount(node) == 0) {
            return false;
        }
        return !onlyFindingBranches.get() || branches.get(tree.child(node, 0)) || hasIncludedChild(tree, node);
    }

    private boolean hasIncludedChild(ExecutionTree tree, int node) {
        for (int i = 0; i < tree.childCount(node); i++) {
            if (branches.get(tree.child(node, i))) {
                return true;
            }
        }
        return false;
    }

    /** How many findings lie below a node, the node itself not counted. */
    public int findingsBelow(int node) {
        return node < findingsBelow.length ? findingsBelow[node] : 0;
    }

    public void toggle(int node) {
        setExpanded(node, !expanded.get(node));
    }

    public void setExpanded(int node, boolean open) {
        if (expanded.get(node) != open) {
            expanded.set(node, open);
            refresh();
        }
    }

    /** Opens everything below a node, and the node. */
    public void expandBranch(int node) {
        ExecutionTree tree = tree();
        if (tree == null || node < 0) {
            return;
        }
        BitSet waiting = new BitSet();
        waiting.set(node);
        for (int next = node; next >= 0; next = waiting.nextSetBit(0)) {
            waiting.clear(next);
            expanded.set(next);
            for (int i = 0; i < tree.childCount(next); i++) {
                waiting.set(tree.child(next, i));
            }
        }
        refresh();
    }

    public void collapseAll() {
        expanded.clear();
        refresh();
    }

    /** Left: close an open node, else go to the parent. */
    public void closeOrGoToParent(int node) {
        ExecutionTree tree = tree();
        if (tree == null || node < 0) {
            return;
        }
        if (expanded.get(node) && hasChildren(node)) {
            setExpanded(node, false);
        } else if (tree.parent(node) != ProcessTree.NONE) {
            select(tree.parent(node));
        }
    }

    /** Right: open a closed node, else go to the first child. */
    public void openOrGoToChild(int node) {
        ExecutionTree tree = tree();
        if (tree == null || node < 0 || !hasChildren(node)) {
            return;
        }
        if (!expanded.get(node)) {
            setExpanded(node, true);
        } else {
            int below = visible.indexOf(node) + 1;
            select(visible.node(below));
        }
    }

    private void show(@Nullable Investigation investigation) {
        boolean otherEvidence = investigation == null || investigation.store() != openStore;
        openStore = investigation == null ? null : investigation.store();
        if (otherEvidence) {
            expanded.clear();
        }
        branches.clear();
        findingsBelow = new int[0];
        if (investigation != null) {
            ExecutionTree tree = investigation.tree().executions();
            int[] findings = Arrays.stream(investigation.findingRows())
                    .map(tree::node)
                    .distinct()
                    .toArray();
            findingsBelow = tree.countBelow(findings);
            markBranches(tree, findings);
            if (otherEvidence) {
                openAtFindings(tree, findings, investigation.tree().size());
            }
        }
        refresh();
    }

    private void markBranches(ExecutionTree tree, int[] findings) {
        BitSet parents = new BitSet();
        for (int finding : findings) {
            branches.set(finding);
            for (int node = tree.parent(finding); node != ProcessTree.NONE; node = tree.parent(node)) {
                branches.set(node);
            }
            if (tree.parent(finding) != ProcessTree.NONE) {
                parents.set(tree.parent(finding));
            }
            parents.set(finding);
        }
        for (int parent = parents.nextSetBit(0); parent >= 0; parent = parents.nextSetBit(parent + 1)) {
            for (int i = 0; i < tree.childCount(parent); i++) {
                branches.set(tree.child(parent, i));
            }
        }
    }

    private void openAtFindings(ExecutionTree tree, int[] findings, int nodes) {
        for (int finding : findings) {
            expandAncestors(tree, finding);
        }
        if (findings.length == 0 && nodes <= OPEN_WHOLE) {
            expanded.set(0, nodes);
        }
    }

    private static int nextAncestor(ExecutionTree tree, int node) {
        return node == ProcessTree.NONE ? ProcessTree.NONE : tree.parent(node);
    }

    private boolean expandAncestors(ExecutionTree tree, int node) {
        boolean changed = false;
        for (int above = nextAncestor(tree, node); above != ProcessTree.NONE; above = tree.parent(above)) {
            changed |= !expanded.get(above);
            expanded.set(above);
        }
        return changed;
    }

    /** Makes the selected node visible: opens what is above it, and drops the filter when that hides it. */
    private void reveal(int selected) {
        ExecutionTree tree = tree();
        int node = shown(selected);
        if (tree != null && node != ProcessTree.NONE) {
            if (onlyFindingBranches.get() && !branches.get(node)) {
                onlyFindingBranches.set(false);
            }
            if (expandAncestors(tree, node)) {
                refresh();
            }
        }
        selectedIndex.set(visible.indexOf(node));
    }

    private void refresh() {
        ExecutionTree tree = tree();
        boolean filtered = onlyFindingBranches.get();
        visible = tree == null
                ? VisibleNodes.NONE
                : VisibleNodes.of(tree, expanded, node -> !filtered || branches.get(node));
        selectedIndex.set(-1);
        rows.show(visible);
        revision.set(revision.get() + 1);
        selectedIndex.set(visible.indexOf(shown(workspace.selectedNode())));
    }

    /** The node that shows a selected record: one node stands for all records of an execution. */
    private int shown(int selected) {
        Investigation open = workspace.investigation();
        boolean isRecord =
                open != null && selected != ProcessTree.NONE && !open.tree().isPlaceholder(selected);
        return open != null && isRecord ? open.tree().executions().node(selected) : selected;
    }

    private @Nullable ExecutionTree tree() {
        Investigation open = workspace.investigation();
        return open == null ? null : open.tree().executions();
    }
}
