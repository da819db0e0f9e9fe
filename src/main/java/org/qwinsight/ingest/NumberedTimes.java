package org.qwinsight.ingest;

import java.util.Arrays;

/**
 * Numbers with times, in the order in which they were added. A log counts its records one by one, so that most of them
 * take only the distance to the time before, in three to five bytes.
 */
final class NumberedTimes {
    /** Takes what was added, in its order. */
    interface Visitor {
        void next(long number, long nanos);
    }

    /** Windows counts time in steps of so many nanoseconds. */
    private static final long STEP_NANOS = 100;

    private static final int LONGEST = 1 + 2 * 10;
    /** Stands before a number that is not the next one, or a time that is no whole step away. Every other code is even. */
    private static final long UNUSUAL = 1;

    private byte[] bytes = {};
    private int filled;
    private int size;
    private long lastNumber;
    private long lastNanos;
    private boolean rising = true;

    /** Adds a number and its time, which may be any. */
    void add(long number, long nanos) {
        if (bytes.length - filled < LONGEST) {
            bytes = Arrays.copyOf(bytes, bytes.length + (bytes.length >> 1) + 4 * LONGEST);
        }
        long further = number - lastNumber;
        long later = nanos - lastNanos;
        if (further == 1 && later % STEP_NANOS == 0) {
            put(zigzag(later / STEP_NANOS) << 1);
        } else {
            put(UNUSUAL);
            put(zigzag(further));
            put(zigzag(later));
        }
        rising &= size == 0 || number > lastNumber;
        lastNumber = number;
        lastNanos = nanos;
        size++;
    }

    int size() {
        return size;
    }

    /** True when every number is larger than the one before. */
    boolean isRising() {
        return rising;
    }

    /** Bytes that are in use. */
    int bytes() {
        return filled;
    }

    void forEach(Visitor visitor) {
        long number = 0;
        long nanos = 0;
        int at = 0;
        for (int i = 0; i < size; i++) {
            long code = get(at);
            at += length(code);
            if (code == UNUSUAL) {
                long further = get(at);
                at += length(further);
                long later = get(at);
                at += length(later);
                number += unzigzag(further);
                nanos += unzigzag(later);
            } else {
                number++;
                nanos += unzigzag(code >>> 1) * STEP_NANOS;
            }
            visitor.next(number, nanos);
        }
    }

    /** Seven bits a byte, the lowest first. */
    private void put(long code) {
        long left = code;
        while ((left & ~0x7FL) != 0) {
            bytes[filled++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[filled++] = (byte) left;
    }

    private long get(int from) {
        long code = 0;
        int shift = 0;
        int at = from;
        while (bytes[at] < 0) {
            code |= (bytes[at++] & 0x7FL) << shift;
            shift += 7;
        }
        return code | (long) bytes[at] << shift;
    }

    private static int length(long code) {
        return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(code) + 6) / 7);
    }

    /** Small distances in both directions become small codes. */
    private static long zigzag(long distance) {
        return (distance << 1) ^ (distance >> 63);
    }

    private static long unzigzag(long code) {
        return (code >>> 1) ^ -(code & 1);
    }
}
