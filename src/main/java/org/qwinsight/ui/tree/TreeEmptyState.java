package org.qwinsight.ui.tree;

import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.NoHits;
import org.qwinsight.ui.workspace.NoStarts;
import org.qwinsight.ui.workspace.Workspace;

/** Why the tree has no row to show, and what to do about it. */
final class TreeEmptyState {
    private final ProcessTreeViewModel tree;
    private final Workspace workspace;

    TreeEmptyState(ProcessTreeViewModel tree, Workspace workspace) {
        this.tree = tree;
        this.workspace = workspace;
    }

    /** True when a filter of the tree hides all rows that there are. */
    boolean isFiltered() {
        return !tree.arrangingProperty().get()
                && processes() > 0
                && !isLeftOut()
                && (tree.onlyFindingBranchesProperty().get() || narrowsToHits());
    }

    /** True when the query of the window and the range of time leave nothing. */
    boolean isLeftOut() {
        Investigation open = workspace.investigation();
        return !tree.arrangingProperty().get()
                && open != null
                && processes() > 0
                && open.rows().isEmpty();
    }

    private boolean narrowsToHits() {
        return tree.onlyHitsProperty().get() && !tree.searchedProperty().get().isBlank();
    }

    private int processes() {
        Investigation open = workspace.investigation();
        return open == null ? 0 : open.store().size();
    }

    String headline() {
        if (tree.arrangingProperty().get()) {
            return "Arranging " + DisplayText.count(processes(), "process start") + "…";
        }
        if (isLeftOut()) {
            return NoHits.headline(workspace);
        }
        if (!isFiltered()) {
            return "No process start to show";
        }
        return narrowsToHits() ? "No hit to show" : "No branch holds a finding";
    }

    String reason() {
        if (tree.arrangingProperty().get()) {
            return "The tree appears as soon as it is ready; the other views can be used meanwhile.";
        }
        if (isLeftOut()) {
            return NoHits.reason(workspace);
        }
        if (!isFiltered()) {
            return NoStarts.reason(workspace.investigation());
        }
        if (narrowsToHits()) {
            String also = tree.onlyFindingBranchesProperty().get() ? ", or only outside branches with findings" : "";
            return "Nothing here contains \u201c" + tree.searchedProperty().get() + "\u201d" + also
                    + ". Change the search, or show the whole tree.";
        }
        return "The rule matched no process, so \u201cOnly branches with findings\u201d hides every branch.";
    }
}
