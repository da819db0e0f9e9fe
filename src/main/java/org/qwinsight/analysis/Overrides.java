package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * An analyst's parents put in place of those that the logs give.
 *
 * @param parents the parents that are drawn; the logs' own array when nothing was overridden
 * @param rows the rows whose parent was set
 * @param refused overrides that would make a process its own ancestor
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Overrides(int[] parents, IntOpenHashSet rows, List<ParentOverride> refused) {

    /**
     * Applies overrides in their order.
     *
     * @throws IllegalArgumentException when an override names a row that does not exist
     */
    static Overrides apply(List<ParentOverride> overrides, int[] logged, int size) {
        if (overrides.isEmpty()) {
            return new Overrides(logged, new IntOpenHashSet(), List.of());
        }
        int[] parents = logged.clone();
        IntOpenHashSet rows = new IntOpenHashSet();
        List<ParentOverride> refused = new ArrayList<>();
        for (ParentOverride override : overrides) {
            if (override.row() < 0
                    || override.row() >= size
                    || override.parentRow() < ProcessTree.NONE
                    || override.parentRow() >= size) {
                throw new IllegalArgumentException("there is no such row: " + override);
            }
            if (isAncestor(override.row(), override.parentRow(), parents)) {
                refused.add(override);
            } else {
                parents[override.row()] = override.parentRow();
                rows.add(override.row());
            }
        }
        return new Overrides(parents, rows, List.copyOf(refused));
    }

    private static boolean isAncestor(int row, int of, int[] parents) {
        int node = of;
        while (node != ProcessTree.NONE && node != row) {
            node = parents[node];
        }
        return node == row;
    }
}
