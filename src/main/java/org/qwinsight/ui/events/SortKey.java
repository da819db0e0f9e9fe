package org.qwinsight.ui.events;

import java.util.List;
import org.qwinsight.analysis.query.QueryField;

/** One of the columns that rows are sorted by. */
public record SortKey(QueryField field, boolean descending) {
    /** True when rows in this order stand in the order of time, forward or backward. */
    static boolean isByTime(List<SortKey> keys) {
        return keys.isEmpty() || keys.get(0).field().origin() instanceof QueryField.StartTime;
    }
}
