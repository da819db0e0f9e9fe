package org.qwinsight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.ui.SyntheticCase;

class WindowTitleTest {
    private final List<SourceReport> sources = SyntheticCase.qakbot().report().sources();

    @Test
    void namesTheProgramAloneWithoutEvidence() {
        assertEquals("Qwinsight", WindowTitle.of(List.of(), null));
    }

    @Test
    void namesTheFirstOfTheEvidenceFiles() {
        assertEquals(
                "Qwinsight · C:\\cases\\fin\\FIN-WS-014.sysmon.jsonl", WindowTitle.of(sources.subList(0, 1), null));
        assertEquals("Qwinsight · C:\\cases\\fin\\FIN-WS-014.sysmon.jsonl and 2 more", WindowTitle.of(sources, null));
    }

    @Test
    void namesTheCaseFileInPlaceOfEvidence() {
        assertEquals("Qwinsight · mine.qwcase", WindowTitle.of(sources, Path.of("somewhere", "mine.qwcase")));
    }
}
