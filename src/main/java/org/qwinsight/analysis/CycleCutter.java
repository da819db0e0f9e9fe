package org.qwinsight.analysis;

import java.util.ArrayList;
import java.util.List;

/** Opens every circle of parent links at its first row. Walks each link once and without recursion. */
final class CycleCutter {
    private static final int NONE = ProcessTree.NONE;

    private CycleCutter() {}

    /**
     * Cuts circles.
     *
     * @param parents parents of rows, {@link ProcessTree#NONE} for none; changed where a circle is opened
     * @return what was cut, in row order of the walks that found it
     */
    static List<CycleCut> cut(int[] parents) {
        if (!mayHaveCircles(parents)) {
            return List.of();
        }
        List<CycleCut> cuts = new ArrayList<>();
        int[] walk = new int[parents.length];
        for (int start = 0; start < parents.length; start++) {
            int node = start;
            while (node != NONE && walk[node] == 0) {
                walk[node] = start + 1;
                node = parents[node];
            }
            if (node != NONE && walk[node] == start + 1) {
                cuts.add(open(parents, node));
            }
        }
        return cuts;
    }

    /** Every circle has a link to a node behind or at its beginning, which has a parent itself. */
    private static boolean mayHaveCircles(int[] parents) {
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] >= node && parents[parents[node]] != NONE) {
                return true;
            }
        }
        return false;
    }

    private static CycleCut open(int[] parents, int member) {
        int first = member;
        int length = 1;
        for (int node = parents[member]; node != member; node = parents[node]) {
            first = Math.min(first, node);
            length++;
        }
        CycleCut cut = new CycleCut(first, parents[first], length);
        parents[first] = NONE;
        return cut;
    }
}
