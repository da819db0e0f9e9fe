package org.qwinsight.analysis;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/**
 * Numbers the combinations of values that occur, from 0 in the order of their first row. The ids of a row are put side
 * by side into one number or, where they do not fit, two; where there could be few combinations this number is the
 * place in a table, else a key.
 */
final class GroupNumbers {
    /** The row is not asked for. */
    static final int NONE = -1;

    private static final int SMALL_TABLE_BITS = 16;
    private static final int LARGEST_TABLE_BITS = 24;

    private final EventStore store;
    private final EventField[] fields;
    private final int[] bits;
    /** Numbers plus one by combination; empty where {@link #keys} are used. */
    private final int[] table;

    private final KeyTable keys = new KeyTable(0);
    private int size;
    private final long[] highs = new long[EventStore.BLOCK];
    private final long[] lows = new long[EventStore.BLOCK];
    private final int[] ids = new int[EventStore.BLOCK];

    GroupNumbers(EventStore store, List<EventField> fields) {
        this.store = store;
        this.fields = fields.toArray(new EventField[0]);
        this.bits = new int[fields.size()];
        int all = 0;
        for (int field = 0; field < bits.length; field++) {
            int largest = store.dictionary(fields.get(field)).size() - 1;
            bits[field] = Integer.SIZE - Integer.numberOfLeadingZeros(largest);
            all += bits[field];
        }
        // A table with more places than four a row costs more to clear than it saves.
        boolean isFew = all <= SMALL_TABLE_BITS || (all <= LARGEST_TABLE_BITS && 1 << all <= store.size() * 4L);
        table = new int[isFew ? 1 << all : 0];
    }

    /**
     * Writes the numbers of a block of rows to an array, {@link #NONE} for rows that are not asked for.
     *
     * @param rows null for all
     * @return how many rows there were
     */
    int read(int from, @Nullable RowSet rows, int[] into) {
        int count = readKeys(from);
        for (int i = 0; i < count; i++) {
            if (rows != null && !rows.contains(from + i)) {
                into[i] = NONE;
            } else if (table.length > 0) {
                int number = table[(int) lows[i]];
                if (number == 0) {
                    number = ++size;
                    table[(int) lows[i]] = number;
                }
                into[i] = number - 1;
            } else {
                into[i] = keys.add(0, highs[i], lows[i]);
            }
        }
        return count;
    }

    /** At most 31 bits a field: two fields go into each half. */
    private int readKeys(int from) {
        Arrays.fill(highs, 0);
        Arrays.fill(lows, 0);
        int count = 0;
        for (int field = 0; field < fields.length; field++) {
            count = store.readIds(fields[field], from, ids);
            long[] half = field < 2 ? lows : highs;
            int shift = table.length > 0 || (field & 1) != 0 ? bits[field] : 0;
            put(table.length > 0 ? lows : half, shift, count);
        }
        return count;
    }

    /** No field at all and a field with nothing in it are the same here. */
    private void put(long[] half, int shift, int count) {
        for (int i = 0; i < count; i++) {
            half[i] = (half[i] << shift) | Math.max(Dictionary.EMPTY, ids[i]);
        }
    }
}
