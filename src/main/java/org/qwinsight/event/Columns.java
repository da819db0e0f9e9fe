package org.qwinsight.event;

import java.util.Arrays;

/** The columns behind a store: arrays of equal length that grow while a store is built. */
final class Columns {
    private static final int FIELDS = EventField.values().length;
    private static final int FIRST_CAPACITY = 256;

    int size;
    byte[] kinds;
    /** The host was not logged and stands for the logged agent id. */
    boolean[] hostsFromAgent;

    byte[] fractionDigits;
    long[] times;
    long[] recordedTimes;
    int[] sources;
    long[] ordinals;
    long[] offsets;
    int[] lengths;
    /** Dictionary ids by {@link EventField#ordinal()}. */
    final int[][] fieldIds = new int[FIELDS][];

    Columns() {
        this(FIRST_CAPACITY);
    }

    private Columns(int capacity) {
        kinds = new byte[capacity];
        hostsFromAgent = new boolean[capacity];
        fractionDigits = new byte[capacity];
        times = new long[capacity];
        recordedTimes = new long[capacity];
        sources = new int[capacity];
        ordinals = new long[capacity];
        offsets = new long[capacity];
        lengths = new int[capacity];
        for (int field = 0; field < FIELDS; field++) {
            fieldIds[field] = new int[capacity];
        }
    }

    /** Makes room for one more row and gives its number. */
    int addRow() {
        if (size == kinds.length) {
            grow(size + (size >> 1));
        }
        return size++;
    }

    private void grow(int capacity) {
        kinds = Arrays.copyOf(kinds, capacity);
        hostsFromAgent = Arrays.copyOf(hostsFromAgent, capacity);
        fractionDigits = Arrays.copyOf(fractionDigits, capacity);
        times = Arrays.copyOf(times, capacity);
        recordedTimes = Arrays.copyOf(recordedTimes, capacity);
        sources = Arrays.copyOf(sources, capacity);
        ordinals = Arrays.copyOf(ordinals, capacity);
        offsets = Arrays.copyOf(offsets, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
        for (int field = 0; field < FIELDS; field++) {
            fieldIds[field] = Arrays.copyOf(fieldIds[field], capacity);
        }
    }

    /** The rows in the given order, in arrays of exactly that length. */
    Columns select(int[] order) {
        Columns selected = new Columns(order.length);
        selected.size = order.length;
        for (int row = 0; row < order.length; row++) {
            int from = order[row];
            selected.kinds[row] = kinds[from];
            selected.hostsFromAgent[row] = hostsFromAgent[from];
            selected.fractionDigits[row] = fractionDigits[from];
            selected.times[row] = times[from];
            selected.recordedTimes[row] = recordedTimes[from];
            selected.sources[row] = sources[from];
            selected.ordinals[row] = ordinals[from];
            selected.offsets[row] = offsets[from];
            selected.lengths[row] = lengths[from];
        }
        for (int field = 0; field < FIELDS; field++) {
            int[] from = fieldIds[field];
            int[] to = selected.fieldIds[field];
            for (int row = 0; row < order.length; row++) {
                to[row] = from[order[row]];
            }
        }
        return selected;
    }
}
