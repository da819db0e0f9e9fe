package org.qwinsight.ingest.record;

/**
 * Where the values that differ from record to record lie in one record, in their order. What lies between them is the
 * same in every record of the form.
 */
public final class ValueSlots {
    /** More are not remembered, and then the record gives no form. */
    public static final int MOST = 192;

    final int[] from = new int[MOST];
    final int[] to = new int[MOST];
    final byte[] kinds = new byte[MOST];
    private int size;
    private boolean tooMany;

    /** Forgets all slots, for another record. */
    public void clear() {
        size = 0;
        tooMany = false;
    }

    /**
     * Notes a value.
     *
     * @param begin first byte; not before the end of the last value
     * @param end one past the last byte
     * @param kind how the value is written, in the words of the reader
     * @return the number of the slot
     */
    public int add(int begin, int end, byte kind) {
        if (size == MOST) {
            tooMany = true;
            return MOST - 1;
        }
        from[size] = begin;
        to[size] = end;
        kinds[size] = kind;
        return size++;
    }

    public int size() {
        return size;
    }

    /** One past the last byte of a value. */
    public int end(int slot) {
        return to[slot];
    }

    /** The last slot that ends at or before a position, or -1. */
    public int lastBefore(int position) {
        int slot = size - 1;
        while (slot >= 0 && to[slot] > position) {
            slot--;
        }
        return slot;
    }

    boolean isComplete() {
        return !tooMany;
    }
}
