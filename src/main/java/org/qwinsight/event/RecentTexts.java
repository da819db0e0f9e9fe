package org.qwinsight.event;

import org.jspecify.annotations.Nullable;

/** The short texts that came last, with their ids: most values of a column have just been there. */
final class RecentTexts {
    private static final int SLOTS = 256;
    private static final int LONGEST = 100;

    private final @Nullable String[] texts = new String[SLOTS];
    private final int[] ids = new int[SLOTS];

    /** The id of a text, or {@link Dictionary#NOT_LOGGED} when it was not there recently. */
    int idOf(String text) {
        if (text.length() > LONGEST) {
            return Dictionary.NOT_LOGGED;
        }
        int slot = slot(text);
        return text.equals(texts[slot]) ? ids[slot] : Dictionary.NOT_LOGGED;
    }

    void put(String text, int id) {
        if (text.length() <= LONGEST) {
            int slot = slot(text);
            texts[slot] = text;
            ids[slot] = id;
        }
    }

    private static int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (SLOTS - 1);
    }
}
