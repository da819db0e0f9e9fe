package org.qwinsight.ingest.json;

import java.nio.charset.StandardCharsets;
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
    static final int KEYWORDS = 6;
    static final int USER_ID = 7;
    private static final int VALUES = 8;

    private static final int NOWHERE = -1;
    private static final int DATA = VALUES;

    /** Longer objects are left to the full parser. */
    private static final int MAX_LENGTH = 64 << 10;

    private static final int MAX_DEPTH = 16;
    private static final int MAX_NUMBER = 100;

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

    private final StringWalk strings = new StringWalk();
    private final SystemPath path = new SystemPath();
    private final PlainData data = new PlainData();
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
        data.clear();
        Arrays.fill(from, -1);
        int at = open(start, true);
        while (at >= 0 && depth > 0) {
            at = atItem ? item(at) : behindValue(at);
        }
        return at == INCOMPLETE && end < limit ? OTHER : at;
    }

    /** True when all values of {@code System} that count were there, and where evtx_dump puts them. */
    boolean hasSystem() {
        return path.hasProviderAttributes() && from[PROVIDER] >= 0 && from[EVENT_ID] >= 0;
    }

    /** True when the record holds nothing that matters but what was noted of {@code System} and {@code EventData}. */
    boolean isWhole() {
        boolean whole = data.isWhole() && !path.isOdd();
        for (int value = 0; value < VALUES; value++) {
            whole &= from[value] >= 0 || !path.hasSeen(value);
        }
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
            data.name(nameFrom, nameTo);
        }
    }

    private int text(int start) {
        int behind = strings.behind(b, start, end);
        if (behind >= 0 && note != NOWHERE) {
            note(start, behind - 1, strings.isEscaped() ? PlainData.ESCAPED_TEXT : PlainData.TEXT);
        }
        return behind;
    }

    private int open(int at, boolean object) {
        if (depth == MAX_DEPTH) {
            return OTHER;
        }
        if (note == DATA && depth > 0) {
            data.breakOff();
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

    private void note(int valueFrom, int valueTo, byte form) {
        if (note == DATA) {
            data.value(valueFrom, valueTo, form);
        } else if (note >= 0 && form == PlainData.TEXT) {
            from[note] = valueFrom;
            to[note] = valueTo;
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
            note(at, behind, form);
        }
        note = NOWHERE;
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
        note(start, at, PlainData.TEXT);
        return at;
    }
}
