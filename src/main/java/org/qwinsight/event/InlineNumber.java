package org.qwinsight.event;

/**
 * Texts that are numbers, as codes of 62 bits that say everything about the text: decimal without leading zeros, or
 * {@code 0x} and lower-case hexadecimal without leading zeros. The two lowest bits tell the forms apart.
 */
final class InlineNumber {
    /** The text is no such number. No code has this value. */
    static final long NONE = 0;

    private static final int FORM_BITS = 2;
    private static final long FORM_MASK = (1 << FORM_BITS) - 1;
    private static final long DECIMAL = 1;
    private static final long HEXADECIMAL = 2;
    private static final int MOST_DECIMAL_DIGITS = 18;
    private static final int MOST_HEXADECIMAL_DIGITS = 15;

    private InlineNumber() {}

    /** The code of a text, or {@link #NONE}. */
    static long code(String text) {
        int length = text.length();
        if (length == 0 || length > MOST_DECIMAL_DIGITS) {
            return NONE;
        }
        if (length > 2 && text.charAt(1) == 'x' && text.charAt(0) == '0') {
            return hexadecimal(text);
        }
        if (text.charAt(0) == '0' && length > 1) {
            return NONE;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return (value << FORM_BITS) | DECIMAL;
    }

    private static long hexadecimal(String text) {
        int length = text.length();
        if (length - 2 > MOST_HEXADECIMAL_DIGITS || (text.charAt(2) == '0' && length > 3)) {
            return NONE;
        }
        long value = 0;
        for (int i = 2; i < length; i++) {
            char c = text.charAt(i);
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0) {
                return NONE;
            }
            value = (value << 4) | digit;
        }
        return (value << FORM_BITS) | HEXADECIMAL;
    }

    /** True for a code that was made here. */
    static boolean isNumber(long code) {
        return (code & FORM_MASK) != 0;
    }

    /** True for the code of a number in decimal digits. */
    static boolean isDecimal(long code) {
        return (code & FORM_MASK) == DECIMAL;
    }

    /** The number that the text of a code stands for. */
    static long value(long code) {
        return code >>> FORM_BITS;
    }

    /** The text of a code. */
    static String text(long code) {
        long value = value(code);
        return (code & FORM_MASK) == DECIMAL ? Long.toString(value) : "0x" + Long.toHexString(value);
    }

    /** A code for a place in memory, which is no number. */
    static long ofAddress(long address) {
        return address << FORM_BITS;
    }

    static long address(long code) {
        return code >>> FORM_BITS;
    }
}
