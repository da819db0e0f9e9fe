package org.qwinsight.event;

/**
 * The table behind a look-up of numbers by a key that lies elsewhere: numbers of 1 and up in the order of their hashes.
 * The user walks from {@link #first} with {@link #next} while {@link #number} is not 0 and compares the keys.
 */
final class HashSlots {
    private static final int SMALLEST = 16;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** The number in the lower half, the hash in the upper; 0 is a free slot. */
    private long[] slots = new long[SMALLEST];

    private int used;

    /** Spreads the bits of a key's hash. */
    static int spread(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * MIX;
        return (int) ((mixed ^ (mixed >>> 29)) >>> 16);
    }

    int first(int hash) {
        return hash & (slots.length - 1);
    }

    int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    boolean isFree(int slot) {
        return slots[slot] == 0;
    }

    /** The number in a slot if it has this hash, else 0. */
    int number(int slot, int hash) {
        return (int) (slots[slot] >>> 32) == hash ? (int) slots[slot] : 0;
    }

    /** Puts a number into the free slot at which the walk for its key ended. */
    void put(int slot, int hash, int number) {
        slots[slot] = ((long) hash << 32) | number;
        used++;
        if (used > slots.length - (slots.length >> 2)) {
            grow();
        }
    }

    /** Heap that the table takes, about. */
    long heapBytes() {
        return (long) Long.BYTES * slots.length;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                int slot = first((int) (entry >>> 32));
                while (slots[slot] != 0) {
                    slot = next(slot);
                }
                slots[slot] = entry;
            }
        }
    }
}
