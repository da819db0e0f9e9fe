package org.qwinsight.investigation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.TimeWindow;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;

/** Which findings a scope covers. */
final class ScopeRows {
    private final EventStore store;
    private final int[] findingRows;
    private final KeyRows byKey;
    private final ValueRows byValue;

    private ScopeRows(EventStore store, int[] findingRows, KeyRows byKey, ValueRows byValue) {
        this.store = store;
        this.findingRows = findingRows;
        this.byKey = byKey;
        this.byValue = byValue;
    }

    /** Prepared for these scopes. */
    static ScopeRows of(EventStore store, int[] findingRows, List<? extends Scope> scopes) {
        Set<EventKey> keys = new HashSet<>();
        for (Scope scope : scopes) {
            if (scope instanceof Scope.Events named) {
                keys.addAll(named.events());
            }
        }
        return new ScopeRows(
                store, findingRows, KeyRows.find(keys, store, findingRows), new ValueRows(store, findingRows, scopes));
    }

    static ScopeRows ofDecisions(EventStore store, int[] findingRows, List<Decision> decisions) {
        return of(store, findingRows, decisions.stream().map(Decision::scope).toList());
    }

    /** The rows of the findings in the scope, ascending, each once. */
    int[] rows(Scope scope) {
        if (scope instanceof Scope.Events named) {
            IntArrayList rows = new IntArrayList(named.events().size());
            named.events().forEach(key -> rows.addAll(byKey.of(key)));
            return Arrays.stream(rows.toIntArray()).sorted().distinct().toArray();
        }
        return scope instanceof Scope.Pattern pattern ? rows(pattern) : new int[0];
    }

    /** The events that the scope names and that are no finding here; none for a pattern. */
    List<EventKey> absent(Scope scope) {
        return scope instanceof Scope.Events named
                ? named.events().stream().filter(key -> !byKey.has(key)).toList()
                : List.of();
    }

    private int[] rows(Scope.Pattern pattern) {
        IntArrayList fewest = byValue.fewest(pattern.conditions());
        int[] candidates = fewest == null ? findingRows : fewest.toIntArray();
        List<ValueCheck> checks = new ArrayList<>();
        pattern.conditions().forEach(condition -> checks.add(new ValueCheck(store, condition, candidates.length)));
        TimeWindow window = pattern.window();
        return Arrays.stream(candidates)
                .filter(row -> matches(row, checks, window))
                .toArray();
    }

    private boolean matches(int row, List<ValueCheck> checks, @Nullable TimeWindow window) {
        if (window != null && !window.contains(store.timeNanos(row))) {
            return false;
        }
        for (ValueCheck check : checks) {
            if (!check.matches(row)) {
                return false;
            }
        }
        return true;
    }

    /** A condition whose answer is worked out once for each distinct value, where many rows are asked about. */
    private static final class ValueCheck {
        private static final byte NOT_ASKED = 0;
        private static final byte YES = 1;
        private static final byte NO = 2;

        private final EventStore store;
        private final Condition condition;
        private final EventField field;
        private final Dictionary values;
        private final byte @Nullable [] answers;

        /** @param rows how many are to be checked */
        ValueCheck(EventStore store, Condition condition, int rows) {
            this.store = store;
            this.condition = condition;
            this.field = condition.field().field();
            this.values = store.dictionary(field);
            this.answers = rows < values.size() ? null : new byte[values.size()];
        }

        boolean matches(int row) {
            int id = store.id(row, field);
            if (answers == null) {
                return condition.matches(values.text(id));
            }
            if (answers[id] == NOT_ASKED) {
                answers[id] = condition.matches(values.text(id)) ? YES : NO;
            }
            return answers[id] == YES;
        }
    }
}
