package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.qwinsight.casefile.CaseReading;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import picocli.CommandLine.Mixin;

/** An existing case and who changes it, for the commands that need no evidence for that. */
final class CaseChange {
    @Mixin
    private CaseParameter caseFile = new CaseParameter();

    @Mixin
    private CaseAuthor author = new CaseAuthor();

    /** Who changes it, with the moment of the call. */
    EntryStamp stamp() {
        return author.stamp();
    }

    /** The case as it is, without a lock. Says what cannot be read of it. */
    CaseReading read(PrintWriter err) throws IOException {
        Path path = caseFile.path();
        CaseReading reading = CaseStore.read(path);
        reading.problems().forEach(problem -> CaseOptions.say(err, path + " is damaged: " + problem));
        return reading;
    }

    /**
     * Opens the case to be changed. Says so when its newest entry is later than the clock.
     *
     * @throws IOException when it cannot be read or saved
     */
    CaseStore open(EntryStamp stamp, PrintWriter err) throws IOException {
        CaseStore store = CaseStore.open(caseFile.path(), stamp);
        try {
            store.requireWritable();
        } catch (IOException e) {
            store.close();
            throw e;
        }
        CaseAuthor.warnOfClock(store.caseFile(), err);
        return store;
    }
}
