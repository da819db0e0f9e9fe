package org.qwinsight.ingest.xml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.TextCache;

/** Where the values of the event that was scanned last lie. */
final class EventValues implements RecordFrame.Found {
    private static final int MAX_DATA = 128;

    /** Beginning and end of each value of {@code System}, by {@link SystemField}; -1 when it is not there. */
    private final int[] from = new int[SystemField.COUNT];

    private final int[] to = new int[SystemField.COUNT];
    private final int[] marks = new int[SystemField.COUNT];

    private int data;
    private final int[] dataNameFrom;
    private final int[] dataNameTo;
    private final int[] dataFrom;
    private final int[] dataTo;
    private final int[] dataMarks;
    private @Nullable EventForm form;

    EventValues() {
        this(MAX_DATA, MAX_DATA);
    }

    private EventValues(int data, int names) {
        dataNameFrom = new int[names];
        dataNameTo = new int[names];
        dataFrom = new int[data];
        dataTo = new int[data];
        dataMarks = new int[data];
    }

    /** The same for an event whose first byte is at 0; null when the event has no known form, which tells the names. */
    @Nullable
    EventValues countedFrom(int start) {
        if (form == null) {
            return null;
        }
        EventValues counted = new EventValues(data, 0);
        counted.form = form;
        counted.data = data;
        for (int field = 0; field < SystemField.COUNT; field++) {
            counted.from[field] = from[field] < 0 ? -1 : from[field] - start;
            counted.to[field] = to[field] - start;
            counted.marks[field] = marks[field];
        }
        for (int i = 0; i < data; i++) {
            counted.dataFrom[i] = dataFrom[i] - start;
            counted.dataTo[i] = dataTo[i] - start;
            counted.dataMarks[i] = dataMarks[i];
        }
        return counted;
    }

    void clear() {
        data = 0;
        form = null;
        Arrays.fill(from, -1);
    }

    void set(int systemField, int begin, int end, int marksOfText) {
        from[systemField] = begin;
        to[systemField] = end;
        marks[systemField] = marksOfText;
    }

    /** Notes the name of the {@code Data} element that is open; false when there are too many of them. */
    boolean name(int begin, int end) {
        if (data == MAX_DATA) {
            return false;
        }
        dataNameFrom[data] = begin;
        dataNameTo[data] = end;
        return true;
    }

    /** Notes the text of the {@code Data} element whose name was noted last; false when there are too many of them. */
    boolean value(int begin, int end, int marksOfText) {
        dataFrom[data] = begin;
        dataTo[data] = end;
        dataMarks[data] = marksOfText;
        data++;
        return data < MAX_DATA;
    }

    /** All names are those of this form. */
    void named(EventForm known) {
        form = known;
    }

    /** The form of the event when it was known before, else null. */
    @Nullable
    EventForm form() {
        return form;
    }

    boolean has(int systemField) {
        return from[systemField] >= 0;
    }

    int from(int systemField) {
        return from[systemField];
    }

    int to(int systemField) {
        return to[systemField];
    }

    int marks(int systemField) {
        return marks[systemField];
    }

    /** Number of named {@code Data} elements. */
    int data() {
        return data;
    }

    String name(int index, byte[] b, TextCache texts) {
        return form == null ? texts.text(b, dataNameFrom[index], dataNameTo[index]) : form.name(index);
    }

    /** The first {@code Data} element of a name in an event of a known form, or -1. */
    int indexOf(String name) {
        return form == null ? -1 : form.indexOf(name);
    }

    int valueFrom(int index) {
        return dataFrom[index];
    }

    int valueTo(int index) {
        return dataTo[index];
    }

    int valueMarks(int index) {
        return dataMarks[index];
    }

    int nameFrom(int index) {
        return dataNameFrom[index];
    }

    int nameTo(int index) {
        return dataNameTo[index];
    }
}
