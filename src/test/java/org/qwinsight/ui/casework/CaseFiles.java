package org.qwinsight.ui.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.EntryStamp;

/** Case files for tests. */
final class CaseFiles {
    static final EntryStamp NOON = Entries.stamp("amy", 0);
    static final Analyst ANALYST = new Analyst("amy", Clock.fixed(Entries.NOON, ZoneOffset.UTC));

    private CaseFiles() {}

    /** A new file that says nothing yet. */
    static CaseStore created(Path path) throws IOException {
        return CaseStore.create(path, CaseFile.created(NOON), NOON);
    }

    /** The same case with a decision more, about an event that no evidence has. */
    static CaseFile decided(CaseFile file, int event) {
        return file.with(
                List.of(Entries.decision(Entries.stamp("amy", event), Entries.events(event), Disposition.BP_EXPECTED)));
    }

    static int decisions(Path path) throws IOException {
        return CaseStore.read(path).caseFile().decisions().size();
    }
}
