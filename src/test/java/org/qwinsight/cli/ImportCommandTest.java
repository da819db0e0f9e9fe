package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions out as CSV and back into another case. */
class ImportCommandTest {
    private static final List<String> DECIDED = List.of("BP_EXPECTED", "UNDETERMINED", "TP_SUSPICIOUS");

    @TempDir
    Path folder = Path.of("");

    private CaseFixture made = new CaseFixture(Path.of(""), Path.of(""));
    private Path other = Path.of("");
    private Path csv = Path.of("");

    /** The first finding is benign until 2030, the second undecided with marks, the third suspicious. */
    @BeforeEach
    void decide() throws IOException {
        made = CaseFixture.in(folder);
        other = folder.resolve("other.qwcase");
        csv = folder.resolve("out.csv");
        done(made.run(
                "decide",
                "--where",
                "EventRecordID:2",
                "--as",
                "BP_EXPECTED",
                "--comment",
                "=help \"desk\"\nMonday",
                "--reason",
                "confirmedActivity",
                "--expires",
                "2030-01-01",
                "--yes"));
        done(made.run("decide", "--where", "EventRecordID:4", "--as", "TP_SUSPICIOUS", "--comment", "odd", "--yes"));
        done(made.run(
                "note",
                "--where",
                "EventRecordID:3",
                "--star",
                "--tag",
                "vpn",
                "--tag",
                "a\\b",
                "--comment",
                "asked\nIT",
                "--yes"));
    }

    private static void done(CliRun run) {
        assertEquals(0, run.code(), run.err());
    }

    private void export(String id, Object... more) {
        List<Object> all =
                new ArrayList<>(List.of("export", made.log(), "--as", id, "--case", made.file(), "--out", csv));
        all.addAll(List.of(more));
        done(CliRun.of(all.toArray()));
    }

    private CliRun read(Object... more) {
        List<Object> all = new ArrayList<>(List.of("import", other, csv, "--evidence", made.log(), "--author", "bob"));
        all.addAll(List.of(more));
        return CliRun.of(all.toArray());
    }

    private List<String> dispositions() {
        return new CaseFixture(made.log(), other).dispositions();
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        Files.writeString(csv, change.apply(Files.readString(csv)));
    }

    private String cell(int line, String column) {
        List<CsvRecord> lines = new CliRun(0, readCsv(), "").csv();
        return lines.get(line).getField(lines.get(0).getFields().indexOf(column));
    }

