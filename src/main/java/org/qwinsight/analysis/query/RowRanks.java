package org.qwinsight.analysis.query;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToLongFunction;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;

/**
 * Where every row of a store stands in the order of a field; rows with equal values have equal ranks. Rows without a
 * value come first. Times, and numbers in fields of numbers, go by their value, everything else by its characters in
 * lower case. Four bytes a row. Immutable.
 */
public final class RowRanks {
    private static final int CHECKED_EVERY = 1 << 16;

    /** Reading texts is so small a part of sorting them: one of four. */
    private static final int READING = 4;

    /** Comparisons of a quick sort for each text and each doubling of their number, by its natural logarithm. */
    private static final double COMPARISONS = 1.6;

    private final int[] ranks;
    private final int count;

    /** @param count one more than the largest rank */
    private RowRanks(int[] ranks, int count) {
        this.ranks = ranks;
        this.count = count;
    }

    /**
     * The ranks of all rows.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     * @throws IllegalArgumentException when {@code facts} does not know the field
     */
    public static RowRanks of(EventStore store, QueryField field, RowFacts facts, Progress progress) {
        if (field.origin() instanceof QueryField.StartTime) {
            return ofAscendingTimes(store);
        }
        if (field.origin() instanceof QueryField.RecordedTime) {
            return ofNumbers(store.size(), store::recordedTimeNanos, progress);
        }
        RowFacts.Fact fact = facts.fact(field.name());
        if (fact instanceof RowFacts.Numbers numbers) {
            return ofNumbers(store.size(), numbers.value(), progress);
        }
        if (fact instanceof RowFacts.Flag flag) {
            int[] ranks = new int[store.size()];
            Arrays.setAll(ranks, row -> flag.holds().test(row) ? 1 : 0);
            return new RowRanks(ranks, 2);
        }
        TextColumn column = TextColumn.of(field, store, facts);
        return ofTexts(store, column, field.type() == QueryField.Type.NUMBER, progress);
    }

    /** These rows in the order of the field; rows of equal rank stay as they were, ascending and descending. */
    public int[] sorted(int[] rows, boolean descending) {
        int[] ends = new int[count + 1];
        for (int row : rows) {
            ends[place(row, descending) + 1]++;
        }
        for (int place = 0; place < count; place++) {
            ends[place + 1] += ends[place];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[ends[place(row, descending)]++] = row;
        }
        return sorted;
    }

    private int place(int row, boolean descending) {
        return descending ? count - 1 - ranks[row] : ranks[row];
    }

    private static RowRanks ofAscendingTimes(EventStore store) {
        long[] times = new long[store.size()];
        store.readTimes(0, times);
        int[] ranks = new int[times.length];
        int rank = 0;
        for (int row = 1; row < times.length; row++) {
            rank += times[row] == times[row - 1] ? 0 : 1;
            ranks[row] = rank;
        }
        return new RowRanks(ranks, rank + 1);
    }

    private static RowRanks ofNumbers(int size, IntToLongFunction value, Progress progress) {
        long[] values = new long[size];
        for (int row = 0; row < size; row++) {
            if (row % CHECKED_EVERY == 0) {
                RowSelection.checkCancelled(progress);
            }
            values[row] = value.applyAsLong(row);
        }
        int[] order = upTo(size);
        LongArrays.radixSortIndirect(order, values, false);
        int[] ranks = new int[size];
        int rank = 0;
        for (int i = 1; i < size; i++) {
            rank += values[order[i]] == values[order[i - 1]] ? 0 : 1;
            ranks[order[i]] = rank;
        }
        return new RowRanks(ranks, rank + 1);
    }

    private static RowRanks ofTexts(EventStore store, TextColumn column, boolean areNumbers, Progress progress) {
        int[] numbers = new int[store.size()];
        column.read(0, numbers);
        boolean[] occurs = new boolean[column.size()];
        for (int number : numbers) {
            occurs[number] = true;
        }
        int[] rankOf = new int[column.size()];
        int last = rankTexts(column, occurs, areNumbers, rankOf, progress);
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = rankOf[numbers[row]];
        }
        return new RowRanks(numbers, last + 1);
    }

    /** Gives ranks to the texts that occur, from 1 on. Returns the last rank. */
    private static int rankTexts(
            TextColumn column, boolean[] occurs, boolean areNumbers, int[] rankOf, Progress progress) {
        int[] found = new int[occurs.length];
        String[] texts = new String[occurs.length];
        long[] values = new long[areNumbers ? occurs.length : 0];
        boolean[] isNumber = new boolean[areNumbers ? occurs.length : 0];
        int size = 0;
        for (int number = 0; number < occurs.length; number++) {
            if (number % CHECKED_EVERY == 0) {
                RowSelection.checkCancelled(progress);
                progress.report(number, READING * (long) occurs.length);
            }
            String text = occurs[number] ? column.text(number) : null;
            if (text == null) {
                continue;
            }
            Long value = areNumbers ? NumberText.parse(text) : null;
            if (value != null) {
                values[number] = value;
                isNumber[number] = true;
            }
            texts[number] = value == null ? text.toLowerCase(Locale.ROOT) : "";
            found[size++] = number;
        }
        IntComparator byValue = (a, b) -> {
            if (areNumbers && isNumber[a] != isNumber[b]) {
                return isNumber[a] ? -1 : 1;
            }
            return areNumbers && isNumber[a]
                    ? Long.compareUnsigned(values[a], values[b])
                    : texts[a].compareTo(texts[b]);
        };
        int[] order = IntArrays.trim(found, size);
        IntArrays.quickSort(order, checking(byValue, size, progress));
        int rank = 0;
        for (int i = 0; i < order.length; i++) {
            rank += i > 0 && byValue.compare(order[i], order[i - 1]) == 0 ? 0 : 1;
            rankOf[order[i]] = rank;
        }
        return rank;
    }

    /** Ends the sorting of many texts soon after it was cancelled, and tells how far it is. */
    private static IntComparator checking(IntComparator order, int size, Progress progress) {
        long expected = Math.max(1, Math.round(size * Math.log(Math.max(2, size)) * COMPARISONS));
        long[] done = {0};
        return (a, b) -> {
            if (++done[0] % CHECKED_EVERY == 0) {
                RowSelection.checkCancelled(progress);
                long total = READING * expected;
                progress.report(Math.min(total - 1, expected + done[0] * (READING - 1)), total);
            }
            return order.compare(a, b);
        };
    }

    private static int[] upTo(int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }
}
