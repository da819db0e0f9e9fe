package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.event.EventField;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.FormulaGuard;
import org.qwinsight.export.RowKind;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.fixture.WindowsXml;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;

/** Values and files at the edge of what logs hold. */
class BoundaryTest {
    private static final int PROCESS = 5;

    @TempDir
    Path folder = Path.of("");

    private Investigation open(WindowsXml... events) {
        return new EvidenceFolder(folder).openWindows(events);
    }

    private static List<CsvRecord> csv(Investigation investigation) throws IOException {
        StringWriter out = new StringWriter();
        Exporter.write(investigation, ExportOptions.of(RowKind.GROUPS, ExportFormat.CSV), out);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.toString())) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00.064863900Z, 2026-03-02T09:00:00.064863900Z",
        "2026-03-02T09:00:00.1234567Z, 2026-03-02T09:00:00.1234567Z",
        "2026-03-02T09:00:00.999999999Z, 2026-03-02T09:00:00.999999999Z",
        "2026-03-02T09:00:00Z, 2026-03-02T09:00:00Z",
        "2026-03-02 09:00:00.217562, 2026-03-02T09:00:00.217562Z",
    })
    void timeKeepsEveryDigitOfItsSource(String logged, String expected) {
        assertEquals(
                expected, open(SysmonXml.qwinsta().at(logged)).store().time(0).iso());
    }

    @Test
    void keyPartOfSeparatorsSurvivesCsv() throws IOException {
        String commandLine = "qwinsta\t\"a,b\"\nsecond;line '|' 100%";
        List<CsvRecord> records = csv(open(SysmonXml.qwinsta().with("CommandLine", commandLine)));
        assertEquals(2, records.size());
        assertEquals(commandLine, records.get(1).getField(PROCESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\",\"y\")", "'=1+1", "''@x", "'plain", "-x"})
    void formulasAreNeutralisedAndReadBack(String commandLine) throws IOException {
        List<CsvRecord> records = csv(open(SysmonXml.qwinsta().with("CommandLine", commandLine)));
        String cell = records.get(1).getField(PROCESS);
        assertTrue("=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell);
        assertEquals(commandLine, FormulaGuard.unguard(cell));
        if ("=+-@".indexOf(commandLine.charAt(0)) >= 0) {
            assertEquals("'" + commandLine, cell);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tx", "\rx", "=", "-", "'", "''", "", "a", "'\tx", "'a", "''=", " =1"})
    void guardIsUndoneExactly(String cell) {
        assertEquals(cell, FormulaGuard.unguard(FormulaGuard.guard(cell)));
        boolean runs = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        if (runs) {
            assertEquals("'" + cell, FormulaGuard.guard(cell));
        }
    }

    @Test
    void securityRecordWithoutCommandLine() {
        Investigation investigation = open(SecurityXml.qwinsta().without("CommandLine"));
        assertEquals(
                "C:\\Windows\\System32\\qwinsta.exe",
                investigation.groups().rows().get(0).key().get(PROCESS));
        assertNull(investigation.store().value(0, EventField.COMMAND_LINE));
        assertEquals(
                1,
                investigation
                        .completeness()
                        .withoutCommandLine()
                        .get(investigation.store().kind(0)));
    }

    @Test
    void systemIsAParentLikeAnyOther() {
        Investigation investigation =
                open(SecurityXml.qwinsta().with("ProcessId", "0x4").without("ParentProcessName"));
        assertEquals("0x4", investigation.groups().rows().get(0).key().get(8));
        assertEquals(ParentLink.NOT_IN_LOGS, investigation.tree().link(0));
        assertEquals(
                "0x4",
                investigation.tree().placeholder(investigation.tree().parent(0)).processId());
    }

    @Test
    void paddedHexadecimalIsTheSamePid() {
        Investigation investigation = open(SecurityXml.qwinsta().with("NewProcessId", "0x00000f84"));
        assertEquals("0xf84", investigation.groups().rows().get(0).key().get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \r\n", "<Events></Events>", "[]"})
    void fileWithoutEventsIsNoErrorAndNoFinding(String content) {
        Investigation investigation = EvidenceFolder.open(new EvidenceFolder(folder).file("empty.xml", content));
        assertEquals(0, investigation.store().size());
        assertEquals(List.of(), investigation.findings());
        assertEquals(List.of(), investigation.hosts());
        SourceReport source = investigation.report().sources().get(0);
        assertEquals(0, source.records());
        assertEquals(0, source.skipped());
        assertNull(source.failure());
        assertEquals(1, source.problems().size(), "the reader is told that there was nothing in it");
    }

    @Test
    void fileWithoutProcessStartsIsReadAndCounted() {
        Investigation investigation = open(
                SysmonXml.exit("{A1}", 4120, "C:\\Windows\\System32\\qwinsta.exe"),
                SecurityXml.exit("0xf84", "C:\\Windows\\System32\\qwinsta.exe").recordId(2));
        assertEquals(0, investigation.store().size());
        assertEquals(2, investigation.store().exits().size());
        assertEquals(List.of(), investigation.findings());
        assertEquals(2, investigation.report().records());
    }

    /** Event id 1 says nothing without its provider. */
    @Test
    void eventOneOfAnotherProviderIsNoProcess() {
        String other = SysmonXml.qwinsta().xml().replace("Microsoft-Windows-Sysmon'", "Microsoft-Windows-Kernel-IO'");
        Investigation investigation = EvidenceFolder.open(new EvidenceFolder(folder).file("io.xml", other));
        assertEquals(0, investigation.store().size());
        assertEquals(1, investigation.report().records());
        assertEquals(0, investigation.report().skipped());
    }

    @Test
    void falconIdsBeyondTheReachOfADoubleStayExact() {
        Investigation investigation =
                new EvidenceFolder(folder).openFalcon(FdrJson.qwinsta().with("ParentProcessId", "494714991831837525"));
        assertEquals(
                "494714991831837525", investigation.groups().rows().get(0).key().get(8));
    }

    @Test
    void recordWithoutATimeIsKeptAndCounted() {
        Investigation investigation = open(
                SysmonXml.qwinsta().at("").without("UtcTime"),
                SysmonXml.qwinsta().recordId(2));
        assertEquals(2, investigation.findings().size());
        assertEquals(1, investigation.completeness().withoutTime());
    }
}
