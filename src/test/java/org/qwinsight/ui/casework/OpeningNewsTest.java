package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Entries;
import org.qwinsight.ui.SyntheticCase;

/** What is told of a case that was just opened. */
class OpeningNewsTest {
    @TempDir
    Path folder = Path.of("");

    private static String news(CaseStore store, CaseFile content) {
        OpenedCase opened =
                new OpenedCase(store, content, SyntheticCase.qakbot().withCase(content, Entries.NOON));
        return OpeningNews.of(opened, Entries.NOON);
    }

    private Path file() {
        return folder.resolve("one.qwcase");
    }

    @Test
    void aCaseThatFitsIsNoNews() throws IOException {
        try (CaseStore store = CaseFiles.created(file())) {
            assertEquals("", news(store, store.caseFile()));
        }
    }

    /** The decision is about an event of other evidence, and was made a second after noon. */
    @Test
    void whatIsAboutOtherEvidenceIsCountedAndAClockBehindIsTold() throws IOException {
        try (CaseStore store = CaseFiles.created(file())) {
            assertEquals(
                    "1 decision of this case is about nothing, or not all, of what is open; see"
                            + " File › Case history. This computer's clock (2026-03-02T12:00:00Z) is behind the newest"
                            + " entry of this case (2026-03-02T12:00:01Z). Set the clock; entries keep their order all"
                            + " the same.",
                    news(store, CaseFiles.decided(store.caseFile(), 1)));
        }
    }

    @Test
    void aCaseThatAnotherHoldsIsToldToBeReadOnly() throws IOException {
        try (CaseStore writer = CaseFiles.created(file());
                CaseStore reader = CaseStore.open(writer.path(), CaseFiles.NOON)) {
            String news = news(reader, reader.caseFile());
            assertTrue(news.startsWith("This case is open read-only: " + reader.readOnlyReason() + ". "), news);
        }
    }
}
