package org.qwinsight.ui.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.investigation.Investigation;

/**
 * What the rows of the tree shall be made from.
 *
 * @param searched text that is searched for, empty for none
 * @param onlyFindingBranches leave out branches without a finding
 * @param onlyHits leave out what is neither a hit nor above one; without effect when nothing is searched for
 * @param edits changes to what is open, the oldest first
 * @param memory what was open in the case before this one, null when there was none
 */
record TreeWish(
        Investigation investigation,
        TreeSort sort,
        String searched,
        boolean onlyFindingBranches,
        boolean onlyHits,
        List<ExpansionEdit> edits,
        @Nullable TreeMemory memory) {
    TreeWish {
        edits = List.copyOf(edits);
    }

    boolean narrowsToHits() {
        return onlyHits && !searched.isEmpty();
    }
}
