package org.qwinsight.ingest.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.FieldNames;
import org.qwinsight.ingest.record.KnownForms;
import org.qwinsight.ingest.record.ValueSlots;

/**
 * What the events of one form have in common: the names of their data, and some values of {@code System} that are part of
 * the form because they decide what the event is.
 */
final class EventForm {
    /** A value that is the same in all events of the form. */
    private static final int FIXED = -1;

    private static final int ABSENT = -2;

    /** By {@link SystemField}: the slot of the value, or one of the two constants. */
    private final int[] systemSlots = new int[SystemField.COUNT];
    /** Of a fixed value: the slot behind whose end it lies, or -1 for the beginning of the event. */
    private final int[] anchors = new int[SystemField.COUNT];

    private final int[] distances = new int[SystemField.COUNT];
    private final int[] lengths = new int[SystemField.COUNT];
    private final int[] marks = new int[SystemField.COUNT];

    private final FieldNames names;
    /** The slot of each {@code Data} element, or -1 for one that is written as an empty tag. */
    private final int[] dataSlots;

    /** Set by whoever finds out whether anybody wants events of the form. */
    @Nullable
    Verdict verdict;

    /**
     * What is known of all events of a form.
     *
     * @param unwanted nobody wants them, whatever their values
     * @param channel of all of them
     */
    record Verdict(boolean unwanted, String channel) {}

    /**
     * The form of an event that was scanned in full.
     *
     * @param slotOfField by {@link SystemField} the slot that was noted for the value, or -1
     * @param slotOfData the same for each {@code Data} element
     */
    EventForm(byte[] b, int start, EventValues values, ValueSlots slots, int[] slotOfField, int[] slotOfData) {
        for (int field = 0; field < SystemField.COUNT; field++) {
            if (!values.has(field)) {
                systemSlots[field] = ABSENT;
            } else if (slotOfField[field] >= 0) {
                systemSlots[field] = slotOfField[field];
            } else {
                systemSlots[field] = FIXED;
                int anchor = slots.lastBefore(values.from(field));
                anchors[field] = anchor;
                distances[field] = values.from(field) - (anchor < 0 ? start : slots.end(anchor));
                lengths[field] = values.to(field) - values.from(field);
                marks[field] = values.marks(field);
            }
        }
        String[] known = new String[values.data()];
        for (int i = 0; i < known.length; i++) {
            int from = values.nameFrom(i);
            known[i] = new String(b, from, values.nameTo(i) - from, StandardCharsets.UTF_8);
        }
        names = new FieldNames(known);
        dataSlots = Arrays.copyOf(slotOfData, known.length);
    }

    String name(int index) {
        return names.name(index);
    }

    /** The first {@code Data} element of a name, or -1. */
    int indexOf(String name) {
        return names.indexOf(name);
    }

    /** Says where the values of an event lie that has matched this form. */
    void apply(KnownForms<EventForm> match, int start, EventValues values) {
        for (int field = 0; field < SystemField.COUNT; field++) {
            int slot = systemSlots[field];
            if (slot >= 0) {
                values.set(field, match.from(slot), match.to(slot), match.marks(slot));
            } else if (slot == FIXED) {
                int from = distances[field] + (anchors[field] < 0 ? start : match.to(anchors[field]));
                values.set(field, from, from + lengths[field], marks[field]);
            }
        }
        for (int slot : dataSlots) {
            if (slot < 0) {
                values.value(start, start, 0);
            } else {
                values.value(match.from(slot), match.to(slot), match.marks(slot));
            }
        }
        values.named(this);
    }
}
