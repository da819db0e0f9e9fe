package org.qwinsight.investigation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventStore;

/**
 * The findings that have the values of exact conditions. Thousands of patterns that differ in one value are looked up
 * here instead of being compared with every finding each. Every field is gone through once, when it is asked for first.
 */
final class ValueRows {
    private final EventStore store;
    private final int[] findingRows;
    /** By field and wanted value, in the form that is compared. */
    private final Map<ScopeField, Map<String, IntArrayList>> wanted = new HashMap<>();

    private final Map<ScopeField, Map<String, IntArrayList>> found = new HashMap<>();

    ValueRows(EventStore store, int[] findingRows, List<? extends Scope> scopes) {
        this.store = store;
        this.findingRows = findingRows;
        for (Scope scope : scopes) {
            if (scope instanceof Scope.Pattern pattern) {
                pattern.conditions().stream()
                        .filter(Condition::isExact)
                        .forEach(condition -> wanted.computeIfAbsent(condition.field(), field -> new HashMap<>())
                                .put(condition.compared(), new IntArrayList(1)));
            }
        }
    }

    /** The rows that fulfil the exact condition which the fewest do, ascending; null when none of the conditions is exact. */
    @Nullable
    IntArrayList fewest(List<Condition> conditions) {
        IntArrayList fewest = null;
        for (Condition condition : conditions) {
            IntArrayList rows = condition.isExact() ? rows(condition) : null;
            if (rows != null && (fewest == null || rows.size() < fewest.size())) {
                fewest = rows;
            }
        }
        return fewest;
    }

    private @Nullable IntArrayList rows(Condition condition) {
        return found.computeIfAbsent(condition.field(), this::search).get(condition.compared());
    }

    private Map<String, IntArrayList> search(ScopeField field) {
        Map<String, IntArrayList> rows = wanted.getOrDefault(field, Map.of());
        Dictionary values = store.dictionary(field.field());
        @Nullable IntArrayList[] byValue = new IntArrayList[values.size()];
        boolean[] isLookedUp = new boolean[values.size()];
        for (int row : findingRows) {
            int id = store.id(row, field.field());
            if (!isLookedUp[id]) {
                byValue[id] = rows.get(Condition.compared(field, values.text(id)));
                isLookedUp[id] = true;
            }
            IntArrayList having = byValue[id];
            if (having != null) {
                having.add(row);
            }
        }
        return rows;
    }
}
