package org.qwinsight.export;

import java.util.Locale;

/** Text out of evidence made fit for a terminal. */
public final class VisibleText {
    private VisibleText() {}

    /** Control and direction marks could move the cursor or turn text round; they are written as escapes. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            if (hidden) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
