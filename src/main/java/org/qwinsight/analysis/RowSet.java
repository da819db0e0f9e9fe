package org.qwinsight.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.qwinsight.event.EventStore;

/** Some of the rows of a store, one bit a row. Immutable. Two sets can be combined when they belong to one store. */
public final class RowSet {
    private final int rows;
    private final long[] words;

    /** @param words 64 rows a word, the lowest bit first; no bit is set from {@code rows} on; not copied */
    RowSet(int rows, long[] words) {
        this.rows = rows;
        this.words = words;
    }

    /** None of the rows. */
    public static RowSet none(int rows) {
        return new RowSet(rows, new long[wordsFor(rows)]);
    }

    /** Every row. */
    public static RowSet all(int rows) {
        return none(rows).complement();
    }

    /**
     * The given rows, in any order.
     *
     * @throws IndexOutOfBoundsException when there is no such row
     */
    public static RowSet of(int rows, int[] members) {
        long[] words = new long[wordsFor(rows)];
        for (int row : members) {
            words[Objects.checkIndex(row, rows) >>> 6] |= 1L << row;
        }
        return new RowSet(rows, words);
    }

    /** The given rows, which are copied. */
    public static RowSet of(int rows, BitSet members) {
        Objects.checkIndex(Math.max(0, members.length() - 1), Math.max(1, rows));
        return new RowSet(rows, Arrays.copyOf(members.toLongArray(), wordsFor(rows)));
    }

    /** The rows with a time from {@code fromNanos} on and before {@code toNanos}; never one without a time. */
    public static RowSet between(EventStore store, long fromNanos, long toNanos) {
        long[] words = new long[wordsFor(store.size())];
        int end = TimeHistogram.firstAtOrAfter(store, toNanos);
        for (int row = TimeHistogram.firstAtOrAfter(store, fromNanos); row < end; row++) {
            words[row >>> 6] |= 1L << row;
        }
        return new RowSet(store.size(), words);
    }

    private static int wordsFor(int rows) {
        return (rows + 63) >>> 6;
    }

    /** Number of rows of the store, whether in the set or not. */
    public int rows() {
        return rows;
    }

    public boolean contains(int row) {
        return (words[row >>> 6] & (1L << row)) != 0;
    }

    /** Number of rows in the set. */
    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The rows that are in both. */
    public RowSet and(RowSet other) {
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= sameStore(other).words[i];
        }
        return new RowSet(rows, both);
    }

    /** The rows that are in either. */
    public RowSet or(RowSet other) {
        long[] either = words.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= sameStore(other).words[i];
        }
        return new RowSet(rows, either);
    }

    /** The rows that are here and not in the other. */
    public RowSet without(RowSet other) {
        return and(other.complement());
    }

    /** The rows that are not here. */
    public RowSet complement() {
        long[] others = new long[words.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = ~words[i];
        }
        if ((rows & 63) != 0) {
            others[others.length - 1] &= (1L << rows) - 1;
        }
        return new RowSet(rows, others);
    }

    /** Gives the rows in ascending order. */
    public void forEach(IntConsumer action) {
        for (int i = 0; i < words.length; i++) {
            for (long left = words[i]; left != 0; left &= left - 1) {
                action.accept((i << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** The rows, ascending. */
    public int[] toArray() {
        int[] members = new int[count()];
        int size = 0;
        for (int i = 0; i < words.length; i++) {
            for (long left = words[i]; left != 0; left &= left - 1) {
                members[size++] = (i << 6) + Long.numberOfTrailingZeros(left);
            }
        }
        return members;
    }

    private RowSet sameStore(RowSet other) {
        if (other.rows != rows) {
            throw new IllegalArgumentException("the sets are of stores with " + rows + " and " + other.rows + " rows");
        }
        return other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSet set && set.rows == rows && Arrays.equals(set.words, words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return count() + " of " + rows + " rows";
    }
}
