package org.qwinsight.casefile;

import java.nio.charset.StandardCharsets;

/** Names an entry by what it says and where it stands, so that all copies of a case agree on the name. */
final class EntryId {
    private static final int HEX_DIGITS = 32;

    private EntryId() {}

    /** @param number how many entries stand before it */
    static String of(int number, CaseEntry entry) {
        String text =
                number + " " + EntryJson.text(entry.withStamp(entry.stamp().withId("")));
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HEX_DIGITS);
    }
}
