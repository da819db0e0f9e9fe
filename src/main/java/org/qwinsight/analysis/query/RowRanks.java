package org.qwinsight.analysis.query;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
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
        TextRanks texts = TextRanks.of(column, occurs, areNumbers, progress);
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = texts.rank(numbers[row]);
        }
        return new RowRanks(numbers, texts.last() + 1);
    }

    private static int[] upTo(int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }
}
