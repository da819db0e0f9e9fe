package org.qwinsight.ingest.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Walks over the text of an element, or the value of an attribute, in the plain form, and proves that it is well-formed.
 * Eight bytes are looked at together; only those that mean something are looked at one by one.
 */
final class TextWalk {
    /** Marks of a text: it holds entities, or carriage returns. */
    static final int ESCAPED = 1;

    static final int RETURNS = 2;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long BLANKS = ' ' * ONES;
    private static final long TAG_STARTS = '<' * ONES;
    private static final long AMPERSANDS = '&' * ONES;
    private static final long BRACKETS = ']' * ONES;
    private static final long DELETES = 0x7f * ONES;

    /** What a byte means in text: 0 ordinary, else one of the constants below. */
    private static final byte[] TEXT = new byte[256];

    private static final byte STOP = 1;
    private static final byte AMPERSAND = 2;
    private static final byte BRACKET = 3;
    private static final byte TWO_BYTES = 4;
    private static final byte THREE_BYTES = 5;
    private static final byte RETURN = 6;
    private static final byte BAD = 7;

    static {
        for (int c = 0; c < 256; c++) {
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
            boolean two = c >= 0xc2 && c <= 0xdf;
            boolean three = (c >= 0xe1 && c <= 0xec) || c == 0xee;
            TEXT[c] = control || (c >= 0x7f && !two && !three) ? BAD : two ? TWO_BYTES : three ? THREE_BYTES : 0;
        }
        TEXT['<'] = STOP;
        TEXT['&'] = AMPERSAND;
        TEXT[']'] = BRACKET;
        TEXT['\r'] = RETURN;
    }

    private int marks;

    /** The marks of the text that was walked over last. */
    int marks() {
        return marks;
    }

    /**
     * The position of the {@code <} behind a text, or {@link EventScanner#INCOMPLETE}, or {@link EventScanner#OTHER}.
     *
     * @param end one past the last byte that may be looked at
     */
    int text(byte[] b, int start, int end) {
        marks = 0;
        int at = start;
        while (at >= 0) {
            at = special(b, at, end);
            if (at >= end) {
                return EventScanner.INCOMPLETE;
            }
            switch (TEXT[b[at] & 0xff]) {
                case 0 -> at++;
                case STOP -> {
                    return at;
                }
                case RETURN -> {
                    marks |= RETURNS;
                    at++;
                }
                case AMPERSAND -> at = entity(b, at, end);
                case BRACKET -> at = bracket(b, at, end);
                case TWO_BYTES -> at = continued(b, at, 2, end);
                case THREE_BYTES -> at = continued(b, at, 3, end);
                default -> at = EventScanner.OTHER;
            }
        }
        return at;
    }

    /** The next byte that is not an ordinary ASCII character of a text, or {@code end}. */
    private static int special(byte[] b, int from, int end) {
        int at = from;
        for (; at + 8 <= end; at += 8) {
            long eight = (long) LONGS.get(b, at);
            // A high bit comes up for the lowest special byte; what it borrows can only disturb those above it.
            long found = (eight
                            | (eight - BLANKS)
                            | ((eight ^ TAG_STARTS) - ONES)
                            | ((eight ^ AMPERSANDS) - ONES)
                            | ((eight ^ BRACKETS) - ONES)
                            | ((eight ^ DELETES) - ONES))
                    & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < end && TEXT[b[at] & 0xff] == 0) {
            at++;
        }
        return at;
    }

    private int entity(byte[] b, int at, int end) {
        if (at + 5 >= end) {
            return EventScanner.INCOMPLETE;
        }
        marks |= ESCAPED;
        int second = b[at + 2];
        return switch (b[at + 1]) {
            case 'l', 'g' -> second == 't' && b[at + 3] == ';' ? at + 4 : EventScanner.OTHER;
            case 'a' ->
                second == 'm'
                        ? b[at + 3] == 'p' && b[at + 4] == ';' ? at + 5 : EventScanner.OTHER
                        : second == 'p' && b[at + 3] == 'o' && b[at + 4] == 's' && b[at + 5] == ';'
                                ? at + 6
                                : EventScanner.OTHER;
            case 'q' ->
                second == 'u' && b[at + 3] == 'o' && b[at + 4] == 't' && b[at + 5] == ';' ? at + 6 : EventScanner.OTHER;
            default -> EventScanner.OTHER;
        };
    }

    /** XML forbids {@code ]]>} in text. */
    private static int bracket(byte[] b, int at, int end) {
        if (at + 2 >= end) {
            return EventScanner.INCOMPLETE;
        }
        return b[at + 1] == ']' && b[at + 2] == '>' ? EventScanner.OTHER : at + 1;
    }

    private static int continued(byte[] b, int at, int length, int end) {
        if (at + length > end) {
            return EventScanner.INCOMPLETE;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((b[i] & 0xc0) != 0x80) {
                return EventScanner.OTHER;
            }
        }
        return at + length;
    }

    /** The closing quote of an attribute value, in which nothing may have to be replaced. */
    int quoted(byte[] b, int start, byte quote, int end) {
        int at = start;
        while (at >= 0 && at < end && b[at] != quote) {
            byte meaning = TEXT[b[at] & 0xff];
            if (b[at] >= 0) {
                at = b[at] < ' ' || meaning == STOP || meaning == AMPERSAND ? EventScanner.OTHER : at + 1;
            } else if (meaning == TWO_BYTES || meaning == THREE_BYTES) {
                at = continued(b, at, meaning == TWO_BYTES ? 2 : 3, end);
            } else {
                at = EventScanner.OTHER;
            }
        }
        return at < end ? at : EventScanner.INCOMPLETE;
    }
}
