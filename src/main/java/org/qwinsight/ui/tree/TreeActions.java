package org.qwinsight.ui.tree;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;

/** What can be done with the selected row; called by menu and keys alike. */
final class TreeActions {
    private final ProcessTreeViewModel viewModel;
    private final TreeCopy copy;
    private final Consumer<String> clipboard;

    /** Where a jump leads. */
    enum Jump {
        PARENT("Parent", "Backspace"),
        FIRST_CHILD("First child", null),
        PREVIOUS_SAME_IMAGE("Previous run of the same file", "["),
        NEXT_SAME_IMAGE("Next run of the same file", "]"),
        MINUTE_EARLIER("1 minute earlier on this host", null),
        MINUTE_LATER("1 minute later on this host", null),
        FIVE_MINUTES_EARLIER("5 minutes earlier on this host", ","),
        FIVE_MINUTES_LATER("5 minutes later on this host", "."),
        HOUR_EARLIER("1 hour earlier on this host", null),
        HOUR_LATER("1 hour later on this host", null);

        private final String label;
        private final @Nullable String key;

        Jump(String label, @Nullable String key) {
            this.label = label;
            this.key = key;
        }

        String label() {
            return label;
        }

        @Nullable
        String key() {
            return key;
        }
    }

    TreeActions(ProcessTreeViewModel viewModel, TreeCopy copy, Consumer<String> clipboard) {
        this.viewModel = viewModel;
        this.copy = copy;
        this.clipboard = clipboard;
    }

    /** The selected node, or {@link ProcessTree#NONE}. */
    int node() {
        return viewModel.selectedNode();
    }

    void copyLine() {
        if (node() != ProcessTree.NONE) {
            clipboard.accept(copy.line(node()));
        }
    }

    void copyTable() {
        clipboard.accept(copy.table(branchRows()));
    }

    void copyTree() {
        clipboard.accept(copy.tree(branchRows()));
    }

    /** The visible rows of the selected branch. */
    private List<TreeRow> branchRows() {
        Arrangement arrangement = viewModel.arrangement();
        int index = viewModel.selectedIndexProperty().get();
        return arrangement == null || index < 0
                ? List.of()
                : viewModel.rows().subList(index, arrangement.visible().endOfBranch(index));
    }

    void expandBranch() {
        viewModel.expandBranch(node());
    }

    void collapseOthers() {
        if (node() != ProcessTree.NONE) {
            viewModel.edit(ExpansionEdit.onlyBranch(node()));
        }
    }

    void expandTo(int levels) {
        viewModel.edit(ExpansionEdit.levels(levels));
    }

    void expandAll() {
        viewModel.expandAll();
    }

    void collapseAll() {
        viewModel.collapseAll();
    }

    boolean isWholeLogScale() {
        return viewModel.wholeLogScaleProperty().get();
    }

    void setWholeLogScale(boolean isWhole) {
        viewModel.wholeLogScaleProperty().set(isWhole);
    }

    void go(Jump jump) {
        int target = target(jump);
        if (target != ProcessTree.NONE) {
            viewModel.select(target);
        }
    }

    /** Where a jump from the selected row leads, {@link ProcessTree#NONE} for nowhere. */
    int target(Jump jump) {
        Arrangement arrangement = viewModel.arrangement();
        int node = node();
        if (arrangement == null || node == ProcessTree.NONE) {
            return ProcessTree.NONE;
        }
        TreeJumps jumps = new TreeJumps(arrangement.facts().investigation());
        return switch (jump) {
            case PARENT -> arrangement.facts().tree().parent(node);
            case FIRST_CHILD ->
                arrangement.order().childCount(node) == 0
                        ? ProcessTree.NONE
                        : arrangement.order().child(node, 0);
            case PREVIOUS_SAME_IMAGE -> jumps.sameImage(node, false);
            case NEXT_SAME_IMAGE -> jumps.sameImage(node, true);
            case MINUTE_EARLIER -> jumps.minutesAway(node, -1);
            case MINUTE_LATER -> jumps.minutesAway(node, 1);
            case FIVE_MINUTES_EARLIER -> jumps.minutesAway(node, -5);
            case FIVE_MINUTES_LATER -> jumps.minutesAway(node, 5);
            case HOUR_EARLIER -> jumps.minutesAway(node, -60);
            case HOUR_LATER -> jumps.minutesAway(node, 60);
        };
    }
}
