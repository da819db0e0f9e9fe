package org.qwinsight.analysis.query;

import org.jspecify.annotations.Nullable;

/** Whole numbers as logs write them: decimal, or {@code 0x} and hexadecimal. Unsigned 64 bits, as Falcon ids are. */
final class NumberText {
    private static final int MAX_LENGTH = 20;

    private NumberText() {}

    /** The number, to be compared unsigned; null when the text is none. */
    static @Nullable Long parse(String text) {
        boolean isHex = text.startsWith("0x") || text.startsWith("0X");
        String digits = isHex ? text.substring(2) : text;
        if (digits.isEmpty() || digits.length() > MAX_LENGTH || !isDigits(digits, isHex)) {
            return null;
        }
        try {
            return Long.parseUnsignedLong(digits, isHex ? 16 : 10);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isDigits(String text, boolean hex) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isHexLetter = hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
            if ((c < '0' || c > '9') && !isHexLetter) {
                return false;
            }
        }
        return true;
    }
}
