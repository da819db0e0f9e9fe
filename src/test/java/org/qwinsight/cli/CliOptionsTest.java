package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.event.EventField;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;

/** Exit codes, and what each option of {@code scan} changes. */
class CliOptionsTest {
    @TempDir
    Path folder = Path.of("");

    private EvidenceFolder evidence = new EvidenceFolder(folder);
    private Path finding = Path.of("");
    private Path noFinding = Path.of("");

    @BeforeEach
    void writeEvidence() {
        evidence = new EvidenceFolder(folder);
        finding = evidence.windows("finding.xml", SysmonXml.qwinsta());
        noFinding = evidence.windows(
                "none.xml",
                SysmonXml.start("{B1}", 77, "C:\\Windows\\System32\\whoami.exe", "whoami")
                        .recordId(9));
    }

    @Test
    void exitCodes() {
        assertEquals(0, CliRun.of("scan", noFinding).code());
        assertEquals(1, CliRun.of("scan", finding).code());
        assertEquals(1, CliRun.of("scan", noFinding, finding).code());
        assertEquals(2, CliRun.of("scan").code());
        assertEquals(2, CliRun.of("scan", finding, "--no-such-option").code());
        assertEquals(2, CliRun.of("scan", finding, "--profile", "seed-v4").code());
    }

