package org.qwinsight.analysis;

import java.util.Arrays;

/**
 * Numbers distinct keys of an {@code int} and two {@code long}s in the order of their first appearance, from 0. Exact:
 * keys with equal hashes are compared. Work per key does not depend on the number of keys.
 */
final class KeyTable {
    static final int ABSENT = -1;

    private static final int SMALLEST = 16;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final long SCOPE_MIX = 0xC2B2AE3D27D4EB4FL;

    private int[] scopes;
    private long[] highs;
    private long[] lows;
    /** Number of the key plus one; 0 is a free slot. */
    private int[] slots;

    private int size;

    /** @param expected about how many distinct keys will come; more are possible */
    KeyTable(int expected) {
        int capacity = Math.max(SMALLEST, expected);
        scopes = new int[capacity];
        highs = new long[capacity];
        lows = new long[capacity];
        slots = new int[Integer.highestOneBit(capacity) * 2];
    }

    int size() {
        return size;
    }

    /** The number of the key, or {@link #ABSENT}. */
    int find(int scope, long high, long low) {
        return slots[slot(scope, high, low)] - 1;
    }

    /** The number of the key, a new one when the key is new. */
    int add(int scope, long high, long low) {
        int slot = slot(scope, high, low);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == scopes.length) {
            int capacity = size + (size >> 1);
            scopes = Arrays.copyOf(scopes, capacity);
            highs = Arrays.copyOf(highs, capacity);
            lows = Arrays.copyOf(lows, capacity);
        }
        scopes[size] = scope;
        highs[size] = high;
        lows[size] = low;
        slots[slot] = ++size;
        if (size > slots.length - (slots.length >> 2)) {
            growSlots();
        }
        return size - 1;
    }

    private int slot(int scope, long high, long low) {
        int mask = slots.length - 1;
        int slot = hash(scope, high, low) & mask;
        while (slots[slot] != 0 && !isKey(slots[slot] - 1, scope, high, low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isKey(int number, int scope, long high, long low) {
        return lows[number] == low && highs[number] == high && scopes[number] == scope;
    }

    private void growSlots() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hash(scopes[number], highs[number], lows[number]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(int scope, long high, long low) {
        long highMixed = Long.rotateLeft(high, 29) * MIX;
        long mixed = (low ^ highMixed ^ (scope * SCOPE_MIX)) * MIX;
        mixed = (mixed ^ (mixed >>> 32)) * MIX;
        return (int) (mixed >>> 32);
    }
}
