package org.qwinsight.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/**
 * A form that many texts of a column have in common, such as that of a GUID or of the hashes of a program: hexadecimal
 * digits of one letter case at the same places, the same characters between them. A text of a known shape is kept as its digits, two in a byte.
 *
 * @param pattern the text with {@link #DIGIT} in place of every digit
 * @param upper letters among the digits are capitals
 * @param digits number of digits
 */
record HexShape(String pattern, boolean upper, int digits) {
    private static final char DIGIT = '\0';
    private static final int FEWEST_DIGITS = 12;
    private static final int LONGEST = 240;
    /** Those of GUIDs and account ids, and what the names of hashes have beside A, D and digits. */
    private static final String BETWEEN = "{}-/=,HIMPS";

    /** The shape of a text, or null when packing it would not be worth while. */
    static @Nullable HexShape of(String text) {
        if (text.length() < FEWEST_DIGITS || text.length() > LONGEST) {
            return null;
        }
        int digits = 0;
        boolean lower = false;
        boolean upper = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                upper |= c >= 'A' && c <= 'F';
                lower |= c >= 'a' && c <= 'f';
                digits++;
            } else if (BETWEEN.indexOf(c) < 0) {
                return null;
            }
        }
        return digits < FEWEST_DIGITS || (lower && upper) ? null : new HexShape(pattern(text), upper, digits);
    }

    private static String pattern(String text) {
        StringBuilder pattern = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                pattern.setCharAt(i, DIGIT);
            }
        }
        return pattern.toString();
    }

    private static boolean isDigit(char c) {
        return value(c, true) >= 0 || value(c, false) >= 0;
    }

    private static int value(char c, boolean upper) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        char first = upper ? 'A' : 'a';
        return c >= first && c < first + 6 ? c - first + 10 : -1;
    }

    /** Number of bytes that the digits take. */
    int packedLength() {
        return (digits + 1) / 2;
    }

    /** Writes the digits of a text behind a place; false when the text has another shape. */
    boolean pack(String text, byte[] into, int at) {
        if (text.length() != pattern.length()) {
            return false;
        }
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (pattern.charAt(i) != DIGIT) {
                if (c != pattern.charAt(i)) {
                    return false;
                }
                continue;
            }
            int value = value(c, upper);
            if (value < 0) {
                return false;
            }
            int place = at + (digit >> 1);
            into[place] = (byte) ((digit & 1) == 0 ? value << 4 : into[place] | value);
            digit++;
        }
        return true;
    }

    /**
     * False when no text of this shape holds another one, whatever its digits are.
     *
     * @param ascii without capitals
     */
    boolean mayHold(String ascii) {
        for (int at = 0; at <= pattern.length() - ascii.length(); at++) {
            int same = 0;
            while (same < ascii.length() && mayBe(pattern.charAt(at + same), ascii.charAt(same))) {
                same++;
            }
            if (same == ascii.length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBe(char inPattern, char small) {
        return inPattern == DIGIT
                ? value(small, false) >= 0
                : inPattern == small || (inPattern >= 'A' && inPattern <= 'Z' && (inPattern | 0x20) == small);
    }

    /** The text whose digits were packed. */
    String unpack(byte[] packed) {
        byte[] text = new byte[pattern.length()];
        int digit = 0;
        for (int i = 0; i < text.length; i++) {
            char c = pattern.charAt(i);
            if (c == DIGIT) {
                int value = (packed[digit >> 1] >> ((digit & 1) == 0 ? 4 : 0)) & 0xF;
                c = (char) (value < 10 ? '0' + value : (upper ? 'A' : 'a') + value - 10);
                digit++;
            }
            text[i] = (byte) c;
        }
        return new String(text, ISO_8859_1);
    }
}
