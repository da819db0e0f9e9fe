package org.qwinsight.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.workspace.Workspace;

class EvidenceViewModelTest {
    private final Workspace workspace = new Workspace();
    private final EvidenceViewModel viewModel = new EvidenceViewModel(workspace);

    private List<String> texts(boolean warnings) {
        return viewModel.chips().stream()
                .filter(chip -> chip.isWarning() == warnings)
                .map(Chip::text)
                .toList();
    }

    @Test
    void countsWhatIsThere() {
        workspace.open(SyntheticCase.qakbot());
        assertEquals(
                List.of(
                        "3 evidence files",
                        "181 records",
                        "61 process starts",
                        "3 hosts",
                        "2026-03-02 09:00:00 – 11:14:50 UTC"),
                texts(false));
    }

    @Test
    void limitsCanBeCopied() {
        assertTrue(viewModel.limits().isEmpty());
        workspace.open(SyntheticCase.qakbot());
        assertTrue(viewModel.limitsAsText().contains("2 records could not be read."), viewModel.limitsAsText());
        assertTrue(viewModel.limitsAsText().contains("\nprocess_guid\t"), viewModel.limitsAsText());
    }

    @Test
    void warnsOnlyOfWhatHappened() {
        workspace.open(SyntheticCase.qakbot());
        assertEquals(List.of("2 skipped"), texts(true));
    }

    @Test
    void aSourceThatFailedIsAWarning() {
        Investigation made = SyntheticCase.withoutFinding();
        SourceReport failed = new SourceReport(
                "gone.xml", null, "", null, 0, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, "the file is not there");
        workspace.open(Investigation.of(new IngestReport(List.of(failed)), made.store(), OpenOptions.DEFAULT));
        assertEquals(List.of("1 evidence file not read"), texts(true));
        assertTrue(EvidenceViewModel.asText(failed).contains("Failure: the file is not there"));
        assertEquals(
                "gone.xml: the file is not there.\nOpen Evidence files for the reason of each.",
                viewModel.chips().get(viewModel.chips().size() - 1).explanation());
    }

    @Test
    void startsOutsideThePartAreAWarning() {
        Investigation made = SyntheticCase.withoutFinding();
        SourceReport part =
                new SourceReport("a.xml", null, "", null, 0, "", 9, 4, 0, 0, 0, 0, 0, 5, 0, List.of(), 0, null);
        workspace.open(Investigation.of(new IngestReport(List.of(part)), made.store(), OpenOptions.DEFAULT));
        assertEquals(List.of("5 starts left out: only a part was read"), texts(true));
        assertEquals(
                "Only a part was asked for: 5 process starts were read and left out. Parents and children among them are"
                        + " missing from the tree.",
                viewModel.chips().get(viewModel.chips().size() - 1).explanation());
    }

    @Test
    void bytesOutsideOfRecordsAreAWarning() {
        Investigation made = SyntheticCase.withoutFinding();
        SourceReport source =
                new SourceReport("a.xml", null, "", null, 0, "", 9, 9, 0, 0, 0, 0, 0, 0, 1234, List.of(), 0, null);
        workspace.open(Investigation.of(new IngestReport(List.of(source)), made.store(), OpenOptions.DEFAULT));
        assertEquals(List.of("1\u2009234 bytes outside of records"), texts(true));
        assertTrue(EvidenceViewModel.asText(source).contains("Bytes outside of records: 1234"));
    }

    @Test
    void aProblemNamesItsPlace() {
        workspace.open(SyntheticCase.qakbot());
        String text = EvidenceViewModel.asText(viewModel.sources().get(1));
        assertTrue(text.contains("record 7, byte 12600: The element EventData is not closed"));
        assertTrue(text.contains("SHA-256: " + "b2".repeat(32)));
    }

    @Test
    void closingEmptiesTheLine() {
        workspace.open(SyntheticCase.qakbot());
        workspace.close();
        assertTrue(viewModel.chips().isEmpty());
        assertFalse(viewModel.sources().iterator().hasNext());
    }
}
