package org.qwinsight.ui.casework;

import java.time.Clock;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.export.ToolVersion;

/**
 * Who works at this window.
 *
 * @param name as it stands in the case file
 * @param clock gives the moments of entries
 */
public record Analyst(String name, Clock clock) {
    /** The account that runs the program, with the computer's clock. */
    public static Analyst ofThisAccount() {
        return new Analyst(System.getProperty("user.name", "unknown"), Clock.systemUTC());
    }

    /** A stamp of this moment. */
    public EntryStamp stamp() {
        return EntryStamp.of(name, clock.instant(), ToolVersion.version());
    }
}
