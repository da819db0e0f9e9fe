package org.qwinsight.analysis.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.KeyTable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventStore;

/**
 * Numbers the combinations of texts that occur, from 0 in the order of their first row. The numbers that stand for a row's
 * texts are put side by side into one number or, where they do not fit, two; where there could be few combinations this
 * number is the place in a table, else a key.
 */
final class GroupNumbers {
    /** The row is not asked for. */
    static final int NONE = -1;

    private static final int SMALL_TABLE_BITS = 16;
    private static final int LARGEST_TABLE_BITS = 24;

    private final List<TextColumn> columns;
    /** By column, one number for each text, where several stand for it. */
    private final int[][] canonical;

    private final int[] bits;
    /** Numbers plus one by combination; empty where {@link #keys} are used. */
    private final int[] table;

    private final KeyTable keys = new KeyTable(0);
    private int size;
    private final long[] highs = new long[EventStore.BLOCK];
    private final long[] lows = new long[EventStore.BLOCK];
    private final int[] texts = new int[EventStore.BLOCK];

    /**
     * Numbers combinations.
     *
     * @param columns one to four
     * @param rows how many there are, asked for or not
     */
    GroupNumbers(List<TextColumn> columns, int rows) {
        this.columns = columns;
        this.canonical = new int[columns.size()][];
        this.bits = new int[columns.size()];
        int all = 0;
        for (int i = 0; i < bits.length; i++) {
            TextColumn column = columns.get(i);
            canonical[i] = column.dictionary() != null ? new int[0] : canonical(column);
            bits[i] = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(column.size() - 1));
            all += bits[i];
        }
        // A table with more places than four a row costs more to clear than it saves.
        boolean isFew = all <= SMALL_TABLE_BITS || (all <= LARGEST_TABLE_BITS && 1 << all <= rows * 4L);
        table = new int[isFew ? 1 << all : 0];
    }

    /** One number for each text of a column, and one for all without a text. */
    private static int[] canonical(TextColumn column) {
        int[] canonical = new int[column.size()];
        Map<@Nullable String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < canonical.length; number++) {
            Integer there = numbers.putIfAbsent(column.text(number), number);
            canonical[number] = there == null ? number : there;
        }
        return canonical;
    }

    /** How many combinations have come. */
    int size() {
        return size;
    }

    /**
     * Writes the numbers of a block of rows to an array, {@link #NONE} for rows that are not asked for.
     *
     * @return how many rows there were
     */
    int read(int from, RowSet rows, int[] into) {
        int count = readKeys(from);
        for (int i = 0; i < count; i++) {
            if (!rows.contains(from + i)) {
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
                size = keys.size();
            }
        }
        return count;
    }

    /** At most 31 bits a field: two fields go into each half. */
    private int readKeys(int from) {
        Arrays.fill(highs, 0);
        Arrays.fill(lows, 0);
        int count = 0;
        for (int i = 0; i < bits.length; i++) {
            count = columns.get(i).read(from, texts);
            long[] half = i < 2 ? lows : highs;
            int shift = table.length > 0 || (i & 1) != 0 ? bits[i] : 0;
            put(table.length > 0 ? lows : half, shift, canonical[i], count);
        }
        return count;
    }

    /** No field at all and a field with nothing in it are the same here. */
    private void put(long[] half, int shift, int[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            int number = numbers.length == 0 ? Math.max(Dictionary.EMPTY, texts[i]) : numbers[texts[i]];
            half[i] = (half[i] << shift) | number;
        }
    }
}