    private String readCsv() {
        try {
            return Files.readString(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theCsvOfACaseSaysAllThatTheCaseSays() {
        export("findings-csv");
        assertEquals("confirmedActivity", cell(1, "reason"));
        assertEquals("2030-01-01T00:00:00Z", cell(1, "expires"));
        assertEquals("'=help \"desk\"\nMonday", cell(1, "note"));
        assertEquals("true", cell(2, "starred"));
        assertEquals("a\\\\b\nvpn", cell(2, "tags"));
        assertTrue(cell(2, "comments").endsWith("Z amy: asked\\nIT"), cell(2, "comments"));
        assertTrue(cell(1, "eventKey").startsWith("1|sysmon-1|2|"), cell(1, "eventKey"));
        List<String> plain = CliRun.scan("csv", made.log()).csv().get(0).getFields();
        assertFalse(plain.contains("eventKeys"), "without a case, as it always was");
        List<String> lines = CliRun.scan("table", made.log(), "--case", made.file())
                .out()
                .lines()
                .toList();
        assertFalse(lines.get(0).contains("eventKey"), lines.get(0));
        JsonNode second = CliRun.scan("jsonl", made.log(), "--case", made.file(), "--rows", "findings")
                .jsonLines()
                .get(1);
        assertEquals("vpn", second.at("/tags/1").asText());
        assertEquals(true, second.get("starred").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings-csv", "groups-csv", "processes-csv"})
    void decisionsComeBackInAnEmptyCase(String id) throws IOException {
        export(id);
        CliRun shown = read();
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.err().contains("out.csv marks 2 findings: 1 TP_SUSPICIOUS, 1 BP_EXPECTED"), shown.err());
        assertEquals(1 + 2, shown.out().lines().count(), shown.out());
        assertTrue(shown.out().contains("TP_SUSPICIOUS") && shown.out().contains("BP_EXPECTED"), shown.out());
        assertFalse(Files.exists(other));
        done(read("--yes"));
        assertEquals(DECIDED, dispositions());
        JsonNode first = CliRun.scan("json", made.log(), "--case", other).json().at("/findings/0");
        assertTrue(first.get("note").asText().startsWith("=help \"desk\"\nMonday [amy, "), first.toString());
        assertEquals("confirmedActivity", first.get("reason").asText());
        assertEquals("2030-01-01T00:00:00Z", first.get("expires").asText());
        assertEquals("bob", first.get("analyst").asText());
        JsonNode second =
                CliRun.scan("json", made.log(), "--case", other).json().at("/findings/1");
        assertEquals("[\"a\\\\b\",\"vpn\"]", second.get("tags").toString());
        assertTrue(second.at("/comments/0").asText().endsWith(" amy: asked\nIT"), second.toString());
        String audit = CliRun.of("case", other, "--audit").out();
        assertTrue(audit.contains("imported") && audit.contains("out.csv sha256 "), audit);
        done(CliRun.of("undo", other, "--author", "bob"));
        assertEquals(List.of("UNDETERMINED", "UNDETERMINED", "UNDETERMINED"), dispositions());
    }

    @Test
    void whatTheCaseSaysAlreadyIsNotSaidAgain() throws IOException {
        export("findings-csv");
        done(read("--yes"));
        byte[] before = Files.readAllBytes(other);
        CliRun again = read("--yes");
        assertEquals(1, again.code(), again.err());
        assertTrue(again.err().contains("2 events: the case says so already"), again.err());
        assertArrayEquals(before, Files.readAllBytes(other));
    }

    /** A decision that was over when the file was read back is over now too: to say it once more changes nothing. */
    @Test
    void whatTheCaseSaidUntilItExpiredIsNotSaidAgain() throws IOException {
        export("findings-csv");
        String key = cell(3, "eventKey");
        Files.writeString(csv, "eventKey,disposition,expires\n" + key + ",OTHER,2026-03-02T00:00:00Z\n");
        done(read("--yes"));
        CliRun again = read("--yes");
        assertEquals(1, again.code(), again.err());
        assertTrue(again.err().contains("1 event: the case says so already"), again.err());
    }

    /** As a spreadsheet writes it again: byte order mark, semicolons, LF, columns taken out and moved. */
    @Test
    void aSpreadsheetMayHaveWrittenItAgain() throws IOException {
        export("findings-csv", "--hide-decided");
        String key = cell(1, "eventKey");
        Files.writeString(csv, "\ufeffeventKey;note;Disposition\n\"" + key + "\";\"ö; \"\"x\"\"\";fp_data\n");
        done(read("--yes"));
        assertTrue(dispositions().contains("FP_DATA"), dispositions().toString());
    }

    @Test
    void malformedLinesAreShownAndNothingIsHalfDone() throws IOException {
        export("findings-csv");
        edit(text -> text.replace("TP_SUSPICIOUS", "TP_SUSPICIUS"));
        CliRun refused = read("--yes");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("malformed: line "), refused.err());
        assertTrue(refused.err().contains("'TP_SUSPICIUS' is no disposition"), refused.err());
        assertFalse(Files.exists(other));
        done(read("--yes", "--skip-malformed"));
        assertEquals(List.of("BP_EXPECTED", "UNDETERMINED", "UNDETERMINED"), dispositions());
    }

    @Test
    void eventsOfOtherEvidenceAreCountedAndLeftOut() throws IOException {
        export("findings-csv");
        edit(text -> text.replace("1|sysmon-1|4|", "1|sysmon-1|4444|"));
        CliRun run = read("--yes");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("1 event: not in this evidence, left out (1|sysmon-1|4444|"), run.err());
        assertEquals(List.of("BP_EXPECTED", "UNDETERMINED", "UNDETERMINED"), dispositions());
    }

    @Test
    void twoLinesThatContradictEachOtherAreMalformed() throws IOException {
        export("findings-csv");
        String key = cell(3, "eventKey");
        Files.writeString(csv, "eventKey,disposition\n" + key + ",OTHER\n" + key + ",TP_SUSPICIOUS\n");
        CliRun run = read("--yes");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("lines 2 and 3 contradict each other"), run.err());
        assertFalse(Files.exists(other));
    }

    /** Neither of the two is taken, whatever else they say; the third line is. */
    @Test
    void linesThatContradictEachOtherAreLeftOutTogether() throws IOException {
        export("findings-csv");
        String disputed = cell(3, "eventKey");
        Files.writeString(
                csv,
                "eventKey,disposition,tags\n" + disputed + ",OTHER,seen\n" + disputed + ",TP_SUSPICIOUS,\n"
                        + cell(1, "eventKey") + ",OTHER,\n");
        CliRun run = read("--yes", "--skip-malformed");
        assertEquals(0, run.code(), run.err());
        assertFalse(run.err().contains("tags"), run.err());
        assertEquals(List.of("OTHER", "UNDETERMINED", "UNDETERMINED"), dispositions());
    }

    /** As of a file that was not copied to its end, or a stray quotation mark, which takes all that follows. */
    @Test
    void aQuotationMarkThatIsNeverClosedIsMalformed() throws IOException {
        export("findings-csv");
        String first = cell(1, "eventKey");
        String third = cell(3, "eventKey");
        Files.writeString(
                csv,
                "eventKey,disposition,note\n" + third + ",OTHER,\n" + first + ",OTHER,\"long no\n" + first + ",OTHER,");
        CliRun run = read("--yes");
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("malformed: line 3: a quotation mark is never closed"), run.err());
        done(read("--yes", "--skip-malformed"));
        assertEquals(List.of("UNDETERMINED", "UNDETERMINED", "OTHER"), dispositions());
        Files.writeString(csv, "eventKey,disposition,\"note\n" + third + ",OTHER,");
        assertTrue(read("--yes").err().contains("in its header that is never closed"));
    }

