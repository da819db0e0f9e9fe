package org.qwinsight.detect;

import java.util.List;

/**
 * One row of a group table.
 *
 * @param key one text per group field; a missing value is the text {@link GroupTable#NULL_TOKEN}
 * @param rows the store rows of the group, ascending
 * @param firstNanos smallest event time, nanoseconds since 1970 in UTC
 * @param lastNanos largest event time
 * @param fractionDigits most fraction digits among the group's times
 */
public record GroupRow(List<String> key, List<Integer> rows, long firstNanos, long lastNanos, int fractionDigits) {
    public GroupRow {
        key = List.copyOf(key);
        rows = List.copyOf(rows);
    }

    public int count() {
        return rows.size();
    }
}
