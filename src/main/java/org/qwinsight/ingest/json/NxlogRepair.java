package org.qwinsight.ingest.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Undoes two mistakes of NXLog pipelines: text that was escaped twice, so that every backslash is doubled, and UTF-8
 * that was taken for Windows-1252 and encoded again. Both only where nothing else can be meant.
 */
final class NxlogRepair {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DRIVE_AND_TWO_BACKSLASHES = Pattern.compile("[A-Za-z]:\\\\\\\\.*", Pattern.DOTALL);
    private static final Pattern SINGLE_BACKSLASH = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\(?!\\\\)");

    private final boolean escapedTwice;

    private NxlogRepair(boolean escapedTwice) {
        this.escapedTwice = escapedTwice;
    }

    /**
     * The repair that a record needs.
     *
     * @param path an absolute path of the record: Windows never writes a drive with two backslashes behind it
     */
    static NxlogRepair of(String path) {
        return new NxlogRepair(DRIVE_AND_TWO_BACKSLASHES.matcher(path).matches() && allDoubled(path));
    }

    private static boolean allDoubled(String text) {
        return !SINGLE_BACKSLASH.matcher(text).find();
    }

    String apply(String text) {
        return encodedOnce(escapedTwice ? unescaped(text) : text);
    }

    private static String unescaped(String text) {
        boolean holdsLineEnds = text.contains("\\r\\n") && text.indexOf('\n') < 0;
        if (!holdsLineEnds) {
            return allDoubled(text) ? text.replace("\\\\", "\\") : text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            int escape = c == '\\' ? "rnt\\\"".indexOf(next) : -1;
            out.append(escape < 0 ? c : "\r\n\t\\\"".charAt(escape));
            i += escape < 0 ? 0 : 1;
        }
        return out.toString();
    }

    private static String encodedOnce(String text) {
        if (isAscii(text)) {
            return text;
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(singleBytes(text));
            return decoded.toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The bytes that were taken for Windows-1252; its five undefined bytes count as the controls of Latin-1. */
    private static ByteBuffer singleBytes(String text) throws CharacterCodingException {
        CharsetEncoder encoder = WINDOWS_1252.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0xff) {
                bytes.put((byte) c);
            } else {
                bytes.put(encoder.encode(CharBuffer.wrap(text, i, i + 1)));
            }
        }
        return bytes.flip();
    }
}