    @Test
    void twoColumnsOfOneNameAreRefusedWhereTheyAreRead() throws IOException {
        export("findings-csv");
        String key = cell(3, "eventKey");
        Files.writeString(csv, "eventKey,disposition,note,Note\n" + key + ",OTHER,a,b\n");
        CliRun run = read("--yes");
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("out.csv has two columns Note: which of them counts?"), run.err());
        Files.writeString(csv, "eventKey,disposition,,\n" + key + ",OTHER,,\n");
        done(read("--yes"));
    }

    /** German Excel writes TRUE as WAHR. */
    @Test
    void aStarInAnotherLanguageIsTold() throws IOException {
        export("findings-csv");
        edit(text -> text.replace(",true,", ",WAHR,"));
        CliRun run = read("--yes");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("1 line: starred is neither true nor false, left as it is"), run.err());
        assertEquals(DECIDED, dispositions());
    }

    /** The case says "asked IT: yes"; "yes" alone is another comment. */
    @Test
    void aCommentThatIsTheEndOfAnotherIsAdded() throws IOException {
        done(made.run("note", "--where", "EventRecordID:4", "--comment", "asked IT: yes", "--yes"));
        export("findings-csv");
        other = made.file();
        String known = cell(3, "comments");
        Files.writeString(csv, "eventKey,disposition,comments\n" + cell(3, "eventKey") + ",,\"" + known + "\nyes\"\n");
        CliRun run = read("--yes");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("0 stars, 0 tags and 1 comments are added"), run.err());
    }

    @Test
    void aCutCellABadTimeAndAMissingNoteAreMalformed() throws IOException {
        export("findings-csv");
        String key = cell(1, "eventKey");
        Files.writeString(
                csv,
                "eventKeys,events,disposition,note,expires\n"
                        + key + ",2,OTHER,,\n"
                        + key + ",1,OTHER,,soon\n"
                        + key + ",1,FP_LOGIC,,\n"
                        + ",1,OTHER,,\n"
                        + key + ",1,OTHER,,,too many\n"
                        + "nonsense,1,OTHER,,\n");
        CliRun run = read("--yes");
        assertEquals(2, run.code());
        assertEquals(
                6,
                run.err()
                        .lines()
                        .filter(line -> line.contains("malformed: line "))
                        .count(),
                run.err());
        assertTrue(run.err().contains("1 of 2 event keys; a spreadsheet may have cut the cell"), run.err());
        assertTrue(run.err().contains("FP_LOGIC needs a note"), run.err());
        assertTrue(run.err().contains("line 3: expires 'soon' is no time in UTC such as 2027-03-31T00:00:00Z"));
    }

    @Test
    void whatIsNoCsvOfOursIsRefused() throws IOException {
        Files.writeString(csv, "a,b\n1,2\n");
        assertTrue(read("--yes").err().contains("has no columns disposition and eventKey"));
        Files.write(csv, "eventKey,disposition,note\n1,OTHER,f\u00fcr".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(read("--yes").err().contains("CSV UTF-8"));
        Files.writeString(csv, "eventKey,disposition\n\"1");
        assertEquals(2, read("--yes").code());
        Files.writeString(csv, "");
        assertEquals(2, read("--yes").code());
        assertFalse(Files.exists(other));
    }
}
