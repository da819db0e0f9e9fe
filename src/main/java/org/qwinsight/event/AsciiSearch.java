package org.qwinsight.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Looks for a text of ASCII characters, small or capital, in texts of one byte a character. Eight bytes are looked at
 * together until one may be the first of the text. Immutable.
 */
final class AsciiSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** What a small letter has and its capital has not. */
    private static final int CASE = 0x20;

    private final byte[] wanted;
    private final long firsts;
    private final long cases;

    /** @param wanted one ASCII character or more, no capitals */
    AsciiSearch(String wanted) {
        this.wanted = wanted.getBytes(StandardCharsets.US_ASCII);
        this.firsts = ONES * this.wanted[0];
        this.cases = isSmallLetter(this.wanted[0]) ? ONES * CASE : 0;
    }

    boolean isIn(byte[] b, int from, int to) {
        int last = to - wanted.length;
        int at = from;
        while (at <= last) {
            if (at + Long.BYTES <= to) {
                long differences = ((long) LONGS.get(b, at) | cases) ^ firsts;
                // The lowest high bit marks the first byte without a difference; what it borrows disturbs those above
                // it.
                long found = (differences - ONES) & ~differences & HIGH_BITS;
                if (found == 0) {
                    at += Long.BYTES;
                    continue;
                }
                at += Long.numberOfTrailingZeros(found) >>> 3;
            }
            if (at <= last && isAt(b, at)) {
                return true;
            }
            at++;
        }
        return false;
    }

    private boolean isAt(byte[] b, int at) {
        for (int i = 0; i < wanted.length; i++) {
            byte c = b[at + i];
            boolean isSame = c == wanted[i] || (isSmallLetter(wanted[i]) && (c | CASE) == wanted[i]);
            if (!isSame) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmallLetter(byte c) {
        return c >= 'a' && c <= 'z';
    }
}
