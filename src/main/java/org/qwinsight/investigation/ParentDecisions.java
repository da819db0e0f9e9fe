package org.qwinsight.investigation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qwinsight.analysis.ParentOverride;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;

/**
 * The analyst's parents, found in the store.
 *
 * @param overrides for the tree, oldest first
 * @param byRow the newest one on each row
 * @param unmatched those whose child or parent is not in the store; they have no effect
 */
record ParentDecisions(
        List<ParentOverride> overrides, Map<Integer, ParentDecision> byRow, List<ParentDecision> unmatched) {
    static final ParentDecisions NONE = new ParentDecisions(List.of(), Map.of(), List.of());

    static ParentDecisions of(CaseFile file, EventStore store) {
        List<ParentDecision> decisions = file.inForce(ParentDecision.class);
        if (decisions.isEmpty()) {
            return NONE;
        }
        Set<EventKey> keys = new HashSet<>();
        for (ParentDecision decision : decisions) {
            keys.add(decision.child());
            EventKey parent = decision.parent();
            if (parent != null) {
                keys.add(parent);
            }
        }
        KeyRows rows = KeyRows.find(keys, store, KeyRows.allRows(store));
        ParentDecisions found = new ParentDecisions(new ArrayList<>(), new TreeMap<>(), new ArrayList<>());
        decisions.forEach(decision -> found.add(decision, rows));
        return found;
    }

    private void add(ParentDecision decision, KeyRows rows) {
        EventKey parent = decision.parent();
        if (!rows.has(decision.child()) || (parent != null && !rows.has(parent))) {
            unmatched.add(decision);
            return;
        }
        int parentRow = parent == null ? ProcessTree.NONE : rows.of(parent).getInt(0);
        for (int row : rows.of(decision.child())) {
            overrides.add(new ParentOverride(row, parentRow));
            byRow.put(row, decision);
        }
    }
}
