package org.qwinsight.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the 128 bits of a GUID text, in braces or without, in either case. Holds the bits of the last text read. */
final class GuidBits {
    private static final int LENGTH = 36;
    private static final byte[] DIGITS = digits();

    private final char[] chars = new char[LENGTH];
    private long high;
    private long low;

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int value = 0; value < 16; value++) {
            char digit = Character.forDigit(value, 16);
            digits[digit] = (byte) value;
            digits[Character.toUpperCase(digit)] = (byte) value;
        }
        return digits;
    }

    /** True when the text is a GUID. */
    boolean read(String text) {
        int from = text.length() == LENGTH + 2 && text.charAt(0) == '{' && text.charAt(LENGTH + 1) == '}' ? 1 : 0;
        if (text.length() - 2 * from != LENGTH) {
            return false;
        }
        text.getChars(from, from + LENGTH, chars, 0);
        if (chars[8] != '-' || chars[13] != '-' || chars[18] != '-' || chars[23] != '-') {
            return false;
        }
        int wrong = 0;
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = chars[i];
            if (i == 8 || i == 13 || i == 23) {
                continue;
            }
            if (i == 18) {
                high = bits;
                continue;
            }
            int digit = c < DIGITS.length ? DIGITS[c] : -1;
            wrong |= digit;
            bits = (bits << 4) | digit;
        }
        low = bits;
        return wrong >= 0;
    }

    /**
     * True when two Sysmon GUIDs name the same machine and start second, which their first 64 bits hold; the rest is
     * made from what differs between Sysmon's ways to learn of a process.
     */
    static boolean sameBirth(@Nullable String a, @Nullable String b) {
        GuidBits first = new GuidBits();
        GuidBits second = new GuidBits();
        return a != null && b != null && first.read(a) && second.read(b) && first.high == second.high;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }
}
