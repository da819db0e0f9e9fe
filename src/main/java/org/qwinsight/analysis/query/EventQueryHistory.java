package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The queries that were asked, for going back and forward. A new query after going back replaces what was ahead.
 *
 * @param queries at least one, the oldest first
 * @param position of the current one
 */
public record EventQueryHistory(List<EventQuery> queries, int position) {
    /** The oldest are forgotten beyond so many. */
    public static final int MOST = 200;

    public EventQueryHistory {
        queries = List.copyOf(queries);
        java.util.Objects.checkIndex(position, queries.size());
    }

    /** A history that begins with this query. */
    public static EventQueryHistory of(EventQuery first) {
        return new EventQueryHistory(List.of(first), 0);
    }

    public EventQuery current() {
        return queries.get(position);
    }

    /** With a query as the newest; the same history when it is the current one already. */
    public EventQueryHistory asked(EventQuery query) {
        if (query.equals(current())) {
            return this;
        }
        List<EventQuery> asked = new ArrayList<>(queries.subList(0, position + 1));
        asked.add(query);
        List<EventQuery> kept = asked.subList(Math.max(0, asked.size() - MOST), asked.size());
        return new EventQueryHistory(kept, kept.size() - 1);
    }

    public boolean canGoBack() {
        return position > 0;
    }

    public boolean canGoForward() {
        return position < queries.size() - 1;
    }

    /** At the query before; the same history when there is none. */
    public EventQueryHistory back() {
        return canGoBack() ? new EventQueryHistory(queries, position - 1) : this;
    }

    /** At the query behind; the same history when there is none. */
    public EventQueryHistory forward() {
        return canGoForward() ? new EventQueryHistory(queries, position + 1) : this;
    }
}
