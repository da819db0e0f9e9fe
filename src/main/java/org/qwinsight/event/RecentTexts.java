package org.qwinsight.event;

import org.jspecify.annotations.Nullable;

/** The texts that came last, but for long ones, with their ids: most values of a column have just been there. */
final class RecentTexts {
    private static final int SLOTS = 256;
    private static final int LONGEST = 240;

    private final @Nullable String[] texts = new String[SLOTS];
    /** Of the texts: a text that was not there is told apart without a look at the one in its place. */
    private final int[] hashes = new int[SLOTS];

    private final int[] ids = new int[SLOTS];

    /** The id of a text, or {@link Dictionary#NOT_LOGGED} when it was not there recently. */
    int idOf(String text) {
        if (text.length() > LONGEST) {
            return Dictionary.NOT_LOGGED;
        }
        int hash = text.hashCode();
        int slot = slot(hash);
        return hashes[slot] == hash && text.equals(texts[slot]) ? ids[slot] : Dictionary.NOT_LOGGED;
    }

    void put(String text, int id) {
        if (text.length() <= LONGEST) {
            int hash = text.hashCode();
            int slot = slot(hash);
            hashes[slot] = hash;
            texts[slot] = text;
            ids[slot] = id;
        }
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (SLOTS - 1);
    }
}
