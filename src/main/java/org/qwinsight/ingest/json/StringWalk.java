package org.qwinsight.ingest.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Walks over one JSON string and proves that it is well-formed. Eight bytes are looked at together; only quotes,
 * backslashes, control characters and bytes beyond ASCII are looked at one by one.
 */
final class StringWalk {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long BLANKS = ' ' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;

    /** Bytes of the UTF-8 sequence that a byte begins, 0 when it begins none that is certain to be good. */
    private static final byte[] SEQUENCE = new byte[256];

    static {
        for (int c = 0x80; c < 256; c++) {
            boolean two = c >= 0xc2 && c <= 0xdf;
            boolean three = (c >= 0xe1 && c <= 0xec) || c == 0xee;
            SEQUENCE[c] = (byte) (two ? 2 : three ? 3 : 0);
        }
    }

    private boolean escaped;

    /** True when the string that was walked over last holds escapes. */
    boolean isEscaped() {
        return escaped;
    }

    /**
     * The position behind the closing quote, or {@link PlainScanner#INCOMPLETE}, or {@link PlainScanner#OTHER}.
     *
     * @param start behind the opening quote
     * @param end one past the last byte that is there
     */
    int behind(byte[] b, int start, int end) {
        escaped = false;
        int at = start;
        while (at >= 0) {
            at = special(b, at, end);
            if (at >= end) {
                return PlainScanner.INCOMPLETE;
            }
            byte c = b[at];
            if (c == '"') {
                return at + 1;
            }
            at = c == '\\' ? escape(b, at, end) : continued(b, at, end);
        }
        return at;
    }

    /** The next byte that is not an ordinary ASCII character of a string, or {@code end}. */
    private static int special(byte[] b, int from, int end) {
        int at = from;
        for (; at + 8 <= end; at += 8) {
            long eight = (long) LONGS.get(b, at);
            // A high bit comes up for the lowest special byte; what it borrows can only disturb those above it.
            long found =
                    (eight | (eight - BLANKS) | ((eight ^ QUOTES) - ONES) | ((eight ^ BACKSLASHES) - ONES)) & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < end && b[at] >= ' ' && b[at] != '"' && b[at] != '\\') {
            at++;
        }
        return at;
    }

    private int escape(byte[] b, int at, int end) {
        escaped = true;
        if (at + 5 >= end) {
            return PlainScanner.INCOMPLETE;
        }
        return switch (b[at + 1]) {
            case '"', '\\', '/', 'n', 'r', 't', 'b', 'f' -> at + 2;
            case 'u' ->
                isHex(b[at + 2]) && isHex(b[at + 3]) && isHex(b[at + 4]) && isHex(b[at + 5])
                        ? at + 6
                        : PlainScanner.OTHER;
            default -> PlainScanner.OTHER;
        };
    }

    private static boolean isHex(byte c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static int continued(byte[] b, int at, int end) {
        int length = SEQUENCE[b[at] & 0xff];
        if (length == 0) {
            return PlainScanner.OTHER;
        }
        if (at + length > end) {
            return PlainScanner.INCOMPLETE;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((b[i] & 0xc0) != 0x80) {
                return PlainScanner.OTHER;
            }
        }
        return at + length;
    }
}
