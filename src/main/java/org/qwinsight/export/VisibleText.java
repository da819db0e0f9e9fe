package org.qwinsight.export;

import org.qwinsight.export.markup.HiddenCharacters;

/** Text out of evidence made fit for a terminal. */
public final class VisibleText {
    private VisibleText() {}

    /** Control and direction marks could move the cursor or turn text round; they are written as escapes. */
    public static String of(String text) {
        return HiddenCharacters.shown(text);
    }
}
