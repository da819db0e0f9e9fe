package org.qwinsight.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Up to {@link #SIZE} numbers, each as its distance from the smallest of them in as few bits as the largest distance
 * needs. Distances that are all whole multiples of a unit, as nanoseconds of a log with milliseconds are, are counted in
 * it. Any {@code long} fits. Immutable.
 */
final class PackedBlock {
    /** log2 of {@link #SIZE}. */
    static final int SHIFT = 12;

    /** Large enough that the block itself costs little, small enough that neighbours are alike. */
    static final int SIZE = 1 << SHIFT;

    /** A number that begins within a byte and has more bits would not lie within eight bytes. */
    private static final int MOST_BITS_ACROSS_BYTES = 57;

    /** Numbers of so many bits begin with a byte or in its middle, so that they lie within eight bytes after all. */
    private static final int BITS_FROM_THE_MIDDLE = 60;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final PackedBlock ZEROS = new PackedBlock(0, 1, 0, new byte[Long.BYTES]);

    /** Nanoseconds of a millisecond, of a microsecond, and of a tick of Windows. */
    private static final long[] UNITS = {1_000_000, 1_000, 100};

    private final long base;
    private final long unit;
    private final long mask;
    private final int bits;
    /** Ends with enough spare bytes that eight can be read at the beginning of every number. */
    private final byte[] bytes;

    private PackedBlock(long base, long unit, int bits, byte[] bytes) {
        this.base = base;
        this.unit = unit;
        this.bits = bits;
        this.mask = bits == 0 ? 0 : -1L >>> (Long.SIZE - bits);
        this.bytes = bytes;
    }

    /** Packs the first numbers of an array. */
    static PackedBlock of(long[] numbers, int count) {
        long least = count == 0 ? 0 : numbers[0];
        long most = least;
        for (int i = 1; i < count; i++) {
            least = Math.min(least, numbers[i]);
            most = Math.max(most, numbers[i]);
        }
        if (least == 0 && most == 0) {
            return ZEROS;
        }
        long unit = unit(numbers, count, least, most);
        // Where the range is too wide for a long it wraps to a negative number, which needs all bits.
        int bits = Long.SIZE - Long.numberOfLeadingZeros((most - least) / unit);
        if (bits > MOST_BITS_ACROSS_BYTES) {
            bits = bits > BITS_FROM_THE_MIDDLE ? Long.SIZE : BITS_FROM_THE_MIDDLE;
        }
        byte[] bytes = new byte[(count * bits + 7) / 8 + 7 + (bits == 0 ? 1 : 0)];
        for (int i = 0; i < count && bits > 0; i++) {
            int bit = i * bits;
            long word = (long) LONGS.get(bytes, bit >>> 3);
            long distance = numbers[i] - least;
            LONGS.set(bytes, bit >>> 3, word | ((unit == 1 ? distance : distance / unit) << (bit & 7)));
        }
        return new PackedBlock(least, unit, bits, bytes);
    }

    private static long unit(long[] numbers, int count, long least, long most) {
        for (long unit : UNITS) {
            if (most - least >= unit && isMultiple(numbers, count, least, unit)) {
                return unit;
            }
        }
        return 1;
    }

    private static boolean isMultiple(long[] numbers, int count, long least, long unit) {
        for (int i = 0; i < count; i++) {
            if ((numbers[i] - least) % unit != 0) {
                return false;
            }
        }
        return true;
    }

    /** Heap that the block takes, about. */
    int heapBytes() {
        return bytes.length + 64;
    }

    long get(int index) {
        int bit = index * bits;
        long word = (long) LONGS.get(bytes, bit >>> 3);
        return base + unit * ((word >>> (bit & 7)) & mask);
    }

    /** Writes the numbers from {@code first} on, as far as an {@code int} holds them, to an array. */
    void read(int first, int count, int[] into, int at) {
        int bit = first * bits;
        for (int i = 0; i < count; i++) {
            long word = (long) LONGS.get(bytes, bit >>> 3);
            into[at + i] = (int) (base + unit * ((word >>> (bit & 7)) & mask));
            bit += bits;
        }
    }

    /** Writes the numbers from {@code first} on to an array. */
    void read(int first, int count, long[] into, int at) {
        int bit = first * bits;
        for (int i = 0; i < count; i++) {
            long word = (long) LONGS.get(bytes, bit >>> 3);
            into[at + i] = base + unit * ((word >>> (bit & 7)) & mask);
            bit += bits;
        }
    }
}
