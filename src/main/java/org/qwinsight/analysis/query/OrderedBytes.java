package org.qwinsight.analysis.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts as bytes that have, unsigned, the order of {@link String#compareTo}. No byte is 0, so that an array may be thought
 * of as followed by zeros.
 *
 * <p>ASCII stands for itself. Other characters are written as in UTF-8, each half of a surrogate pair on its own; 0 and 1
 * are written as 1 with one more byte behind it.
 */
final class OrderedBytes {
    private static final int MOST_BYTES = 3;

    private OrderedBytes() {}

    static byte[] of(String text) {
        return isPlain(text) ? text.getBytes(StandardCharsets.ISO_8859_1) : written(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 1 || c >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static byte[] written(String text) {
        byte[] bytes = new byte[Math.multiplyExact(MOST_BYTES, text.length())];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 1) {
                bytes[size++] = 1;
                bytes[size++] = (byte) (c + 1);
            } else if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xC0 | (c >> 6));
                bytes[size++] = (byte) (0x80 | (c & 0x3F));
            } else {
                bytes[size++] = (byte) (0xE0 | (c >> 12));
                bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[size++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return Arrays.copyOf(bytes, size);
    }
}
