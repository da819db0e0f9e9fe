package org.qwinsight.export.markup;

/**
 * Characters that a reader cannot see or that change how other text is shown: controls, direction marks, blanks that are
 * no plain blank, halves of a surrogate pair. They are shown as escapes.
 */
public final class HiddenCharacters {
    private HiddenCharacters() {}

    /** True for a code point that is shown as an escape. */
    public static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> isBlankLetter(c) || isVariationSelector(c) || (c & 0xFFFE) == 0xFFFE;
        };
    }

    /** Letters by their category, and nothing on the screen. */
    private static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x034F;
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x180B && c <= 0x180D) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    /** The escape of a code point, for example {@code \}{@code u202e}. */
    public static String escape(int c) {
        String digits = Integer.toHexString(c);
        return "\\u" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** The text with every hidden character as its escape. */
    public static String shown(String text) {
        int first = firstHidden(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.substring(first).codePoints().forEach(c -> {
            if (isHidden(c)) {
                out.append(escape(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static int firstHidden(String text) {
        int at = 0;
        while (at < text.length() && !isHidden(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
