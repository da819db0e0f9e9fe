package org.qwinsight.detect;

import java.util.List;

/**
 * One row of a group table.
 *
 * @param key one text per column; a missing value is the text {@link GroupTable#NULL_TOKEN}
 * @param rows the store rows of the group's findings, ascending
 * @param count records, or executions where the table counts these
 * @param firstNanos smallest event time, nanoseconds since 1970 in UTC; {@link
 *     org.qwinsight.event.EventTime#NO_TIME} when none has a time
 * @param lastNanos largest event time, likewise
 * @param fractionDigits most fraction digits among the group's times
 */
public record GroupRow(
        List<String> key, List<Integer> rows, int count, long firstNanos, long lastNanos, int fractionDigits) {
    public GroupRow {
        key = List.copyOf(key);
        rows = List.copyOf(rows);
    }
}
