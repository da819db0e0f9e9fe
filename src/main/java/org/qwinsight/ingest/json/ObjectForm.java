package org.qwinsight.ingest.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.FieldNames;
import org.qwinsight.ingest.record.KnownForms;
import org.qwinsight.ingest.record.ValueSlots;

/**
 * What the objects of one form have in common: the names of their data, and some values of {@code System} that are part of
 * the form because they decide what the event is.
 */
final class ObjectForm {
    /** A value that is the same in all objects of the form. */
    private static final int FIXED = -1;

    private static final int ABSENT = -2;

    /** By the constants of {@link ObjectValues}: the slot of the value, or one of the two constants. */
    private final int[] systemSlots = new int[ObjectValues.COUNT];
    /** Of a fixed value: the slot behind whose end it lies, or -1 for the beginning of the object. */
    private final int[] anchors = new int[ObjectValues.COUNT];

    private final int[] distances = new int[ObjectValues.COUNT];
    private final int[] lengths = new int[ObjectValues.COUNT];

    private final FieldNames names;
    /** The slot of each member of {@code EventData}, or -1 for a word such as {@code null}. */
    private final int[] dataSlots;
    /** Of a word: what it says, and its distance to the slot before it. */
    private final byte[] dataForms;

    private final int[] dataAnchors;
    private final int[] dataDistances;
    private final int[] dataLengths;
    private final boolean system;
    private final boolean whole;
    private final boolean fieldsOnly;

    /** Set by whoever finds out whether anybody wants objects of the form. */
    @Nullable
    Verdict verdict;

    /**
     * What is known of all objects of a form.
     *
     * @param unwanted nobody wants them, whatever their values
     * @param channel of all of them
     */
    record Verdict(boolean unwanted, String channel) {}

    /**
     * The form of an object that was scanned in full.
     *
     * @param slotOfValue by the constants of {@link ObjectValues} the slot that was noted for the value, or -1
     * @param slotOfData the same for each member of {@code EventData}
     */
    ObjectForm(byte[] b, int start, ObjectValues values, ValueSlots slots, int[] slotOfValue, int[] slotOfData) {
        for (int value = 0; value < ObjectValues.COUNT; value++) {
            if (!values.has(value)) {
                systemSlots[value] = ABSENT;
            } else if (slotOfValue[value] >= 0) {
                systemSlots[value] = slotOfValue[value];
            } else {
                systemSlots[value] = FIXED;
                anchors[value] = slots.lastBefore(values.from(value));
                distances[value] = values.from(value) - anchor(slots, anchors[value], start);
                lengths[value] = values.to(value) - values.from(value);
            }
        }
        PlainData data = values.data();
        String[] known = new String[data.size()];
        dataSlots = Arrays.copyOf(slotOfData, known.length);
        dataForms = new byte[known.length];
        dataAnchors = new int[known.length];
        dataDistances = new int[known.length];
        dataLengths = new int[known.length];
        for (int i = 0; i < known.length; i++) {
            known[i] = new String(b, data.nameFrom(i), data.nameTo(i) - data.nameFrom(i), StandardCharsets.UTF_8);
            dataForms[i] = data.form(i);
            dataAnchors[i] = slots.lastBefore(data.from(i));
            dataDistances[i] = data.from(i) - anchor(slots, dataAnchors[i], start);
            dataLengths[i] = data.to(i) - data.from(i);
        }
        names = new FieldNames(known);
        fieldsOnly = Arrays.stream(known)
                .noneMatch(name -> name.equals(EventDataBlock.LIST) || EventDataBlock.isMarkup(name));
        system = values.hasSystem();
        whole = values.isWhole();
    }

    private static int anchor(ValueSlots slots, int slot, int start) {
        return slot < 0 ? start : slots.end(slot);
    }

    private static int anchor(KnownForms<ObjectForm> match, int slot, int start) {
        return slot < 0 ? start : match.to(slot);
    }

    String name(int index) {
        return names.name(index);
    }

    /** The first member of {@code EventData} of a name, or -1. */
    int indexOf(String name) {
        return names.indexOf(name);
    }

    /** True when the members are the event's own fields, so that they can be looked up by name. */
    boolean hasFieldsOnly() {
        return fieldsOnly;
    }

    /**
     * Says where the values of an object lie that has matched this form; false when the object has an escape where the
     * form cannot have one.
     */
    boolean apply(KnownForms<ObjectForm> match, int start, ObjectValues values) {
        for (int value = 0; value < ObjectValues.COUNT; value++) {
            int slot = systemSlots[value];
            if (slot >= 0) {
                if (match.marks(slot) != PlainData.TEXT) {
                    return false;
                }
                values.set(value, match.from(slot), match.to(slot));
            } else if (slot == FIXED) {
                int from = distances[value] + anchor(match, anchors[value], start);
                values.set(value, from, from + lengths[value]);
            }
        }
        PlainData data = values.data();
        for (int i = 0; i < dataSlots.length; i++) {
            int slot = dataSlots[i];
            if (slot >= 0) {
                data.value(match.from(slot), match.to(slot), (byte) match.marks(slot));
            } else {
                int from = dataDistances[i] + anchor(match, dataAnchors[i], start);
                data.value(from, from + dataLengths[i], dataForms[i]);
            }
        }
        values.judge(system, whole);
        values.named(this);
        return true;
    }
}
