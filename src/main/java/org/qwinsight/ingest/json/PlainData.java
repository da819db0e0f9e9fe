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
    private final int[] nameFrom;
    private final int[] nameTo;
    private final int[] from;
    private final int[] to;
    private final byte[] forms;

    PlainData() {
        this(MOST, MOST);
    }

    private PlainData(int values, int names) {
        nameFrom = new int[names];
        nameTo = new int[names];
        from = new int[values];
        to = new int[values];
        forms = new byte[values];
    }

    /** The values without their names, for a record whose first byte is at 0. */
    PlainData countedFrom(int start) {
        PlainData counted = new PlainData(size, 0);
        counted.size = size;
        counted.whole = whole;
        for (int i = 0; i < size; i++) {
            counted.from[i] = from[i] - start;
            counted.to[i] = to[i] - start;
            counted.forms[i] = forms[i];
        }
        return counted;
    }

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
