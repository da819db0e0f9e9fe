package org.qwinsight.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A long run of Base64 characters within a text, such as an encoded command or a payload that is echoed into a file. Four
 * of its characters are kept in three bytes.
 *
 * @param from place of its first character
 * @param quads how many times four characters it has; what is left of the run belongs to the text behind it
 */
record Base64Run(int from, int quads) {
    /** Shorter runs are words and paths, and would save little. */
    private static final int SHORTEST = 512;

    private static final boolean[] ALPHABET = alphabet();

    private static boolean[] alphabet() {
        boolean[] is = new boolean[128];
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray()) {
            is[c] = true;
        }
        return is;
    }

    /** The first run of a text that is long enough, or null. Looks at few characters of a text that has none. */
    static @Nullable Base64Run in(String text) {
        int from = 0;
        while (from + SHORTEST <= text.length()) {
            int at = from + SHORTEST - 1;
            while (at >= from && isDigit(text.charAt(at))) {
                at--;
            }
            if (at < from) {
                return new Base64Run(from, (end(text, from + SHORTEST) - from) / 4);
            }
            from = at + 1;
        }
        return null;
    }

    private static boolean isDigit(char c) {
        return c < ALPHABET.length && ALPHABET[c];
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Place of the first character behind it. */
    int to() {
        return from + 4 * quads;
    }

    /** Number of bytes that the run is kept in. */
    int packedLength() {
        return 3 * quads;
    }

    byte[] pack(String text) {
        return Base64.getDecoder().decode(text.substring(from, to()).getBytes(ISO_8859_1));
    }

    /** Writes the characters of a packed run to where they belong in a text. */
    void unpack(byte[] packed, byte[] text) {
        System.arraycopy(Base64.getEncoder().encode(packed), 0, text, from, 4 * quads);
    }
}
