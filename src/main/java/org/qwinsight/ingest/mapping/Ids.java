package org.qwinsight.ingest.mapping;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One text form for numbers that export tools write in several: padded or bare hexadecimal, or decimal. */
final class Ids {
    /** So many digits are a number below 2^63 in both bases. */
    private static final int MOST_DIGITS = 15;

    private Ids() {}

    /** {@code 0x} and lower-case hex without padding, as Windows renders it. A text that is no number stays. */
    static @Nullable String hex(@Nullable String text) {
        if (text != null && text.startsWith("0x") && isPlain(text, 2, 16)) {
            return text;
        }
        Long value = number(text);
        return value == null ? text : "0x" + Long.toHexString(value);
    }

    /** Decimal without sign or padding. A text that is no number stays. */
    static @Nullable String decimal(@Nullable String text) {
        if (text != null && isPlain(text, 0, 10)) {
            return text;
        }
        Long value = number(text);
        return value == null ? text : Long.toUnsignedString(value);
    }

    /** The number as a PID, or -1 when the text is none. */
    static long pid(@Nullable String text) {
        Long value = number(text);
        return value == null || value < 0 ? -1 : value;
    }

    /** True for a few lower-case digits without padding, which are in the one text form already. */
    private static boolean isPlain(String text, int from, int radix) {
        int length = text.length() - from;
        if (length < 1 || length > MOST_DIGITS || text.charAt(from) == '0') {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = (c >= '0' && c <= '9') || (radix == 16 && c >= 'a' && c <= 'f');
            if (!digit) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String s = text.strip().toLowerCase(Locale.ROOT);
        try {
            if (s.startsWith("0x")) {
                return Long.parseUnsignedLong(s.substring(2), 16);
            }
            return s.startsWith("-") ? Long.parseLong(s) : Long.parseUnsignedLong(s);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
