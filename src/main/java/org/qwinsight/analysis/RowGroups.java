package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Rows grouped by the values of one to four fields, with letter case; rows without a value are together, whatever the
 * reason. A group is an {@code int}, in the order of the groups' first rows. Immutable.
 */
public final class RowGroups {
    /** So many fields can be grouped by. */
    public static final int MOST_FIELDS = 4;

    private final EventStore store;
    private final List<EventField> fields;
    private final int size;
    private final int[] counts;
    private final int[] hostCounts;
    private final int[] firstRows;
    private final int[] lastRows;
    /** The first row of a group that has a time, -1 for none. */
    private final int[] firstTimes;

    private RowGroups(EventStore store, List<EventField> fields, Tally tally) {
        this.store = store;
        this.fields = fields;
        this.size = tally.size;
        this.counts = Arrays.copyOf(tally.counts, size);
        this.hostCounts = Arrays.copyOf(tally.hostCounts, size);
        this.firstRows = Arrays.copyOf(tally.firstRows, size);
        this.lastRows = Arrays.copyOf(tally.lastRows, size);
        this.firstTimes = Arrays.copyOf(tally.firstTimes, size);
    }

    /**
     * Groups every row of a store.
     *
     * @throws IllegalArgumentException when there are no fields or more than {@link #MOST_FIELDS}
     */
    public static RowGroups of(EventStore store, List<EventField> fields) {
        return of(store, fields, null);
    }

    /**
     * Groups some rows of a store.
     *
     * @param rows null for all
     * @throws IllegalArgumentException when there are no fields or more than {@link #MOST_FIELDS}
     */
    public static RowGroups of(EventStore store, List<EventField> fields, @Nullable RowSet rows) {
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("rows are grouped by 1 to " + MOST_FIELDS + " fields: " + fields);
        }
        Tally tally = new Tally(TimeHistogram.firstAtOrAfter(store, EventTime.NO_TIME + 1));
        GroupNumbers numbers = new GroupNumbers(store, fields);
        int[] groups = new int[EventStore.BLOCK];
        int[] hosts = new int[EventStore.BLOCK];
        for (int from = 0; from < store.size(); from += EventStore.BLOCK) {
            int count = numbers.read(from, rows, groups);
            store.readIds(EventField.COMPUTER, from, hosts);
            for (int i = 0; i < count; i++) {
                if (groups[i] != GroupNumbers.NONE) {
                    tally.add(groups[i], from + i, hosts[i]);
                }
            }
        }
        return new RowGroups(store, List.copyOf(fields), tally);
    }

    /** What is counted while rows come in order. */
    private static final class Tally {
        private final int firstRowWithTime;
        private final LongOpenHashSet hostsOfGroups = new LongOpenHashSet();
        private int size;
        private int[] counts = new int[64];
        private int[] hostCounts = new int[64];
        private int[] lastHosts = new int[64];
        private int[] firstRows = new int[64];
        private int[] lastRows = new int[64];
        private int[] firstTimes = new int[64];

        Tally(int firstRowWithTime) {
            this.firstRowWithTime = firstRowWithTime;
        }

        void add(int group, int row, int host) {
            if (group == size) {
                begin(group, row);
            }
            counts[group]++;
            lastRows[group] = row;
            if (firstTimes[group] < 0 && row >= firstRowWithTime) {
                firstTimes[group] = row;
            }
            if (host != lastHosts[group] && host >= Dictionary.FIRST_VALUE) {
                lastHosts[group] = host;
                hostCounts[group] += hostsOfGroups.add(((long) group << 32) | host) ? 1 : 0;
            }
        }

        private void begin(int group, int row) {
            if (group == counts.length) {
                int capacity = group * 2;
                counts = Arrays.copyOf(counts, capacity);
                hostCounts = Arrays.copyOf(hostCounts, capacity);
                lastHosts = Arrays.copyOf(lastHosts, capacity);
                firstRows = Arrays.copyOf(firstRows, capacity);
                lastRows = Arrays.copyOf(lastRows, capacity);
                firstTimes = Arrays.copyOf(firstTimes, capacity);
            }
            size++;
            firstRows[group] = row;
            firstTimes[group] = -1;
        }
    }

    /** Number of groups. */
    public int size() {
        return size;
    }

    public List<EventField> fields() {
        return fields;
    }

    /** The value that a group's rows have in the field with this number, or null when they have none. */
    public @Nullable String value(int group, int field) {
        return store.value(firstRows[group], fields.get(field));
    }

    /** Number of rows in a group. */
    public int count(int group) {
        return counts[group];
    }

    /** Number of distinct hosts among a group's rows, with letter case. */
    public int hosts(int group) {
        return hostCounts[group];
    }

    /** The group's first row. */
    public int firstRow(int group) {
        return firstRows[group];
    }

    /** The group's last row. */
    public int lastRow(int group) {
        return lastRows[group];
    }

    /** The earliest time, nanoseconds since 1970 in UTC; {@link EventTime#NO_TIME} when no row has one. */
    public long firstNanos(int group) {
        return firstTimes[group] < 0 ? EventTime.NO_TIME : store.timeNanos(firstTimes[group]);
    }

    /** The latest time, nanoseconds since 1970 in UTC; {@link EventTime#NO_TIME} when no row has one. */
    public long lastNanos(int group) {
        return store.timeNanos(lastRows[group]);
    }
}
