package org.qwinsight.ingest.xml;

import java.util.Arrays;

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
    private static final int MAX_DATA = 128;
    /** Marks in {@link #marks}: the text holds entities, or carriage returns. */
    static final int ESCAPED = 1;

    static final int RETURNS = 2;

    /** What a byte means in text: 0 ordinary, else one of the constants below. */
    private static final byte[] TEXT = new byte[256];

    private static final byte STOP = 1;
    private static final byte AMPERSAND = 2;
    private static final byte BRACKET = 3;
    private static final byte TWO_BYTES = 4;
    private static final byte THREE_BYTES = 5;
    private static final byte RETURN = 6;
    private static final byte BAD = 7;

    /** 1 for the letters, digits and underscore that plain names are made of. */
    private static final byte[] NAME = new byte[256];

    static {
        for (int c = 0; c < 256; c++) {
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
            boolean two = c >= 0xc2 && c <= 0xdf;
            boolean three = (c >= 0xe1 && c <= 0xec) || c == 0xee;
            TEXT[c] = control || (c >= 0x7f && !two && !three) ? BAD : two ? TWO_BYTES : three ? THREE_BYTES : 0;
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            NAME[c] = (byte) (letter || (c >= '0' && c <= '9') ? 1 : 0);
        }
        TEXT['<'] = STOP;
        TEXT['&'] = AMPERSAND;
        TEXT[']'] = BRACKET;
        TEXT['\r'] = RETURN;
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

    /** Beginning and end of each value of {@code System}, by {@link SystemField}; -1 when it is not there. */
    private final int[] from = new int[SystemField.COUNT];

    private final int[] to = new int[SystemField.COUNT];
    private final int[] systemMarks = new int[SystemField.COUNT];

    private int data;
    private final int[] dataNameFrom = new int[MAX_DATA];
    private final int[] dataNameTo = new int[MAX_DATA];
    private final int[] dataFrom = new int[MAX_DATA];
    private final int[] dataTo = new int[MAX_DATA];
    private final int[] dataMarks = new int[MAX_DATA];
    private boolean named;

    private static final int SYSTEM = 1;
    private static final int DATA = 2;
    private static final int RENDERING = 3;
    private static final int OTHER_SECTION = 4;

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
        depth = 0;
        data = 0;
        systemSeen = false;
        Arrays.fill(from, -1);
        int at = start;
        while (true) {
            at = at + 1 < end && b[at + 1] == '/' ? endTag(at) : startTag(at);
            if (at < 0 || depth == 0) {
                return at == INCOMPLETE && end < limit ? OTHER : at;
            }
            textFrom = at;
            textMarks = 0;
            at = text(at);
            if (at < 0) {
                return at == INCOMPLETE && end < limit ? OTHER : at;
            }
        }
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
        return systemMarks[systemField];
    }

    /** Number of named {@code Data} elements. */
    int data() {
        return data;
    }

    int nameFrom(int index) {
        return dataNameFrom[index];
    }

    int nameTo(int index) {
        return dataNameTo[index];
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

    /** The position of the next {@code <}. */
    private int text(int start) {
        byte[] bytes = b;
        int stop = end;
        int at = start;
        while (true) {
            byte meaning = 0;
            while (at < stop && (meaning = TEXT[bytes[at] & 0xff]) == 0) {
                at++;
            }
            if (at >= stop) {
                return INCOMPLETE;
            }
            switch (meaning) {
                case STOP -> {
                    return at;
                }
                case RETURN -> {
                    textMarks |= RETURNS;
                    at++;
                }
                case AMPERSAND -> at = entity(at);
                case BRACKET -> at = bracket(at);
                case TWO_BYTES -> at = continued(at, 2);
                case THREE_BYTES -> at = continued(at, 3);
                default -> {
                    return OTHER;
                }
            }
            if (at < 0) {
                return at;
            }
        }
    }

    private int entity(int at) {
        if (at + 5 >= end) {
            return INCOMPLETE;
        }
        textMarks |= ESCAPED;
        int second = b[at + 2];
        switch (b[at + 1]) {
            case 'l', 'g' -> {
                return second == 't' && b[at + 3] == ';' ? at + 4 : OTHER;
            }
            case 'a' -> {
                if (second == 'm') {
                    return b[at + 3] == 'p' && b[at + 4] == ';' ? at + 5 : OTHER;
                }
                return second == 'p' && b[at + 3] == 'o' && b[at + 4] == 's' && b[at + 5] == ';' ? at + 6 : OTHER;
            }
            case 'q' -> {
                return second == 'u' && b[at + 3] == 'o' && b[at + 4] == 't' && b[at + 5] == ';' ? at + 6 : OTHER;
            }
            default -> {
                return OTHER;
            }
        }
    }

    /** XML forbids {@code ]]>} in text. */
    private int bracket(int at) {
        if (at + 2 >= end) {
            return INCOMPLETE;
        }
        return b[at + 1] == ']' && b[at + 2] == '>' ? OTHER : at + 1;
    }

    private int continued(int at, int length) {
        if (at + length > end) {
            return INCOMPLETE;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((b[i] & 0xc0) != 0x80) {
                return OTHER;
            }
        }
        return at + length;
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
        if (depth == 3 && field >= 0 && !close(at)) {
            return OTHER;
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
        if (depth == 3 && field >= 0 && !close(next)) {
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
            int close = quoted(value, quote);
            if (close < 0) {
                return close;
            }
            if (depth == 2) {
                attribute(name, equals, value, close);
            }
            at = close + 1;
            if (at >= end) {
                return INCOMPLETE;
            }
        }
        return b[at] == '>' || b[at] == '/' ? at : OTHER;
    }

    /** The closing quote of an attribute value. */
    private int quoted(int start, byte quote) {
        int at = start;
        while (at < end && b[at] != quote) {
            byte meaning = TEXT[b[at] & 0xff];
            if (b[at] >= 0 && (b[at] < ' ' || meaning == STOP || meaning == AMPERSAND)) {
                return OTHER;
            }
            if (b[at] >= 0) {
                at++;
            } else if (meaning == TWO_BYTES || meaning == THREE_BYTES) {
                at = continued(at, meaning == TWO_BYTES ? 2 : 3);
                if (at < 0) {
                    return at;
                }
            } else {
                return OTHER;
            }
        }
        return at < end ? at : INCOMPLETE;
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
            return field < 0 || from[field] < 0;
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

    private void attribute(int name, int behind, int valueFrom, int valueTo) {
        int length = behind - name;
        if (section == SYSTEM) {
            int of = SystemField.ofAttribute(field, b, name, length);
            if (of >= 0) {
                from[of] = valueFrom;
                to[of] = valueTo;
                systemMarks[of] = 0;
            }
        } else if (field == SystemField.COUNT && data < MAX_DATA && is(name, length, "Name")) {
            dataNameFrom[data] = valueFrom;
            dataNameTo[data] = valueTo;
            named = true;
        }
    }

    /** Takes the text of a field that ends at a position; false when it is no plain text or one too many. */
    private boolean close(int textTo) {
        if (field < SystemField.COUNT) {
            if (SystemField.isText(field)) {
                from[field] = textFrom;
                to[field] = textTo;
                systemMarks[field] = textMarks;
                return !hasChildren;
            }
            return true;
        }
        if (named) {
            dataFrom[data] = textFrom;
            dataTo[data] = textTo;
            dataMarks[data] = textMarks;
            data++;
            return !hasChildren && data < MAX_DATA;
        }
        return true;
    }
}
