package org.qwinsight.event;

import java.util.Arrays;

/**
 * A growing list of numbers that takes no more room than its numbers need, see {@link PackedBlock}. Numbers once added
 * never change. After {@link #finish} it may be read by any thread.
 */
final class NumberColumn {
    private static final int SHIFT = PackedBlock.SHIFT;
    private static final int MASK = PackedBlock.SIZE - 1;
    private static final long[] NOTHING = {};

    private PackedBlock[] blocks = new PackedBlock[1];
    private int blockCount;
    /** The numbers behind the last full block. */
    private long[] open = NOTHING;

    private int size;

    void add(long number) {
        int at = size & MASK;
        if (at == open.length) {
            open = Arrays.copyOf(open, Math.max(16, at * 2));
        }
        open[at] = number;
        size++;
        if (at == MASK) {
            pack(PackedBlock.SIZE);
        }
    }

    private void pack(int count) {
        if (blockCount == blocks.length) {
            blocks = Arrays.copyOf(blocks, blockCount * 2);
        }
        blocks[blockCount++] = PackedBlock.of(open, count);
    }

    /** Packs what is left. Nothing may be added after this. */
    NumberColumn finish() {
        if ((size & MASK) != 0 && open != NOTHING) {
            pack(size & MASK);
        }
        blocks = Arrays.copyOf(blocks, Math.max(1, blockCount));
        open = NOTHING;
        return this;
    }

    int size() {
        return size;
    }

    long get(int index) {
        int block = index >>> SHIFT;
        return block < blockCount ? blocks[block].get(index & MASK) : open[index & MASK];
    }

    int getInt(int index) {
        return (int) get(index);
    }

    /** Fills an array with the numbers from {@code first} on; only of a finished column. Gives how many there were. */
    int read(int first, int[] into) {
        int count = Math.max(0, Math.min(into.length, size - first));
        int done = 0;
        while (done < count) {
            int at = (first + done) & MASK;
            int part = Math.min(count - done, PackedBlock.SIZE - at);
            blocks[(first + done) >>> SHIFT].read(at, part, into, done);
            done += part;
        }
        return count;
    }

    /** Fills an array with the numbers from {@code first} on; only of a finished column. Gives how many there were. */
    int read(int first, long[] into) {
        int count = Math.max(0, Math.min(into.length, size - first));
        int done = 0;
        while (done < count) {
            int at = (first + done) & MASK;
            int part = Math.min(count - done, PackedBlock.SIZE - at);
            blocks[(first + done) >>> SHIFT].read(at, part, into, done);
            done += part;
        }
        return count;
    }

    /** All numbers of a finished column. */
    long[] toArray() {
        long[] numbers = new long[size];
        read(0, numbers);
        return numbers;
    }

    /** The numbers at the given places, finished. */
    NumberColumn select(int[] places) {
        NumberColumn selected = new NumberColumn();
        for (int place : places) {
            selected.add(get(place));
        }
        return selected.finish();
    }
}
