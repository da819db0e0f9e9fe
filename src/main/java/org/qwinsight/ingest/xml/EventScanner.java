package org.qwinsight.ingest.xml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.ValueSlots;

/**
 * Walks over one {@code <Event>} element in the plain form in which Windows and most tools write it, and proves on the way
 * that it is well-formed. Anything unusual (comments, CDATA, processing instructions, character references, prefixes,
 * blanks in odd places, more than one {@code System}, bytes that are not UTF-8) is {@link #OTHER} and goes to the full
 * parser. What is accepted here, a parser reads without complaint and to the same values.
 */
final class EventScanner {
    /** The bytes end inside the event. */
    static final int INCOMPLETE = -1;
    /** Not in the plain form. */
    static final int OTHER = -2;

    /** Longer elements are left to the full parser. */
    static final int MAX_LENGTH = 64 << 10;

    private static final int MAX_DEPTH = 16;

    /** 1 for the letters, digits and underscore that plain names are made of. */
    private static final byte[] NAME = new byte[256];

    static {
        for (int c = 0; c < 256; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            NAME[c] = (byte) (letter || (c >= '0' && c <= '9') ? 1 : 0);
        }
    }

    private byte[] b = {};
    private int end;
    private int depth;
    private final int[] nameFrom = new int[MAX_DEPTH];
    private final int[] nameTo = new int[MAX_DEPTH];
    private int section;
    private boolean systemSeen;
    private int field;
    private int textFrom;
    private int textMarks;
    private boolean hasChildren;
    private boolean named;
    private final TextWalk walk = new TextWalk();
    private final EventValues values = new EventValues();
    private final ValueSlots slots = new ValueSlots();
    /** The slot of each value of {@code System} and of each {@code Data} element, or -1. */
    private final int[] slotOfField = new int[SystemField.COUNT];

    private final int[] slotOfData = new int[ValueSlots.MOST];
    private final @Nullable EventForms forms;

    private static final int SYSTEM = 1;
    private static final int DATA = 2;
    private static final int RENDERING = 3;
    private static final int OTHER_SECTION = 4;

    /** @param knowsForms compare events with those that came before, which is quicker and gives the same */
    EventScanner(boolean knowsForms) {
        forms = knowsForms ? new EventForms() : null;
    }

    /**
     * Walks over the element at a position.
     *
     * @param start the {@code <} of the start tag
     * @param limit one past the last byte that is there
     * @return one past the last byte of the element, or {@link #INCOMPLETE}, or {@link #OTHER}
     */
    int scan(byte[] buffer, int start, int limit) {
        b = buffer;
        end = Math.min(limit, start + MAX_LENGTH);
        values.clear();
        if (forms == null) {
            return full(start, limit);
        }
        EventForm known = forms.match(buffer, start, end);
        if (known != null) {
            known.apply(forms, start, values);
            return forms.behind();
        }
        int behind = full(start, limit);
        if (behind > 0 && forms.isLearning(slots)) {
            EventForm form = new EventForm(buffer, start, values, slots, slotOfField, slotOfData);
            forms.learn(buffer, start, behind, slots, form);
        }
        return behind;
    }

    private int full(int start, int limit) {
        depth = 0;
        systemSeen = false;
        slots.clear();
        Arrays.fill(slotOfField, -1);
        int at = start;
        while (true) {
            at = at + 1 < end && b[at + 1] == '/' ? endTag(at) : startTag(at);
            if (at < 0 || depth == 0) {
                return at == INCOMPLETE && end < limit ? OTHER : at;
            }
            textFrom = at;
            at = walk.text(b, at, end);
            if (at < 0) {
                return at == INCOMPLETE && end < limit ? OTHER : at;
            }
            textMarks = walk.marks();
        }
    }

    /** Where the values of the event lie. */
    EventValues values() {
        return values;
    }

    private int endTag(int at) {
        int open = depth - 1;
        int length = nameTo[open] - nameFrom[open];
        int behind = at + 2 + length;
        if (behind >= end) {
            return INCOMPLETE;
        }
        if (b[behind] != '>' || !same(at + 2, nameFrom[open], length)) {
            return OTHER;
        }
        if (depth == 3 && field >= 0) {
            int slot = hasChildren || !isValue() ? -1 : slots.add(textFrom, at, EventForms.TEXT);
            if (!close(at, slot)) {
                return OTHER;
            }
        }
        depth = open;
        hasChildren = true;
        return behind + 1;
    }

    private boolean same(int a, int c, int length) {
        for (int i = 0; i < length; i++) {
            if (b[a + i] != b[c + i]) {
                return false;
            }
        }
        return true;
    }

