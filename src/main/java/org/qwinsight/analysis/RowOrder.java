package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/**
 * Rows in the order of a column. Rows without a value come first, then numbers (decimal, or {@code 0x} and hexadecimal)
 * by their value, then all other texts by their characters in lower case. Equal rows stay in row order, ascending and
 * descending. Only the distinct texts of the column are compared; the rows are then counted into their places.
 */
public final class RowOrder {
    private RowOrder() {}

    /** All rows, ascending by a field. */
    public static int[] by(EventStore store, EventField field) {
        return order(store, field, false);
    }

    /** All rows, descending by a field. */
    public static int[] byDescending(EventStore store, EventField field) {
        return order(store, field, true);
    }

    private static int[] order(EventStore store, EventField field, boolean descending) {
        int[] ranks = ranks(store, field);
        int last = 0;
        for (int rank : ranks) {
            last = Math.max(last, rank);
        }
        int[] ends = new int[last + 2];
        int[] ids = new int[EventStore.BLOCK];
        for (int from = 0; from < store.size(); from += ids.length) {
            int count = store.readIds(field, from, ids);
            for (int i = 0; i < count; i++) {
                ends[place(ranks[ids[i]], last, descending) + 1]++;
            }
        }
        for (int rank = 0; rank <= last; rank++) {
            ends[rank + 1] += ends[rank];
        }
        int[] rows = new int[store.size()];
        for (int from = 0; from < store.size(); from += ids.length) {
            int count = store.readIds(field, from, ids);
            for (int i = 0; i < count; i++) {
                rows[ends[place(ranks[ids[i]], last, descending)]++] = from + i;
            }
        }
        return rows;
    }

    private static int place(int rank, int last, boolean descending) {
        return descending ? last - rank : rank;
    }

    /** The rank of every id that occurs in the column; 0 for no value, equal for texts that are equal here. */
    private static int[] ranks(EventStore store, EventField field) {
        Dictionary texts = store.dictionary(field);
        boolean[] occurs = occurring(store, field);
        int[] numbers = new int[texts.size()];
        int[] others = new int[texts.size()];
        int numberCount = 0;
        int otherCount = 0;
        for (int id = Dictionary.FIRST_VALUE; id < occurs.length; id++) {
            if (occurs[id] && texts.number(id) >= 0) {
                numbers[numberCount++] = id;
            } else if (occurs[id]) {
                others[otherCount++] = id;
            }
        }
        int[] ranks = new int[texts.size()];
        int last = rankNumbers(texts, IntArrays.trim(numbers, numberCount), ranks);
        rankTexts(texts, IntArrays.trim(others, otherCount), ranks, last);
        return ranks;
    }

    private static boolean[] occurring(EventStore store, EventField field) {
        boolean[] occurs = new boolean[store.dictionary(field).size()];
        int[] ids = new int[EventStore.BLOCK];
        for (int from = 0; from < store.size(); from += ids.length) {
            int count = store.readIds(field, from, ids);
            for (int i = 0; i < count; i++) {
                occurs[ids[i]] = true;
            }
        }
        return occurs;
    }

    private static int rankNumbers(Dictionary texts, int[] ids, int[] ranks) {
        long[] values = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            values[i] = texts.number(ids[i]);
        }
        int[] order = PidIndex.upTo(ids.length);
        LongArrays.radixSortIndirect(order, values, false);
        int rank = 0;
        for (int i = 0; i < order.length; i++) {
            rank += i == 0 || values[order[i]] != values[order[i - 1]] ? 1 : 0;
            ranks[ids[order[i]]] = rank;
        }
        return rank;
    }

    private static void rankTexts(Dictionary texts, int[] ids, int[] ranks, int lastRank) {
        String[] lower = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            lower[i] = lower(texts.text(ids[i]));
        }
        int[] order = PidIndex.upTo(ids.length);
        IntArrays.quickSort(order, (a, b) -> lower[a].compareTo(lower[b]));
        int rank = lastRank;
        for (int i = 0; i < order.length; i++) {
            rank += i == 0 || !lower[order[i]].equals(lower[order[i - 1]]) ? 1 : 0;
            ranks[ids[order[i]]] = rank;
        }
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
