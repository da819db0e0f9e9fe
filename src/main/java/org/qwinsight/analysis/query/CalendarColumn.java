package org.qwinsight.analysis.query;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/** The days or hours in which starts lie, in their order; number 0 stands for a start without a time. */
final class CalendarColumn implements TextColumn {
    private final EventStore store;
    private final QueryField.Calendar calendar;
    private final long[] units;

    private CalendarColumn(EventStore store, QueryField.Calendar calendar, long[] units) {
        this.store = store;
        this.calendar = calendar;
        this.units = units;
    }

    /** Rows are in the order of time, so equal units stand beside each other. */
    static CalendarColumn of(EventStore store, QueryField.Calendar calendar) {
        LongArrayList units = new LongArrayList();
        long[] times = new long[EventStore.BLOCK];
        for (int first = 0; first < store.size(); first += times.length) {
            int count = store.readTimes(first, times);
            for (int i = 0; i < count; i++) {
                long unit = Math.floorDiv(times[i], calendar.unitNanos());
                boolean isNew = units.isEmpty() || units.getLong(units.size() - 1) != unit;
                if (times[i] != EventTime.NO_TIME && isNew) {
                    units.add(unit);
                }
            }
        }
        return new CalendarColumn(store, calendar, units.toLongArray());
    }

    @Override
    public int size() {
        return units.length + 1;
    }

    @Override
    public @Nullable String text(int number) {
        return number == 0 ? null : calendar.text(units[number - 1] * calendar.unitNanos());
    }

    @Override
    public int read(int firstRow, int[] into) {
        long[] times = new long[into.length];
        int count = store.readTimes(firstRow, times);
        int number = 0;
        for (int i = 0; i < count; i++) {
            if (times[i] == EventTime.NO_TIME) {
                into[i] = 0;
                continue;
            }
            long unit = Math.floorDiv(times[i], calendar.unitNanos());
            if (number == 0 || units[number - 1] != unit) {
                number = Arrays.binarySearch(units, unit) + 1;
            }
            into[i] = number;
        }
        return count;
    }
}
