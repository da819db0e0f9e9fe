package org.qwinsight.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Looks for a text of ASCII characters, small or capital, in texts of one byte a character. Sixteen bytes are looked at
 * together until one may be the rarest character of the text with its neighbour at its side. Immutable.
 */
final class AsciiSearch {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** What a small letter has and its capital has not. */
    private static final int CASE = 0x20;

    /** Characters of command lines, the frequent ones first; those that are not here are rarer. */
    private static final String FREQUENT = "e \\stirnoaldcmwp.xu-h0\"g1f2v:y3=4b5867/9k_,";

    private final String text;
    private final byte[] wanted;
    /** Place of the rarest character in the text. */
    private final int rarest;

    /** From the rarest character to its neighbour; 0 in a text of one character. */
    private final int step;

    private final long rarestBytes;
    private final long rarestCases;
    private final long neighbourBytes;
    private final long neighbourCases;

    /** @param wanted one ASCII character or more, no capitals */
    AsciiSearch(String wanted) {
        this.text = wanted;
        this.wanted = wanted.getBytes(StandardCharsets.US_ASCII);
        this.rarest = rarest(wanted);
        this.step = rarest + 1 < wanted.length() ? 1 : rarest > 0 ? -1 : 0;
        this.rarestBytes = ONES * this.wanted[rarest];
        this.rarestCases = cases(this.wanted[rarest]);
        this.neighbourBytes = ONES * this.wanted[rarest + step];
        this.neighbourCases = cases(this.wanted[rarest + step]);
    }

    private static long cases(byte c) {
        return isSmallLetter(c) ? ONES * CASE : 0;
    }

    private static int rarest(String text) {
        int rarest = 0;
        for (int i = 1; i < text.length(); i++) {
            rarest = rank(text.charAt(i)) > rank(text.charAt(rarest)) ? i : rarest;
        }
        return rarest;
    }

    private static int rank(char c) {
        int rank = FREQUENT.indexOf(c);
        return rank < 0 ? FREQUENT.length() : rank;
    }

    /** The text that is looked for. */
    String text() {
        return text;
    }

    boolean isIn(byte[] b, int from, int to) {
        return indexIn(b, from, to) >= 0;
    }

    /** Where the text begins for the first time in some bytes; -1 when it does not. */
    int indexIn(byte[] b, int from, int to) {
        int last = to - wanted.length + rarest;
        int at = from + rarest;
        while (at <= last) {
            if (at + 2 * Long.BYTES < to) {
                long found = rarest(b, at);
                long foundBehind = rarest(b, at + Long.BYTES);
                if ((found | foundBehind) != 0) {
                    found &= neighbour(b, at);
                    foundBehind &= neighbour(b, at + Long.BYTES);
                }
                if ((found | foundBehind) == 0) {
                    at += 2 * Long.BYTES;
                    continue;
                }
                at += found != 0
                        ? Long.numberOfTrailingZeros(found) >>> 3
                        : Long.BYTES + (Long.numberOfTrailingZeros(foundBehind) >>> 3);
            }
            if (at <= last && isAt(b, at - rarest)) {
                return at - rarest;
            }
            at++;
        }
        return -1;
    }

    /** A high bit for each of eight bytes that may be the rarest character. */
    private long rarest(byte[] b, int at) {
        return equal((long) LONGS.get(b, at) | rarestCases, rarestBytes);
    }

    /** A high bit for each of eight bytes that may have the neighbour of the rarest character at its side. */
    private long neighbour(byte[] b, int at) {
        return equal((long) LONGS.get(b, at + step) | neighbourCases, neighbourBytes);
    }

    /** A high bit for each byte that is the same in both; what a lower one borrows may set one too many, never one too few. */
    private static long equal(long bytes, long others) {
        long differences = bytes ^ others;
        return (differences - ONES) & ~differences & HIGH_BITS;
    }

    int length() {
        return wanted.length;
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