    private int startTag(int at) {
        int name = at + 1;
        int behind = name;
        while (behind < end && NAME[b[behind] & 0xff] != 0) {
            behind++;
        }
        if (behind >= end) {
            return INCOMPLETE;
        }
        if (behind == name || b[name] < 'A' || depth == MAX_DEPTH) {
            return OTHER;
        }
        nameFrom[depth] = name;
        nameTo[depth] = behind;
        if (!enter(name, behind)) {
            return OTHER;
        }
        int next = attributes(behind);
        if (next < 0) {
            return next;
        }
        depth++;
        hasChildren = false;
        if (b[next] == '>') {
            return next + 1;
        }
        if (next + 1 >= end) {
            return INCOMPLETE;
        }
        if (b[next + 1] != '>' || depth == 1) {
            return OTHER;
        }
        textFrom = next;
        textMarks = 0;
        if (depth == 3 && field >= 0 && !close(next, -1)) {
            return OTHER;
        }
        depth--;
        hasChildren = true;
        return next + 2;
    }

    /** The {@code >} or {@code /} behind the attributes. */
    private int attributes(int start) {
        int at = start;
        int first = -1;
        int firstTo = -1;
        int count = 0;
        while (b[at] == ' ') {
            int name = at + 1;
            int equals = name;
            while (equals < end && NAME[b[equals] & 0xff] != 0) {
                equals++;
            }
            if (equals + 1 >= end) {
                return INCOMPLETE;
            }
            byte quote = b[equals + 1];
            if (equals == name || b[name] < 'A' || b[equals] != '=' || (quote != '\'' && quote != '"')) {
                return OTHER;
            }
            boolean twice = count == 1 && equals - name == firstTo - first && same(name, first, equals - name);
            if (twice || ++count > 2) {
                return OTHER;
            }
            first = name;
            firstTo = equals;
            int value = equals + 2;
            int close = walk.quoted(b, value, quote, end);
            if (close < 0) {
                return close;
            }
            if (depth == 2) {
                attribute(name, equals, value, close, quote);
            }
            at = close + 1;
            if (at >= end) {
                return INCOMPLETE;
            }
        }
        return b[at] == '>' || b[at] == '/' ? at : OTHER;
    }

    /** Looks at a start tag by its place; false when such a tag there is unusual. */
    private boolean enter(int name, int behind) {
        int length = behind - name;
        if (depth == 0) {
            return length == 5;
        }
        int known = section(name, length);
        if (depth == 1) {
            section = known == 0 ? OTHER_SECTION : known;
            boolean system = section == SYSTEM;
            if (system == systemSeen) {
                return false;
            }
            systemSeen = true;
            field = -1;
            return known >= 0;
        }
        if (known != 0) {
            return false;
        }
        if (depth > 2) {
            hasChildren = true;
            return true;
        }
        field = -1;
        named = false;
        if (section == SYSTEM) {
            field = SystemField.of(b, name, length);
            return field < 0 || !values.has(field);
        }
        if (section == DATA && is(name, length, "Data")) {
            field = SystemField.COUNT;
        } else if (section == RENDERING && is(name, length, "Message")) {
            field = SystemField.MESSAGE;
        }
        return true;
    }

    /** 0 for a name that says nothing to the reader, -1 for an event inside an event. */
    private int section(int name, int length) {
        return switch (length) {
            case 5 -> is(name, length, "Event") ? -1 : 0;
            case 6 -> is(name, length, "System") ? SYSTEM : 0;
            case 8 -> is(name, length, "UserData") ? DATA : 0;
            case 9 -> is(name, length, "EventData") ? DATA : 0;
            case 13 -> is(name, length, "RenderingInfo") ? RENDERING : 0;
            default -> 0;
        };
    }

    private boolean is(int name, int length, String text) {
        return SystemField.is(b, name, length, text);
    }

    private void attribute(int name, int behind, int valueFrom, int valueTo, byte quote) {
        int length = behind - name;
        if (section == SYSTEM) {
            // The provider says what the event is: it is part of the form.
            int slot = field == SystemField.PROVIDER || field == SystemField.EVENT_ID
                    ? -1
                    : slots.add(valueFrom, valueTo, quote == '"' ? EventForms.QUOTES : EventForms.APOSTROPHES);
            int of = SystemField.ofAttribute(field, b, name, length);
            if (of >= 0) {
                values.set(of, valueFrom, valueTo, 0);
                slotOfField[of] = slot;
            }
        } else if (field == SystemField.COUNT && is(name, length, "Name")) {
            named = values.name(valueFrom, valueTo);
        }
    }

    /** True for an element whose text is another in every event; the others are part of the form. */
    private boolean isValue() {
        return field != SystemField.EVENT_ID && field != SystemField.CHANNEL;
    }

    /** Takes the text of a field that ends at a position; false when it is no plain text or one too many. */
    private boolean close(int textTo, int slot) {
        if (field < SystemField.COUNT) {
            if (SystemField.isText(field)) {
                values.set(field, textFrom, textTo, textMarks);
                slotOfField[field] = slot;
                return !hasChildren;
            }
            return true;
        }
        if (named) {
            slotOfData[values.data()] = slot;
            return values.value(textFrom, textTo, textMarks) && !hasChildren;
        }
        return true;
    }
}
