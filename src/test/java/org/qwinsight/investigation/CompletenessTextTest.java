package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.detect.GroupOrder;
import org.qwinsight.detect.Grouping;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.RowKind;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;

/** Every limit of the evidence is told, in sentences and as the matrix of the key's parts. */
class CompletenessTextTest {
    @TempDir
    Path folder = Path.of("");

    /**
     * Security of WS1 from 09:00 with a gap of seven numbers, a clock that goes back an hour, a record twice and one
     * start of three without a command line; Sysmon of WS2 from 10:30; a record that is no XML.
     */
    private Investigation limited() {
        EvidenceFolder evidence = new EvidenceFolder(folder);
        Path security = evidence.windows(
                "security.xml",
                SecurityXml.qwinsta().at("2026-03-02T09:00:00Z").recordId(1),
                SecurityXml.qwinsta().at("2026-03-02T10:00:00Z").recordId(9).without("CommandLine"),
                SecurityXml.qwinsta().at("2026-03-02T09:00:00Z").recordId(10),
                SecurityXml.qwinsta().at("2026-03-02T09:00:00Z").recordId(1));
        Path sysmon = evidence.file(
                "sysmon.xml",
                SysmonXml.qwinsta()
                                .computer("WS2")
                                .at("2026-03-02T10:30:00Z")
                                .recordId(1)
                                .xml()
                        + "\n<Event><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>1</EventID>"
                        + "<bad</Event>\n");
        return EvidenceFolder.open(security, sysmon);
    }

    private static void assertSaid(List<String> sentences, String part) {
        assertTrue(sentences.stream().anyMatch(sentence -> sentence.contains(part)), () -> part + " in " + sentences);
    }

    @Test
    void localTimesThatAreWrittenAsUtcAreTold() {
        Investigation shifted = new EvidenceFolder(folder)
                .openWindows(
                        SysmonXml.qwinsta().with("UtcTime", "2026-03-02 14:30:00.617"),
                        SysmonXml.qwinsta().recordId(2).with("UtcTime", "2026-03-02 14:30:00.617"));
        assertSaid(
                CompletenessText.of(shifted),
                "On ws1, the times of Sysmon 1 look like local time of UTC-05:30 written as UTC: UtcTime of 2 starts says so.");
    }

    @Test
    void everyLimitIsTold() {
        List<String> sentences = CompletenessText.of(limited());
        assertSaid(sentences, "1 record could not be read");
        assertSaid(sentences, "1 process start was loaded a second time and left out");
        assertSaid(sentences, "On ws1, Security 4688 shows 3 starts from 2026-03-02T09:00:00Z to 2026-03-02T10:00:00Z");
        assertSaid(sentences, "On ws2, Sysmon 1 shows 1 start from 2026-03-02T10:30:00Z");
        assertSaid(sentences, "it begins 90 min after the first start of the evidence");
        assertSaid(sentences, "7 of 10 record numbers are missing in 1 gap");
        assertSaid(sentences, "the clock went back 1 time, by up to 60 min");
        assertSaid(sentences, "Security 4688: 1 of 3 starts carry no command line");
        assertSaid(sentences, "Security 4688: a renamed copy goes unseen in all 3 starts");
    }

    @Test
    void noFindingIsNeverSaidAlone() {
        Investigation nothing = EvidenceFolder.open(
                OpenOptions.DEFAULT,
                new EvidenceFolder(folder)
                        .windows("none.xml", SecurityXml.qwinsta().with("NewProcessName", "C:\\Windows\\x.exe")));
        List<String> sentences = CompletenessText.ofNoFinding(nothing);
        assertTrue(sentences.get(0).startsWith("No qwinsta found in 1 process start. What could not have been seen:"));
        assertSaid(sentences, "a renamed copy goes unseen");
    }

    /** The table of the key's parts: what each source records, never records, or records in part. */
    @Test
    void matrixOfTheKeyParts() {
        CoverageMatrix matrix = CoverageMatrix.of(limited());
        assertEquals(List.of("part of the key", "Sysmon 1", "Security 4688"), matrix.heads());
        assertEquals(
                List.of(
                        List.of("parent_process", "all", "image path"),
                        List.of("parent_process_name", "all", "all"),
                        List.of("process_name", "all", "all"),
                        List.of("process_id", "all", "all"),
                        List.of("process_guid", "all", "never"),
                        List.of("process", "all", "2 of 3"),
                        List.of("user", "all", "all"),
                        List.of("dest", "all", "all"),
                        List.of("parent_process_id", "all", "all"),
                        List.of("original_file_name", "all", "never")),
                matrix.rows());
    }

    @Test
    void matrixOfCrowdStrike() {
        CoverageMatrix matrix = CoverageMatrix.of(new EvidenceFolder(folder).openFalcon(FdrJson.qwinsta()));
        assertEquals(
                List.of("never", "all", "all", "never"),
                List.of(
                        matrix.rows().get(0).get(1),
                        matrix.rows().get(1).get(1),
                        matrix.rows().get(2).get(1),
                        matrix.rows().get(4).get(1)));
        assertEquals(1, matrix.notes().size());
    }

    @Test
    void textReportEndsWithTheLimits() throws IOException {
        ExportOptions options = new ExportOptions(
                RowKind.FINDINGS,
                new Grouping.ByRule(),
                GroupOrder.FIRST,
                ExportFormat.TEXT,
                List.of(),
                false,
                ZoneOffset.UTC);
        StringWriter out = new StringWriter();
        Exporter.write(limited(), options, out);
        String end = out.toString().substring(out.toString().indexOf("What this evidence cannot show"));
        assertTrue(end.contains("- 1 record could not be read."), end);
        assertTrue(end.contains("\nprocess_guid         all       never\n"), end);
    }
}
