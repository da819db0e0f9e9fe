package org.qwinsight.ingest.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.ValueSlots;

/**
 * Walks over one JSON object and proves on the way that it is well-formed, noting the values of {@code Event.System} where
 * evtx_dump puts them. Anything unusual (escapes in names, exponents, deep nesting, lists near the root, which may be
 * wrappers, names that come twice, bytes that are not UTF-8) is {@link #OTHER} and is cut out and parsed in full. What is
 * accepted here, the full way cuts at the same place and reads without complaint.
 */
final class PlainScanner {
    /** The bytes end inside the object. */
    static final int INCOMPLETE = -1;
    /** Not in the plain form. */
    static final int OTHER = -2;

    private static final int NOWHERE = -1;
    private static final int DATA = ObjectValues.COUNT;

    /** Longer objects are left to the full parser. */
    private static final int MAX_LENGTH = 64 << 10;

    private static final int MAX_DEPTH = 16;

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private byte[] b = {};
    private int end;
    private final boolean[] isObject = new boolean[MAX_DEPTH + 1];
    private int depth;
    /** The position is at a name or element, not behind a value. */
    private boolean atItem;
    /** Where the value that comes next is noted: the value of {@code System} that it is, or one of two constants. */
    private int note;

    /** A value of {@code System} is written with escapes, so that it was not noted. */
    private boolean hidesValue;

    private final StringWalk strings = new StringWalk();
    private final SystemPath path = new SystemPath();
    private final ObjectValues values = new ObjectValues();
    private final ValueSlots slots = new ValueSlots();
    /** The slot of each value of {@code System} and of each member of {@code EventData}, or -1. */
    private final int[] slotOfValue = new int[ObjectValues.COUNT];

    private final int[] slotOfData = new int[ValueSlots.MOST];
    private final @Nullable ObjectForms forms;

    /** @param knowsForms compare objects with those that came before, which is quicker and gives the same */
    PlainScanner(boolean knowsForms) {
        forms = knowsForms ? new ObjectForms() : null;
    }

    /**
     * Walks over the object at a position.
     *
     * @param start the opening brace
     * @param limit one past the last byte that is there
     * @return one past the closing brace, or {@link #INCOMPLETE}, or {@link #OTHER}
     */
    int scan(byte[] buffer, int start, int limit) {
        b = buffer;
        end = Math.min(limit, start + MAX_LENGTH);
        values.clear();
        if (forms == null) {
            return full(start, limit);
        }
        ObjectForm known = forms.match(buffer, start, end);
        if (known != null) {
            if (known.apply(forms, start, values)) {
                return forms.behind();
            }
            values.clear();
            return full(start, limit);
        }
        int behind = full(start, limit);
        if (behind > 0 && !hidesValue && forms.isLearning(slots)) {
            ObjectForm form = new ObjectForm(buffer, start, values, slots, slotOfValue, slotOfData);
            forms.learn(buffer, start, behind, slots, form);
        }
        return behind;
    }

    private int full(int start, int limit) {
        depth = 0;
        path.clear();
        slots.clear();
        hidesValue = false;
        Arrays.fill(slotOfValue, -1);
        int at = open(start, true);
        while (at >= 0 && depth > 0) {
            at = atItem ? item(at) : behindValue(at);
        }
        boolean hasSystem = path.hasProviderAttributes()
                && values.has(ObjectValues.PROVIDER)
                && values.has(ObjectValues.EVENT_ID)
                && !hidesValue;
        values.judge(hasSystem, isWhole());
        return at == INCOMPLETE && end < limit ? OTHER : at;
    }

    private boolean isWhole() {
        boolean whole = values.data().isWhole() && !path.isOdd();
        for (int value = 0; value < ObjectValues.COUNT; value++) {
            whole &= values.has(value) || !path.hasSeen(value);
        }
        return whole;
    }

    /** Where the values of the object lie. */
    ObjectValues values() {
        return values;
    }

    /** Goes on behind a value: to the next item, or behind the closing bracket. */
    private int behindValue(int start) {
        int at = blanks(start);
        if (at >= end) {
            return INCOMPLETE;
        }
        byte c = b[at];
        if (c == ',') {
            atItem = true;
            return blanks(at + 1);
        }
        return c == (isObject[depth] ? '}' : ']') ? close(at) : OTHER;
    }

