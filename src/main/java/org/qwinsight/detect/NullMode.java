package org.qwinsight.detect;

import java.util.Locale;

/** What happens to a match that lacks one of the fields it is grouped by. */
public enum NullMode {
    /** The missing part becomes the text {@code null} and the match stays: what the published search does. */
    FILL,
    /** The match gives no row: what a site gets that has changed the fill macro. */
    DROP;

    /** The name on the command line and in exports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
