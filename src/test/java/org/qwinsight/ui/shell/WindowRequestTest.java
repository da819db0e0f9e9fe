package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.event.Progress;
import org.qwinsight.export.ExportRequest;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;

/** What is exported is what the file of the case says. */
class WindowRequestTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final EntryStamp NOON = Entries.stamp("amy", 0);

    @TempDir
    Path folder = Path.of("");

    private final Investigation qakbot = SyntheticCase.qakbot();

    /** A case file with a decision on the first finding. */
    private CaseFile saved(Path path) throws IOException {
        try (CaseStore store = CaseStore.create(path, CaseFile.created(NOON), NOON)) {
            int[] rows = {qakbot.findingRows()[0]};
            store.save(store.caseFile()
                    .with(List.of(Entries.decision(NOON, qakbot.eventsOf(rows), Disposition.BP_EXPECTED))));
            return store.caseFile();
        }
    }

    @Test
    void withoutACaseTheEvidenceIsExportedAsItIs() throws IOException {
        ExportRequest request = WindowRequest.of(qakbot, TOKYO, null, Progress.NONE);
        assertSame(qakbot, request.investigation());
        assertEquals(TOKYO, request.options().zone());
        assertNull(request.caseFile());
    }

    @Test
    void theCaseIsAppliedAndNamedAsItsFileHasIt() throws IOException {
        Path path = folder.resolve("one.qwcase");
        Investigation decided = qakbot.withCase(saved(path), Entries.NOON);
        ExportRequest request = WindowRequest.of(decided, TOKYO, path, Progress.NONE);
        assertEquals(1, request.investigation().casework().hideable());
        assertNotNull(request.caseFile());
    }

    @Test
    void aFileThatSaysSomethingElseIsRefused() throws IOException {
        Path path = folder.resolve("one.qwcase");
        saved(path);
        IOException refused =
                assertThrows(IOException.class, () -> WindowRequest.of(qakbot, TOKYO, path, Progress.NONE));
        assertTrue(refused.toString().contains("does not hold all that was said in this window"));
    }
}
