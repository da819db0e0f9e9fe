package org.qwinsight.ingest.json;

import java.util.Arrays;

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

    static final int PROVIDER = 0;
    static final int EVENT_ID = 1;
    static final int TIME = 2;
    static final int RECORD_ID = 3;
    static final int CHANNEL = 4;
    static final int COMPUTER = 5;
    private static final int VALUES = 6;

    /** Longer objects are left to the full parser. */
    private static final int MAX_LENGTH = 64 << 10;

    private static final int MAX_DEPTH = 16;
    private static final int MAX_NUMBER = 100;

    /** What a byte means in a string: 0 ordinary, else one of the constants below. */
    private static final byte[] STRING = new byte[256];

    private static final byte QUOTE = 1;
    private static final byte BACKSLASH = 2;
    private static final byte TWO_BYTES = 3;
    private static final byte THREE_BYTES = 4;
    private static final byte BAD = 5;

    static {
        for (int c = 0; c < 256; c++) {
            boolean two = c >= 0xc2 && c <= 0xdf;
            boolean three = (c >= 0xe1 && c <= 0xec) || c == 0xee;
            STRING[c] = two ? TWO_BYTES : three ? THREE_BYTES : c < ' ' || c >= 0x80 ? BAD : 0;
        }
        STRING['"'] = QUOTE;
        STRING['\\'] = BACKSLASH;
    }

    private byte[] b = {};
    private int end;
    private final boolean[] isObject = new boolean[MAX_DEPTH + 1];
    private int depth;
    private boolean escaped;
    private final SystemPath path = new SystemPath();
    private final int[] from = new int[VALUES];
    private final int[] to = new int[VALUES];

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
        depth = 0;
        path.clear();
        Arrays.fill(from, -1);
        int at = walk(start);
        return at == INCOMPLETE && end < limit ? OTHER : at;
    }

    /** True when all values of {@code System} that count were there, and where evtx_dump puts them. */
    boolean hasSystem() {
        return path.hasProviderAttributes() && from[PROVIDER] >= 0 && from[EVENT_ID] >= 0;
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

    private int walk(int start) {
        int at = value(start);
        while (at >= 0 && depth > 0) {
            at = blanks(at);
            if (at >= end) {
                return INCOMPLETE;
            }
            byte c = b[at];
            if (c == ',') {
                at = isObject[depth] ? member(blanks(at + 1)) : value(blanks(at + 1));
            } else if (c == (isObject[depth] ? '}' : ']')) {
                path.leave(depth);
                depth--;
                at++;
            } else {
                return OTHER;
            }
        }
        return at;
    }

    private int blanks(int start) {
        int at = start;
        while (at < end && (b[at] == ' ' || b[at] == '\n' || b[at] == '\r' || b[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** The position behind a name, its colon and the beginning of its value. */
    private int member(int at) {
        if (at >= end) {
            return INCOMPLETE;
        }
        if (b[at] != '"') {
            return OTHER;
        }
        int behind = string(at + 1);
        if (behind < 0) {
            return behind;
        }
        if (escaped || !path.name(depth, b, at + 1, behind - 1)) {
            return OTHER;
        }
        int colon = blanks(behind);
        if (colon >= end) {
            return INCOMPLETE;
        }
        return b[colon] == ':' ? value(blanks(colon + 1)) : OTHER;
    }

    /** The position behind a scalar, or behind the opening bracket and first member of anything else. */
    private int value(int at) {
        if (at >= end) {
            return INCOMPLETE;
        }
        return switch (b[at]) {
            case '{' -> open(at, true);
            case '[' -> depth == 1 || depth == 2 ? OTHER : open(at, false);
            case '"' -> {
                int behind = string(at + 1);
                if (behind >= 0 && !escaped) {
                    note(at + 1, behind - 1);
                }
                yield behind;
            }
            case 't' -> word(at, "true");
            case 'f' -> word(at, "false");
            case 'n' -> word(at, "null");
            default -> number(at);
        };
    }

    private int open(int at, boolean object) {
        if (depth == MAX_DEPTH) {
            return OTHER;
        }
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
            path.leave(depth);
            depth--;
            return next + 1;
        }
        return object ? member(next) : value(next);
    }

    private void note(int valueFrom, int valueTo) {
        int value = path.value(depth);
        if (value >= 0) {
            from[value] = valueFrom;
            to[value] = valueTo;
        }
    }

    /** The position behind the closing quote. */
    private int string(int start) {
        byte[] bytes = b;
        int stop = end;
        int at = start;
        escaped = false;
        while (true) {
            byte meaning = 0;
            while (at < stop && (meaning = STRING[bytes[at] & 0xff]) == 0) {
                at++;
            }
            if (at >= stop) {
                return INCOMPLETE;
            }
            switch (meaning) {
                case QUOTE -> {
                    return at + 1;
                }
                case BACKSLASH -> {
                    escaped = true;
                    at = escape(at);
                }
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

    private int escape(int at) {
        if (at + 5 >= end) {
            return INCOMPLETE;
        }
        byte c = b[at + 1];
        if (c != 'u') {
            return c == '"' || c == '\\' || c == '/' || c == 'n' || c == 'r' || c == 't' || c == 'b' || c == 'f'
                    ? at + 2
                    : OTHER;
        }
        for (int i = at + 2; i < at + 6; i++) {
            boolean hex = (b[i] >= '0' && b[i] <= '9') || (b[i] >= 'a' && b[i] <= 'f') || (b[i] >= 'A' && b[i] <= 'F');
            if (!hex) {
                return OTHER;
            }
        }
        return at + 6;
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

    private int word(int at, String word) {
        int behind = at + word.length();
        if (behind >= end) {
            return INCOMPLETE;
        }
        for (int i = 0; i < word.length(); i++) {
            if (b[at + i] != word.charAt(i)) {
                return OTHER;
            }
        }
        return behind;
    }

    private int number(int start) {
        int at = b[start] == '-' ? start + 1 : start;
        int digits = at;
        while (at < end && b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        if (at < end && (at == digits || (at > digits + 1 && b[digits] == '0'))) {
            return OTHER;
        }
        if (at < end && b[at] == '.') {
            int fraction = ++at;
            while (at < end && b[at] >= '0' && b[at] <= '9') {
                at++;
            }
            if (at < end && at == fraction) {
                return OTHER;
            }
        }
        if (at >= end) {
            return INCOMPLETE;
        }
        byte c = b[at];
        boolean ends = c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!ends || at - start > MAX_NUMBER) {
            return OTHER;
        }
        note(start, at);
        return at;
    }
}
