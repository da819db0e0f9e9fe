package org.qwinsight.event;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;

/** Rows put into an order, and rows that repeat one before them left out. */
final class Rows {
    /** What makes two rows the same. */
    interface Key {
        /** Equal for equal rows. */
        long hash(int row);

        boolean same(int a, int b);
    }

    private Rows() {}

    /** The rows from 0 below a limit, ordered by the first number, then the second; equal ones keep their order. */
    static int[] ordered(int size, IntToLongFunction first, IntToLongFunction second) {
        int[] rows = new int[size];
        boolean isOrdered = true;
        for (int row = 0; row < size; row++) {
            rows[row] = row;
            if (row > 0) {
                int byFirst = Long.compare(first.applyAsLong(row - 1), first.applyAsLong(row));
                isOrdered &= byFirst < 0 || (byFirst == 0 && second.applyAsLong(row - 1) <= second.applyAsLong(row));
            }
        }
        if (!isOrdered) {
            LongArrays.radixSortIndirect(rows, numbers(size, first), numbers(size, second), true);
        }
        return rows;
    }

    private static long[] numbers(int size, IntToLongFunction of) {
        long[] numbers = new long[size];
        for (int row = 0; row < size; row++) {
            numbers[row] = of.applyAsLong(row);
        }
        return numbers;
    }

    /** Puts rows into the order of a number of theirs; equal ones keep their order. */
    static void sort(int[] rows, IntToLongFunction by) {
        long[] numbers = new long[rows.length];
        int[] places = new int[rows.length];
        boolean isOrdered = true;
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = by.applyAsLong(rows[i]);
            places[i] = i;
            isOrdered &= i == 0 || numbers[i - 1] <= numbers[i];
        }
        if (isOrdered) {
            return;
        }
        LongArrays.radixSortIndirect(places, numbers, true);
        int[] unordered = rows.clone();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = unordered[places[i]];
        }
    }

    /** True when these are the rows from 0 below a limit in their own order. */
    static boolean isInOrder(int[] rows, int size) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != i) {
                return false;
            }
        }
        return rows.length == size;
    }

    /**
     * The rows without those that are the same as one before them.
     *
     * @param left takes the rows that are left out
     */
    static int[] withoutRepeats(int[] rows, Key key, IntConsumer left) {
        HashSlots seen = new HashSlots();
        IntArrayList kept = new IntArrayList(rows.length);
        for (int row : rows) {
            int hash = HashSlots.spread(key.hash(row));
            int slot = seen.first(hash);
            boolean isNew = true;
            while (isNew && !seen.isFree(slot)) {
                int number = seen.number(slot, hash);
                isNew = number == 0 || !key.same(number - 1, row);
                slot = isNew ? seen.next(slot) : slot;
            }
            if (isNew) {
                seen.put(slot, hash, row + 1);
                kept.add(row);
            } else {
                left.accept(row);
            }
        }
        return kept.size() == rows.length ? rows : kept.toIntArray();
    }
}
