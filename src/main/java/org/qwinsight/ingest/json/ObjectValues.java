package org.qwinsight.ingest.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.TextCache;

/** Where the values of the object that was scanned last lie. */
final class ObjectValues implements RecordFrame.Found {
    static final int PROVIDER = 0;
    static final int EVENT_ID = 1;
    static final int TIME = 2;
    static final int RECORD_ID = 3;
    static final int CHANNEL = 4;
    static final int COMPUTER = 5;
    static final int KEYWORDS = 6;
    static final int USER_ID = 7;
    static final int COUNT = 8;

    private final int[] from = new int[COUNT];
    private final int[] to = new int[COUNT];
    private final PlainData data;
    private boolean system;
    private boolean whole;
    private @Nullable ObjectForm form;

    ObjectValues() {
        this(new PlainData());
    }

    private ObjectValues(PlainData data) {
        this.data = data;
    }

    /**
     * The same for an object whose first byte is at 0; null when the object has no known form, which tells the names, or has
     * other members in {@code EventData} than fields.
     */
    @Nullable
    ObjectValues countedFrom(int start) {
        if (form == null || !form.hasFieldsOnly()) {
            return null;
        }
        ObjectValues counted = new ObjectValues(data.countedFrom(start));
        for (int value = 0; value < COUNT; value++) {
            counted.from[value] = from[value] < 0 ? -1 : from[value] - start;
            counted.to[value] = to[value] - start;
        }
        counted.system = system;
        counted.whole = whole;
        counted.form = form;
        return counted;
    }

    void clear() {
        data.clear();
        Arrays.fill(from, -1);
        system = false;
        whole = false;
        form = null;
    }

    void set(int value, int begin, int end) {
        from[value] = begin;
        to[value] = end;
    }

    /**
     * Notes what the object is as a whole.
     *
     * @param hasSystem see {@link #hasSystem}
     * @param isWhole see {@link #isWhole}
     */
    void judge(boolean hasSystem, boolean isWhole) {
        system = hasSystem;
        whole = isWhole;
    }

    /** All names are those of this form. */
    void named(ObjectForm known) {
        form = known;
    }

    /** The form of the object when it was known before, else null. */
    @Nullable
    ObjectForm form() {
        return form;
    }

    /** True when all values of {@code System} that count were there, and where evtx_dump puts them. */
    boolean hasSystem() {
        return system;
    }

    /** True when the record holds nothing that matters but what was noted of {@code System} and {@code EventData}. */
    boolean isWhole() {
        return whole;
    }

    boolean has(int value) {
        return from[value] >= 0;
    }

    int from(int value) {
        return from[value];
    }

    int to(int value) {
        return to[value];
    }

    PlainData data() {
        return data;
    }

    /** The first member of {@code EventData} of a name in an object of a known form, or -1. */
    int indexOf(String name) {
        return form == null ? -1 : form.indexOf(name);
    }

    String name(int index, byte[] b, TextCache texts) {
        return form == null ? texts.text(b, data.nameFrom(index), data.nameTo(index)) : form.name(index);
    }
}