    @Test
    void evidenceThatCannotBeReadIsTwoAndTheRestIsPrinted() {
        Path gone = folder.resolve("gone.xml");
        Path noLog = evidence.file("note.txt", "this is no log\n");
        CliRun run = CliRun.scan("csv", finding, gone, noLog);
        assertEquals(2, run.code());
        assertEquals(2, run.csv().size());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("gone.xml"), run.err());
        assertTrue(run.err().contains("note.txt"), run.err());
        assertFalse(run.out().contains("gone.xml"));
    }

    @Test
    void binaryLogIsSaidToBeOne() throws IOException {
        Path binary = Files.write(
                folder.resolve("log.evtx"), "ElfFile\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
        CliRun run = CliRun.of("scan", binary);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("evtx"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "scan --version", "rule --version"})
    void version(String call) {
        CliRun run = CliRun.of((Object[]) call.split(" "));
        assertEquals(0, run.code());
        assertTrue(run.out().matches("qwinsight \\d+\\.\\d+\\.\\d+\\S*\\s*"), run.out());
    }

    /** Capital I of Turkish is not that of "field"; digits of Egypt are others. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "lt-LT"})
    void helpIsTheSameInEveryLocale(String tag) {
        Locale locale = Locale.getDefault();
        for (String command : List.of("scan", "tree", "export", "verify", "decide", "note", "import", "demo")) {
            try {
                Locale.setDefault(Locale.ENGLISH);
                String expected = CliRun.of(command, "--help").out();
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(expected, CliRun.of(command, "--help").out());
            } finally {
                Locale.setDefault(locale);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "scan --help", "rule --help"})
    void help(String call) {
        CliRun run = CliRun.of((Object[]) call.split(" "));
        assertEquals(0, run.code());
        assertTrue(run.out().contains("Usage: qwinsight"), run.out());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rows",
                "--by",
                "--profile",
                "--nulls",
                "--keep-duplicates",
                "--from",
                "--to",
                "--zone",
                "--format",
                "--out",
                "--fields",
                "--raw-cells",
                "--max-memory",
                "--threads",
                "--progress"
            })
    void helpOfScanNamesEveryOption(String option) {
        assertTrue(CliRun.of("scan", "--help").out().contains(option));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00.617Z, 2026-03-02T09:00:00.618Z, 1",
        "2026-03-02T09:00:00.617Z, 2026-03-02T09:00:00.617Z, 0",
        "2026-03-02T09:00:00.616Z, 2026-03-02T09:00:00.617Z, 0",
        "2026-03-02T09:00:00.618Z, 2026-03-03T00:00:00Z, 0",
        "2026-03-02T10:00:00+01:00, 2026-03-02T10:00:01+01:00, 1",
        "2026-03-02T09:00:00+01:00, 2026-03-02T09:59:59+01:00, 0",
    })
    void timesAreHalfOpen(String from, String to, int code) {
        CliRun run = CliRun.of("scan", finding, "--from", from, "--to", to);
        assertEquals(code, run.code());
        CliRun rows = CliRun.scan("jsonl", finding, "--rows", "processes", "--from", from, "--to", to);
        assertEquals(code, rows.jsonLines().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T09:00:00", "yesterday", "2026-03-02"})
    void timesNeedAZone(String time) {
        assertEquals(2, CliRun.of("scan", finding, "--from", time).code());
        assertEquals(2, CliRun.of("scan", finding, "--to", time).code());
    }

    @Test
    void zoneChangesWhatPeopleReadOnly() {
        CliRun table = CliRun.scan("table", finding, "--zone", "Asia/Tokyo");
        assertTrue(table.out().contains("2026-03-02T18:00:00"), table.out());
        assertTrue(table.out().contains("Asia/Tokyo"), "the zone is named: " + table.out());
        assertTrue(CliRun.scan("table", finding).out().contains("2026-03-02T09:00:00"));
        assertTrue(CliRun.scan("text", finding, "--zone", "+02:00").out().contains("2026-03-02T11:00:00"));
        for (String format : List.of("csv", "json", "jsonl")) {
            assertEquals(
                    CliRun.scan(format, finding).out(),
                    CliRun.scan(format, finding, "--zone", "Asia/Tokyo").out());
        }
        assertEquals(2, CliRun.of("scan", finding, "--zone", "Nowhere/None").code());
    }

    @Test
    void defaultIsATableOfGroups() {
        assertEquals(
                CliRun.of("scan", finding).out(),
                CliRun.scan("table", finding, "--rows", "groups", "--by", "rule", "--profile", "seed-v3")
                        .out());
    }

    @Test
    void profileChangesTheMatch() {
        Path near = evidence.windows(
                "near.xml",
                SysmonXml.qwinsta().with("Image", "C:\\tmp\\myqwinsta.exe").with("OriginalFileName", "-"));
        assertEquals(0, CliRun.of("scan", near).code());
        assertEquals(1, CliRun.of("scan", near, "--profile", "escu-v8").code());
    }

    @Test
    void dropIsNeverSilent() {
        Path security = evidence.windows("security.xml", SecurityXml.qwinsta());
        CliRun run = CliRun.scan("csv", security, "--nulls", "drop");
        assertEquals(1, run.csv().size());
        assertTrue(run.err().contains("1 finding"), run.err());
        assertEquals("", CliRun.scan("csv", security).err());
        assertEquals(
                "drop",
                CliRun.scan("json", security, "--nulls", "drop")
                        .json()
                        .get("nulls")
                        .asText());
    }

    @Test
    void duplicatesCanBeKept() {
        Path again = evidence.windows("again.xml", SysmonXml.qwinsta());
        CliRun once = CliRun.scan("json", finding, again);
        assertEquals(1, once.json().at("/groups/0/count").asInt());
        assertEquals(1, once.json().get("duplicates").asInt());
        assertEquals(1, once.json().at("/sources/1/duplicates").asInt());
        assertEquals(1, once.json().at("/sources/1/processStarts").asInt());
        assertEquals(1, once.json().get("processStarts").asInt());
        CliRun twice = CliRun.scan("json", finding, again, "--keep-duplicates");
        assertEquals(2, twice.json().at("/groups/0/count").asInt());
        assertEquals(0, twice.json().get("duplicates").asInt());
    }

    @Test
    void groupsByAnyFields() {
        assertEquals("dest,user,count", header("dest,user", 3));
        assertEquals("Image,ParentImage,count", header("Image,ParentImage", 3));
        assertNotEquals(header("rule", 11), header("pattern", 5));
        assertEquals("host", header("burst", 1));
        CliRun wrong = CliRun.scan("csv", finding, "--by", "dest,nonsense");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("nonsense"));
        for (EventField field : EventField.values()) {
            assertTrue(
                    wrong.err()
                            .replaceAll("\\s+", "")
                            .toLowerCase(Locale.ROOT)
                            .contains(field.fieldName().toLowerCase(Locale.ROOT)),
                    field.fieldName());
        }
    }

    private String header(String by, int columns) {
        List<String> names =
                CliRun.scan("csv", finding, "--by", by).csv().get(0).getFields();
        return String.join(",", names.subList(0, columns));
    }

    @Test
    void progressGoesToStandardErrorOnly() {
        CliRun quiet = CliRun.scan("csv", finding, "--progress", "never");
        CliRun drawn = CliRun.scan("csv", finding, "--progress", "always");
        assertEquals(quiet.out(), drawn.out());
        assertEquals("", quiet.err());
        assertTrue(drawn.err().contains("100 %"), drawn.err());
        assertTrue(drawn.err().contains("MB/s"), drawn.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "99999999999", "1.5"})
    void whatIsNoNumberOfThreadsIsSaidInWords(String number) {
        CliRun run = CliRun.of("scan", "none.xml", "--threads=" + number);
        assertEquals(2, run.code());
        assertEquals(
                "qwinsight: Invalid value for option '--threads': '" + number
                        + "' is no number of threads; it takes a number from 1\nqwinsight: see 'qwinsight scan --help'\n",
                run.err());
    }

    @Test
    void whereTheReportIsWrittenIsSaid() throws IOException {
        Path log = new EvidenceFolder(folder).windows("a.xml", SysmonXml.qwinsta());
        CliRun run = CliRun.of("scan", log, "--out", folder.resolve("report.html"));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("qwinsight export PATH --as html --out FILE"), run.err());
    }

    @ParameterizedTest
    @CsvSource({"--threads, 0", "--max-memory, much", "--format, xml", "--rows, things", "--nulls, maybe"})
    void wrongValues(String option, String value) {
        CliRun run = CliRun.of("scan", finding, option, value);
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertFalse(run.err().isEmpty());
    }
}
