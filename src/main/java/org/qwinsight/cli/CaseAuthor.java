package org.qwinsight.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.export.ToolVersion;
import picocli.CommandLine.Option;

/** Who says it. */
final class CaseAuthor {
    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who decides (default, and for an empty name: the account that runs the program).")
    private @Nullable String author;

    /** A stamp with the moment of the call. */
    EntryStamp stamp() {
        String name = author == null || author.isBlank() ? System.getProperty("user.name", "unknown") : author;
        return EntryStamp.of(name, Clock.systemUTC().instant(), ToolVersion.version());
    }

    /**
     * Says so when the clock shows an earlier time than the case's newest entry. That of a stamp is no sign of it: another
     * program may have saved since.
     */
    static void warnOfClock(CaseFile file, PrintWriter err) {
        Instant newest = file.newest();
        Instant now = Clock.systemUTC().instant();
        if (newest != null && newest.isAfter(now)) {
            CaseOptions.say(
                    err,
                    "this computer's clock (" + now + ") is behind the newest entry of the case (" + newest
                            + "); entries keep their order all the same");
        }
    }
}
