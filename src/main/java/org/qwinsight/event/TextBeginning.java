package org.qwinsight.event;

/** The beginning of a text that nobody would read to its end. */
public final class TextBeginning {
    private TextBeginning() {}

    /** A text of at most so many characters, the last one an ellipsis where it was cut; no character is cut in half. */
    public static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
