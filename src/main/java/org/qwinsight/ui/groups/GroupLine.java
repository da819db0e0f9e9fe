package org.qwinsight.ui.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.analysis.query.RowMeasures;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * One group.
 *
 * @param key one value a column; null where the rows have none
 * @param rows of the store, ascending; not copied, must not be changed
 * @param executions how many executions have their first record here
 * @param measures of the rows; a burst begins and ends with its first and last tool, whether that is a finding or not
 * @param mayBePidReuse true when the rows may be of two processes that got one PID
 */
@SuppressWarnings("ArrayRecordComponent") // many groups of many rows, never compared
public record GroupLine(
        List<@Nullable String> key, int[] rows, int executions, RowMeasures measures, boolean mayBePidReuse) {
    public int records() {
        return rows.length;
    }

    public long firstNanos() {
        return measures.firstNanos();
    }

    public long lastNanos() {
        return measures.lastNanos();
    }

    public boolean hasTime() {
        return measures.lastNanos() != EventTime.NO_TIME;
    }

    /** When the records are, in equal slices of a span. Cheap however many records there are. */
    public TimeHistogram histogram(EventStore store, long fromNanos, long toNanos, int slices) {
        return TimeHistogram.of(new RowTimes(store, rows), fromNanos, toNanos, slices);
    }

    /** Rows are in order of time. */
    private record RowTimes(EventStore store, int[] rows) implements TimeSequence {
        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public long nanos(int index) {
            return store.timeNanos(rows[index]);
        }
    }
}