    private int close(int at) {
        path.leave(depth);
        depth--;
        atItem = false;
        return at + 1;
    }

    /** Goes over an element or member up to the end of a scalar, or into anything else. */
    private int item(int start) {
        int at = isObject[depth] ? name(start) : start;
        if (at < 0) {
            return at;
        }
        if (at >= end) {
            return INCOMPLETE;
        }
        atItem = false;
        return switch (b[at]) {
            case '"' -> text(at + 1);
            case '{' -> open(at, true);
            case '[' -> depth == 1 || depth == 2 ? OTHER : open(at, false);
            case 't' -> word(at, TRUE, PlainData.TEXT);
            case 'f' -> word(at, FALSE, PlainData.TEXT);
            case 'n' -> word(at, NULL, PlainData.NULL);
            default -> number(at);
        };
    }

    private int blanks(int at) {
        return at < end && b[at] > ' ' ? at : behindBlanks(at);
    }

    private int behindBlanks(int start) {
        int at = start;
        while (at < end && (b[at] == ' ' || b[at] == '\n' || b[at] == '\r' || b[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** The position of the value behind a name and its colon. */
    private int name(int at) {
        if (at >= end) {
            return INCOMPLETE;
        }
        if (b[at] != '"') {
            return OTHER;
        }
        int behind = strings.behind(b, at + 1, end);
        if (behind < 0) {
            return behind;
        }
        if (strings.isEscaped() || !path.name(depth, b, at + 1, behind - 1)) {
            return OTHER;
        }
        noteName(at + 1, behind - 1);
        int colon = blanks(behind);
        if (colon >= end) {
            return INCOMPLETE;
        }
        return b[colon] == ':' ? blanks(colon + 1) : OTHER;
    }

    private void noteName(int nameFrom, int nameTo) {
        note = path.value(depth);
        if (note < 0 && path.isInData(depth)) {
            note = DATA;
            values.data().name(nameFrom, nameTo);
        }
    }

    private int text(int start) {
        int behind = strings.behind(b, start, end);
        if (behind >= 0) {
            int slot = isValue() ? slots.add(start, behind - 1, ObjectForms.STRING) : -1;
            note(start, behind - 1, strings.isEscaped() ? PlainData.ESCAPED_TEXT : PlainData.TEXT, slot);
        }
        return behind;
    }

    /** True for a scalar that is another in every object; the others are part of the form. */
    private boolean isValue() {
        return switch (note) {
            case ObjectValues.PROVIDER, ObjectValues.EVENT_ID, ObjectValues.CHANNEL -> false;
            case NOWHERE -> depth > 3 && !path.isInProvider(depth);
            default -> true;
        };
    }

    private int open(int at, boolean object) {
        if (depth == MAX_DEPTH) {
            return OTHER;
        }
        if (note == DATA && depth > 0) {
            values.data().breakOff();
        }
        note = NOWHERE;
        if (object) {
            path.enter(depth);
        }
        depth++;
        isObject[depth] = object;
        int next = blanks(at + 1);
        if (next >= end) {
            return INCOMPLETE;
        }
        if (b[next] == (object ? '}' : ']')) {
            return close(next);
        }
        atItem = true;
        return next;
    }

    private void note(int valueFrom, int valueTo, byte form, int slot) {
        if (note == DATA) {
            PlainData data = values.data();
            if (data.size() < PlainData.MOST) {
                slotOfData[data.size()] = slot;
            }
            data.value(valueFrom, valueTo, form);
        } else if (note >= 0 && form == PlainData.TEXT) {
            values.set(note, valueFrom, valueTo);
            slotOfValue[note] = slot;
        } else if (note >= 0) {
            hidesValue = true;
        }
        note = NOWHERE;
    }

    private int word(int at, byte[] word, byte form) {
        int behind = at + word.length;
        if (behind >= end) {
            return INCOMPLETE;
        }
        if (!Arrays.equals(b, at, behind, word, 0, word.length)) {
            return OTHER;
        }
        if (note == DATA) {
            note(at, behind, form, -1);
        }
        note = NOWHERE;
        return behind;
    }

    private int number(int start) {
        int behind = NumberWalk.behind(b, start, end);
        if (behind >= 0) {
            note(start, behind, PlainData.TEXT, isValue() ? slots.add(start, behind, ObjectForms.NUMBER) : -1);
        }
        return behind;
    }
}
