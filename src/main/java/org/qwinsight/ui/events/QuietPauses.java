package org.qwinsight.ui.events;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/** Says which pauses between neighbours in time are long for these rows: see {@link #threshold}. */
final class QuietPauses {
    /** Of fewer pauses than that none is usual. */
    private static final int FEWEST_USUAL = 10;

    private static final int MEDIANS = 10;
    private static final long SHARE_OF_SPAN = 50;
    private static final long SHORTEST = TimeUnit.MINUTES.toNanos(1);
    private static final long ALWAYS_LONG = TimeUnit.DAYS.toNanos(1);

    private QuietPauses() {}

    /**
     * From which length on a pause is marked, in nanoseconds: a fiftieth of the whole span, but at least a minute, at
     * most a day, and never less than ten times the median pause where there are enough to speak of one.
     *
     * @param rows ascending
     */
    static long threshold(EventStore store, int[] rows) {
        long[] pauses = new long[Math.max(0, rows.length - 1)];
        int count = 0;
        long first = EventTime.NO_TIME;
        long last = EventTime.NO_TIME;
        for (int row : rows) {
            long time = store.timeNanos(row);
            if (last == EventTime.NO_TIME) {
                first = time;
            } else {
                pauses[count++] = between(last, time);
            }
            last = time;
        }
        if (count == 0) {
            return Long.MAX_VALUE;
        }
        Arrays.sort(pauses, 0, count);
        long median = count < FEWEST_USUAL ? 0 : pauses[(count - 1) / 2];
        long ofSpan = Math.min(ALWAYS_LONG, between(first, last) / SHARE_OF_SPAN);
        long usual = median > Long.MAX_VALUE / MEDIANS ? Long.MAX_VALUE : median * MEDIANS;
        return Math.max(SHORTEST, Math.max(ofSpan, usual));
    }

    /** The distance of two times; the largest number when it is larger than that. */
    static long between(long earlier, long later) {
        long distance = later - earlier;
        return distance < 0 ? Long.MAX_VALUE : distance;
    }

    /** A pause in words, in whole days where there are any: {@code 25 days}, {@code 3 h 12 min}, {@code 7 min}. */
    static String words(long nanos) {
        long days = TimeUnit.NANOSECONDS.toDays(nanos);
        if (days > 0) {
            return days + (days == 1 ? " day" : " days");
        }
        long hours = TimeUnit.NANOSECONDS.toHours(nanos);
        long minutes = TimeUnit.NANOSECONDS.toMinutes(nanos) % 60;
        return hours > 0 ? hours + " h " + minutes + " min" : minutes + " min";
    }
}
