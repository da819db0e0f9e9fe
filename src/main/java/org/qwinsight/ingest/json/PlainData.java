package org.qwinsight.ingest.json;

/** Where names and values of {@code Event.EventData} lie in a record that {@link PlainScanner} walked over. */
final class PlainData {
    /** More are not noted. */
    static final int MOST = 128;

    /** What a value is. */
    static final byte TEXT = 0;

    static final byte ESCAPED_TEXT = 1;
    static final byte NULL = 2;

    private int size;
    private boolean whole;
    private final int[] nameFrom = new int[MOST];
    private final int[] nameTo = new int[MOST];
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final byte[] forms = new byte[MOST];

    void clear() {
        size = 0;
        whole = true;
    }

    /** Something in it is no name with a scalar, or there is too much. */
    void breakOff() {
        whole = false;
    }

    /** True when everything in {@code EventData} is here. */
    boolean isWhole() {
        return whole;
    }

    void name(int begin, int end) {
        if (size < MOST) {
            nameFrom[size] = begin;
            nameTo[size] = end;
        }
    }

    /** The value of the last name, which is complete with it. */
    void value(int begin, int end, byte form) {
        if (size == MOST) {
            whole = false;
            return;
        }
        from[size] = begin;
        to[size] = end;
        forms[size] = form;
        size++;
    }

    int size() {
        return size;
    }

    int nameFrom(int index) {
        return nameFrom[index];
    }

    int nameTo(int index) {
        return nameTo[index];
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    byte form(int index) {
        return forms[index];
    }
}
