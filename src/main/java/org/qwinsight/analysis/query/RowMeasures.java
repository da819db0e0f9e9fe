package org.qwinsight.analysis.query;

import java.util.BitSet;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * What can be said of some rows together.
 *
 * @param firstNanos smallest time, nanoseconds since 1970 in UTC; {@link EventTime#NO_TIME} when none has a time
 * @param lastNanos largest time
 * @param hosts number of distinct hosts as logged
 * @param daysActive number of distinct days in UTC
 * @param medianGapNanos median of the distances between neighbours in time; -1 for fewer than two rows with a time. Of
 *     an even number of distances, the smaller of the two in the middle
 */
public record RowMeasures(long firstNanos, long lastNanos, int hosts, int daysActive, long medianGapNanos) {
    private static final long DAY_NANOS = 24 * 3600 * EventTime.NANOS_PER_SECOND;

    /** The measures of rows, which must be ascending. */
    public static RowMeasures of(EventStore store, int[] rows) {
        BitSet hosts = new BitSet();
        long[] gaps = new long[Math.max(0, rows.length - 1)];
        int gapCount = 0;
        int days = 0;
        long first = EventTime.NO_TIME;
        long last = EventTime.NO_TIME;
        for (int row : rows) {
            hosts.set(store.id(row, EventField.COMPUTER));
            long time = store.timeNanos(row);
            if (time == EventTime.NO_TIME) {
                continue;
            }
            if (last == EventTime.NO_TIME) {
                first = time;
                days = 1;
            } else {
                gaps[gapCount++] = time - last;
                days += Math.floorDiv(time, DAY_NANOS) == Math.floorDiv(last, DAY_NANOS) ? 0 : 1;
            }
            last = time;
        }
        hosts.clear(0, org.qwinsight.event.Dictionary.FIRST_VALUE);
        return new RowMeasures(first, last, hosts.cardinality(), days, median(gaps, gapCount));
    }

    /** The same of rows that stand for something longer, such as the burst that some findings are in. */
    public RowMeasures spanning(long fromNanos, long toNanos) {
        return new RowMeasures(fromNanos, toNanos, hosts, daysActive, medianGapNanos);
    }

    private static long median(long[] gaps, int count) {
        if (count == 0) {
            return -1;
        }
        java.util.Arrays.sort(gaps, 0, count);
        return gaps[(count - 1) / 2];
    }
}
