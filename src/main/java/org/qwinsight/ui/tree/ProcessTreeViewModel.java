package org.qwinsight.ui.tree;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Workspace;

/**
 * Which nodes of the process tree are visible, in what order, and which one is selected. What is open belongs to
 * processes and not to rows of a control, so it outlives filter, sort, judging anew and opening the same evidence
 * again. Work on many nodes is done away from the FX thread; meanwhile the rows are those before.
 */
public final class ProcessTreeViewModel {
    private final Workspace workspace;
    private final TreeArranger arranger;
    private final VisibleRows rows = new VisibleRows();
    private final BooleanProperty onlyFindingBranches = new SimpleBooleanProperty();
    private final BooleanProperty onlyHits = new SimpleBooleanProperty();
    private final StringProperty searched = new SimpleStringProperty("");
    private final ObjectProperty<TreeSort> sort = new SimpleObjectProperty<>(TreeSort.BY_START);
    private final BooleanProperty wholeLogScale = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper selectedIndex = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private TimeScale scale = TimeScale.NONE;
    private boolean quiet;

    public ProcessTreeViewModel(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.arranger = new TreeArranger(tasks, this::show);
        workspace.investigationProperty().addListener((property, before, now) -> change(now));
        workspace.selectedNodeProperty().addListener((property, before, now) -> reveal(now.intValue()));
        onlyFindingBranches.addListener((property, before, now) -> arrange());
        onlyHits.addListener((property, before, now) -> arrange());
        searched.addListener((property, before, now) -> arrange());
        sort.addListener((property, before, now) -> arrange());
        wholeLogScale.addListener((property, before, now) -> showScale());
        arrange();
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

    /** True while work on many nodes is done away from the FX thread. */
    public ReadOnlyBooleanProperty arrangingProperty() {
        return arranger.arrangingProperty();
    }

    /** Show only ancestors of findings, the findings themselves, and what the same parent started. */
    public BooleanProperty onlyFindingBranchesProperty() {
        return onlyFindingBranches;
    }

    /** Show only hits of the search and their ancestors. */
    public BooleanProperty onlyHitsProperty() {
        return onlyHits;
    }

    /** The text that is searched for; empty for none. */
    public StringProperty searchedProperty() {
        return searched;
    }

    public ObjectProperty<TreeSort> sortProperty() {
        return sort;
    }

    /**
     * True for a row that can be drawn. A control keeps rows in reserve that still hold what they showed last, perhaps of
     * another case.
     */
    boolean isCurrent(@Nullable TreeRow row) {
        return rows.contains(row);
    }

    /** Draw lifetimes against the whole log instead of the selected branch. */
    public BooleanProperty wholeLogScaleProperty() {
        return wholeLogScale;
    }

    /** What the rows were made from, null before the first rows of a case. */
    @Nullable
    Arrangement arrangement() {
        return arranger.arrangement();
    }

    /** What lifetime bars are drawn against. */
    TimeScale scale() {
        return scale;
    }

    public void select(int node) {
        workspace.select(node);
    }

    /** The node of the tree that shows the selection, or {@link ProcessTree#NONE}. */
    public int selectedNode() {
        return shown(workspace.selectedNode());
    }

    public boolean isExpanded(int node) {
        Arrangement arrangement = arrangement();
        return arrangement != null && arrangement.isExpanded(node);
    }

    /** True when the node has children that may be shown. */
    public boolean hasChildren(int node) {
        Arrangement arrangement = arrangement();
        return arrangement != null && arrangement.hasIncludedChildren(node);
    }

    /** False for a node that is only shown because it stands above one that the query or the search asks for. */
    public boolean isAskedFor(int node) {
        Arrangement arrangement = arrangement();
        return arrangement == null || arrangement.isAskedFor(node);
    }

    /** True for a hit of the search. */
    public boolean isHit(int node) {
        Arrangement arrangement = arrangement();
        return arrangement != null && arrangement.search().isHit(node);
    }

    /** How many findings below a visible node are not visible and have no visible ancestor nearer to them. */
    public int hiddenFindingsBelow(int node) {
        Arrangement arrangement = arrangement();
        return arrangement == null ? 0 : arrangement.hiddenFindingsBelow(node);
    }

    /** True for the first process of a branch that is in the logs, when the branch holds a finding or the selection. */
    public boolean isOrigin(int node) {
        Arrangement arrangement = arrangement();
        if (arrangement == null || node == ProcessTree.NONE) {
            return false;
        }
        TreeFacts facts = arrangement.facts();
        int selected = selectedNode();
        return facts.isOrigin(node)
                && (facts.findingsBelow(node) > 0 || (selected != ProcessTree.NONE && facts.origin(selected) == node));
    }

    public void toggle(int node) {
        edit(ExpansionEdit.set(node, !isExpanded(node)));
    }

    /** Changes what is open. */
    void edit(ExpansionEdit edit) {
        arranger.add(edit);
        arrange();
    }

    /** Opens everything below a node, and the node. */
    public void expandBranch(int node) {
        if (node >= 0) {
            edit(ExpansionEdit.branch(node));
        }
    }

    public void expandAll() {
        edit(ExpansionEdit.all());
    }

    public void collapseAll() {
        edit(ExpansionEdit.none());
    }

    /** Drops every filter of the tree; the query of the window stays. */
    public void showEverything() {
        quiet = true;
        onlyFindingBranches.set(false);
        onlyHits.set(false);
        quiet = false;
        arrange();
    }

    private void change(@Nullable Investigation now) {
        Arrangement arrangement = arrangement();
        boolean sameStore = arrangement != null
                && now != null
                && arrangement.facts().investigation().store() == now.store();
        if (!sameStore) {
            arranger.leaveCase();
            if (now != null && now.findingRows().length == 0) {
                arranger.addAtFirst(ExpansionEdit.fewRoots());
            }
        } else if (selectedIndex.get() >= 0) {
            // An analyst's word may have moved it below a parent that is closed.
            arranger.add(ExpansionEdit.reveal(selectedNode()));
        }
        arrange();
    }

    private void arrange() {
        Investigation open = workspace.investigation();
        if (open != null && !quiet) {
            String text = searched.get().isBlank() ? "" : searched.get();
            arranger.arrange(open, sort.get(), text, onlyFindingBranches.get(), onlyHits.get());
        }
    }

    private void show(@Nullable Arrangement now) {
        selectedIndex.set(-1);
        rows.show(now == null ? VisibleNodes.NONE : now.visible());
        showScale();
        selectedIndex.set(now == null ? -1 : now.visible().indexOf(selectedNode()));
    }

    /**
     * Makes the selected node visible: opens what is above it, and drops the filters of the tree when they hide it. What
     * the query of the window hides stays hidden.
     */
    private void reveal(int selected) {
        Arrangement arrangement = arrangement();
        int node = shown(selected);
        if (node == ProcessTree.NONE || arrangement == null) {
            selectedIndex.set(-1);
            showScale();
            return;
        }
        int index = arrangement.visible().indexOf(node);
        if (index >= 0 && !arranger.hasPendingEdits()) {
            selectedIndex.set(index);
            showScale();
            return;
        }
        if (!arrangement.isLeftByFilter(node)) {
            selectedIndex.set(-1);
            showScale();
            return;
        }
        arranger.add(ExpansionEdit.reveal(node));
        if (arrangement.isIncluded(node)) {
            arrange();
        } else {
            showEverything();
        }
    }

    private void showScale() {
        Arrangement now = arrangement();
        int node = selectedNode();
        if (now == null) {
            scale = TimeScale.NONE;
        } else if (wholeLogScale.get() || node == ProcessTree.NONE) {
            scale = TimeScale.ofLog(now.facts());
        } else {
            scale = TimeScale.ofBranch(now.facts(), now.facts().origin(node));
        }
        revision.set(revision.get() + 1);
    }

    /** The node that shows a selected record: one node stands for all records of an execution. */
    private int shown(int selected) {
        Investigation open = workspace.investigation();
        boolean isRecord =
                open != null && selected != ProcessTree.NONE && !open.tree().isPlaceholder(selected);
        return open != null && isRecord ? open.tree().executions().node(selected) : selected;
    }
}
