package org.qwinsight.analysis;

import java.util.Arrays;

/**
 * Numbers distinct keys of an {@code int} and two {@code long}s in the order of their first appearance, from 0. Exact:
 * keys with equal hashes are compared. Work per key does not depend on the number of keys.
 */
public final class KeyTable {
    public static final int ABSENT = -1;

    private static final int SMALLEST = 16;
    private static final int WORDS = 3;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final long SCOPE_MIX = 0xC2B2AE3D27D4EB4FL;

    /** The two {@code long}s and the {@code int} of a key, side by side so that comparing costs one cache miss. */
    private long[] keys;
    /** Hash of a key in the upper half, its number plus one in the lower; 0 is a free slot. */
    private long[] slots;

    private int size;

    /** @param expected about how many distinct keys will come; more are possible */
    public KeyTable(int expected) {
        int capacity = Math.max(SMALLEST, expected);
        keys = new long[Math.multiplyExact(capacity, WORDS)];
        slots = new long[Integer.highestOneBit(capacity) * 2];
    }

    /** Number of distinct keys. */
    public int size() {
        return size;
    }

    /**
     * The number of the key where it stands in its first place, else {@link #ABSENT}. Done for many keys, one behind the
     * other, it lets their waits for memory overlap, and makes {@link #add} quick for those that it does not find.
     */
    public int glance(int scope, long high, long low) {
        int number = (int) slots[hash(scope, high, low) & (slots.length - 1)] - 1;
        return number != ABSENT && isKey(number, scope, high, low) ? number : ABSENT;
    }

    /** The number of the key, or {@link #ABSENT}. */
    public int find(int scope, long high, long low) {
        return (int) slots[slot(hash(scope, high, low), scope, high, low)] - 1;
    }

    /** The number of the key, a new one when the key is new. */
    public int add(int scope, long high, long low) {
        int hash = hash(scope, high, low);
        int slot = slot(hash, scope, high, low);
        if (slots[slot] != 0) {
            return (int) slots[slot] - 1;
        }
        int at = size * WORDS;
        if (at == keys.length) {
            keys = Arrays.copyOf(keys, Math.multiplyExact(size + (size >> 1), WORDS));
        }
        keys[at] = high;
        keys[at + 1] = low;
        keys[at + 2] = scope;
        slots[slot] = ((long) hash << Integer.SIZE) | ++size;
        if (size > slots.length - (slots.length >> 2)) {
            growSlots();
        }
        return size - 1;
    }

    /** The slot that holds the key, else the free one where it belongs. */
    private int slot(int hash, int scope, long high, long low) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long held = slots[slot]; held != 0; held = slots[slot]) {
            if ((int) (held >>> Integer.SIZE) == hash && isKey((int) held - 1, scope, high, low)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isKey(int number, int scope, long high, long low) {
        int at = number * WORDS;
        return keys[at + 1] == low && keys[at] == high && keys[at + 2] == scope;
    }

    private void growSlots() {
        long[] smaller = slots;
        slots = new long[smaller.length * 2];
        int mask = slots.length - 1;
        for (long held : smaller) {
            if (held != 0) {
                int slot = (int) (held >>> Integer.SIZE) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = held;
            }
        }
    }

    private static int hash(int scope, long high, long low) {
        long highMixed = Long.rotateLeft(high, 29) * MIX;
        long mixed = (low ^ highMixed ^ (scope * SCOPE_MIX)) * MIX;
        mixed = (mixed ^ (mixed >>> 32)) * MIX;
        return (int) (mixed >>> 32);
    }
}
