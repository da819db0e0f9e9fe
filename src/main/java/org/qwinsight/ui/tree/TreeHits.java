package org.qwinsight.ui.tree;

import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.ui.workspace.DisplayText;

/** Steps through the hits of the search, as the tree is read from top to bottom. */
final class TreeHits {
    private final ProcessTreeViewModel tree;

    TreeHits(ProcessTreeViewModel tree) {
        this.tree = tree;
    }

    /** Selects the next hit after the selection, the first one behind the last; or the one before. */
    void select(boolean forward) {
        Arrangement arrangement = tree.arrangement();
        if (arrangement != null && arrangement.hits().length > 0) {
            int[] hits = arrangement.hits();
            int before = countUpTo(arrangement, forward ? 1 : 0);
            tree.select(hits[Math.floorMod(forward ? before : before - 1, hits.length)]);
        }
    }

    /** How many hits stand before the selection's place plus {@code more}. */
    private int countUpTo(Arrangement arrangement, int more) {
        int selected = tree.selectedNode();
        int place = selected == ProcessTree.NONE ? 0 : arrangement.order().place(selected) + more;
        int from = 0;
        int to = arrangement.hits().length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (arrangement.order().place(arrangement.hits()[middle]) < place) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** What a person reads beside the search field. */
    String status() {
        Arrangement arrangement = tree.arrangement();
        String text = tree.searchedProperty().get();
        if (arrangement == null || text.isBlank()) {
            return "";
        }
        if (!arrangement.search().text().equals(text)) {
            return "searching…";
        }
        int hits = arrangement.hits().length;
        if (hits == 0) {
            return "no hit";
        }
        return tree.isHit(tree.selectedNode())
                ? DisplayText.count(countUpTo(arrangement, 1)) + " of " + DisplayText.count(hits)
                : DisplayText.count(hits, "hit");
    }
}
