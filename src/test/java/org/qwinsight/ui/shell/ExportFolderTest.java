package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.ingest.SourceReport;

class ExportFolderTest {
    @TempDir
    Path home = Path.of("");

    private Path made(String name) throws IOException {
        return Files.createDirectories(home.resolve(name));
    }

    private @Nullable Path suggested(@Nullable Path last, Path... evidence) {
        List<SourceReport> files = Arrays.stream(evidence)
                .map(path -> new SourceReport(
                        path.toString(), null, "", null, 0, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, null))
                .toList();
        return ExportFolder.suggested(last, home, files);
    }

    @Test
    void theLastOneComesBeforeThePersonsOwn() throws IOException {
        assertEquals(home, suggested(null));
        assertEquals(home, suggested(home.resolve("gone")));
        Path documents = made("Documents");
        assertEquals(documents, suggested(null));
        Path last = made("last");
        assertEquals(last, suggested(last));
    }

    @Test
    void noneThatHoldsEvidence() throws IOException {
        Path documents = made("Documents");
        Path last = made("last");
        Path deeper = made("last/deeper");
        assertEquals(documents, suggested(last, last.resolve("a.xml")));
        assertEquals(last, suggested(last, deeper.resolve("a.xml")), "only a folder within it does");
        Path roundabout = deeper.resolve("..").resolve("a.xml");
        assertEquals(home, suggested(last, roundabout, documents.resolve("b.xml")));
        assertNull(suggested(last, roundabout, documents.resolve("b.xml"), home.resolve("c.xml")));
        assertNull(ExportFolder.suggested(null, null, List.of()));
    }
}
