package org.qwinsight.investigation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;

/**
 * The rows that a query and a range of time leave, found once and used by every view. Immutable.
 *
 * @param where the query
 * @param range the range of time
 * @param byQuery what the query selects, at any time
 * @param rows what the query selects inside the range
 */
public record SelectedRows(EventQuery where, TimeRange range, RowSet byQuery, RowSet rows) {
    /** The facts that change with every decision. */
    private static final List<String> OF_DECISIONS = List.of("disposition", "decided");

    /**
     * Finds the rows.
     *
     * @param before of the same evidence, the same tree and the same matches, perhaps with other decisions; what does not
     *     change is taken over; null when there is none
     */
    static SelectedRows of(
            EventStore store, OpenOptions options, QueryFacts facts, @Nullable SelectedRows before, Progress progress) {
        EventQuery where = options.where();
        TimeRange range = options.range();
        boolean changes = OF_DECISIONS.stream().anyMatch(where::asksFor);
        SelectedRows known = before != null && before.where.equals(where) && !changes ? before : null;
        if (known != null && known.range.equals(range)) {
            return known;
        }
        RowSet byQuery;
        if (known != null) {
            byQuery = known.byQuery;
        } else {
            byQuery = where.isAll() ? RowSet.all(store.size()) : where.matching(store, facts, progress);
        }
        boolean isWhole = range.isAll();
        RowSet rows = isWhole ? byQuery : byQuery.and(RowSet.between(store, range.fromNanos(), range.toNanos()));
        return new SelectedRows(where, range, byQuery, rows);
    }

    /** True when no row is left out. */
    public boolean isAll() {
        return where.isAll() && range.isAll();
    }
}
