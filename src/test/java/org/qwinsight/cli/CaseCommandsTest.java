package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;

/** The commands on cases: two findings of amy on WS1, one of bob. */
class CaseCommandsTest {
    @TempDir
    Path folder = Path.of("");

    private Path log = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void writeEvidence() throws IOException {
        Path evidence = Files.createDirectory(folder.resolve("evidence"));
        log = new EvidenceFolder(evidence)
                .windows(
                        "log.xml",
                        SysmonXml.qwinsta().recordId(2),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A2}")
                                .recordId(3)
                                .at("2026-03-02T09:01:00.5Z"),
                        SysmonXml.qwinsta()
                                .with("ProcessGuid", "{A3}")
                                .with("User", "CORP\\bob")
                                .recordId(4)
                                .at("2026-03-02T09:02:00.5Z"));
        file = folder.resolve("my.qwcase");
    }

    private CliRun decide(String where, String code, Object... more) {
        Object[] start = {
            "decide",
            file,
            "--evidence",
            log,
            "--where",
            where,
            "--as",
            code,
            "--comment",
            "help desk",
            "--author",
            "amy"
        };
        Object[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return CliRun.of(all);
    }

    @Test
    void showsTheRowsAndChangesNothingWithoutYes() {
        CliRun run = decide("User:*bob", "BP_EXPECTED");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("CORP\\bob") && !run.out().contains("CORP\\amy"), run.out());
        assertTrue(run.err().contains("1 finding as above"), run.err());
        assertTrue(run.err().contains("nothing was changed"), run.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void whatWasMarkedIsInEveryFormAndCanBeHidden() {
        assertEquals(0, decide("User:*bob", "BP_EXPECTED", "--yes").code());
        JsonNode findings = CliRun.scan("json", log, "--case", file).json().get("findings");
        assertEquals("UNDETERMINED", findings.get(0).get("disposition").asText());
        assertTrue(findings.get(0).get("analyst").isNull());
        assertEquals("BP_EXPECTED", findings.get(2).get("disposition").asText());
        assertEquals("amy", findings.get(2).get("analyst").asText());
        assertEquals("help desk", findings.get(2).get("note").asText());
        CsvRecord header = CliRun.scan("csv", log, "--case", file).csv().get(0);
        CsvRecord last = CliRun.scan("csv", log, "--case", file).csv().get(3);
        assertEquals("BP_EXPECTED", last.getField(header.getFields().indexOf("disposition")));
        assertEquals("help desk", last.getField(header.getFields().indexOf("note")));
        assertEquals("amy", last.getField(header.getFields().indexOf("analyst")));
        assertTrue(last.getField(header.getFields().indexOf("decidedAt")).endsWith("Z"));
        CliRun mixed = CliRun.scan("csv", log, "--case", file, "--by", "Computer", "--fields", "disposition");
        assertEquals("MIXED", mixed.csv().get(1).getField(0));
        CliRun hidden = CliRun.scan("csv", log, "--case", file, "--hide-decided");
        assertEquals(1 + 2, hidden.csv().size());
        assertEquals(1, hidden.code());
        assertEquals("qwinsight: 1 finding hidden by 1 decision (--hide-decided)\n", hidden.err());
    }

    /** Else a start that the rule matches would be told as one that it does not match. */
    @Test
    void whatIsHiddenIsInNoListOfProcessStarts() {
        decide("user:bob", "BP_EXPECTED", "--yes");
        assertEquals(List.of("true", "true", "true"), matches());
        assertEquals(List.of("true", "true"), matches("--hide-decided"));
        assertEquals(List.of(), matches("--hide-decided", "--where", "user:bob"));
        assertEquals(1 + 3, timesketch().csv().size());
        assertEquals(1 + 2, timesketch("--hide-decided").csv().size());
    }

    private List<String> matches(String... more) {
        List<Object> all = new ArrayList<>(List.of("scan", log, "--case", file, "--rows", "processes"));
        all.addAll(List.of("--format", "jsonl", "--fields", "matches"));
        all.addAll(List.of(more));
        return CliRun.of(all.toArray()).jsonLines().stream()
                .map(line -> line.get("matches").asText())
                .toList();
    }

    private CliRun timesketch(String... more) {
        List<Object> all = new ArrayList<>(List.of("export", log, "--case", file, "--as", "timesketch"));
        all.addAll(List.of(more));
        return CliRun.of(all.toArray());
    }

    @Test
    void whenAllIsHiddenNothingSaysThatThereIsNoQwinsta() {
        decide("", "BP_EXPECTED", "--yes");
        CliRun run = CliRun.scan("csv", log, "--case", file, "--hide-decided");
        assertEquals(0, run.code());
        assertTrue(run.err().contains("3 findings hidden by 1 decision"), run.err());
        assertFalse(run.err().contains("No qwinsta found"), run.err());
        assertEquals(2, CliRun.scan("csv", log, "--hide-decided").code());
    }

    @Test
    void aPatternMarksWhatItSaysAndExpires() {
        CliRun run = decide("EventRecordID:2", "BP_EXPECTED", "--scope", "pattern", "--fields", "User.name", "--yes");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("2 findings as above, 1 of them beyond those that the query chose"), run.err());
        assertTrue(run.err().contains("future matches of: User.name is 'amy', until "), run.err());
        JsonNode findings = CliRun.scan("json", log, "--case", file).json().get("findings");
        assertEquals("BP_EXPECTED", findings.get(1).get("disposition").asText());
        assertEquals("UNDETERMINED", findings.get(2).get("disposition").asText());
        decide("User:*bob", "FP_DATA", "--expires", "2020-01-01", "--yes");
        JsonNode expired =
                CliRun.scan("json", log, "--case", file).json().get("findings").get(2);
        assertEquals("UNDETERMINED", expired.get("disposition").asText());
        assertEquals(
                "[expired 2020-01-01T00:00:00Z] FP_DATA: help desk",
                expired.get("note").asText());
    }

    @Test
    void undoAndRedo() {
        decide("", "OTHER", "--yes");
        CliRun undone = CliRun.of("undo", file, "--author", "amy");
        assertEquals(0, undone.code(), undone.err());
        assertTrue(undone.err().contains("OTHER for 3 events: help desk"), undone.err());
        assertEquals(1, CliRun.of("undo", file).code());
        JsonNode findings = CliRun.scan("json", log, "--case", file).json().get("findings");
        assertEquals("UNDETERMINED", findings.get(0).get("disposition").asText());
        assertEquals(0, CliRun.of("redo", file).code());
        findings = CliRun.scan("json", log, "--case", file).json().get("findings");
        assertEquals("OTHER", findings.get(0).get("disposition").asText());
        CliRun printed = CliRun.of("case", file);
        assertEquals(0, printed.code());
        assertTrue(printed.out().contains("OTHER by amy  1"), printed.out());
        String audit = CliRun.of("case", file, "--audit").out();
        assertEquals(5, audit.lines().count(), audit);
    }

    @Test
    void aCommentAndAMatchAreRequired() {
        CliRun silent = CliRun.of(
                "decide", file, "--evidence", log, "--where", "", "--as", "FP_LOGIC", "--comment", " ", "--yes");
        assertEquals(2, silent.code());
        assertTrue(silent.err().contains("FP_LOGIC needs a comment"), silent.err());
        assertEquals(1, decide("User:nobody", "OTHER", "--yes").code());
        assertEquals(2, decide("", "FINE", "--yes").code());
        assertFalse(Files.exists(file));
    }

    @Test
    void theCaseFileOpensItsEvidenceAlsoAfterBothMoved() throws IOException {
        decide("User:*bob", "BP_EXPECTED", "--yes");
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Files.move(log.getParent(), moved.resolve("evidence"));
        Path movedCase = Files.move(file, moved.resolve("renamed.qwcase"));
        CliRun run = CliRun.scan("json", movedCase);
        assertEquals(1, run.code(), run.err());
        assertEquals(
                "BP_EXPECTED",
                run.json().get("findings").get(2).get("disposition").asText());
        CliRun verified = CliRun.of("verify", movedCase);
        assertEquals(0, verified.code(), verified.out());
        assertTrue(verified.out().startsWith("same"), verified.out());
    }

    @Test
    void verifyTellsMovedChangedAndMissing() throws IOException {
        decide("", "OTHER", "--yes");
        Path elsewhere = Files.move(log, folder.resolve("other name.txt"));
        CliRun moved = CliRun.of("verify", file);
        assertEquals(0, moved.code(), moved.err());
        assertTrue(moved.out().startsWith("moved ") && moved.out().contains("other name.txt"), moved.out());
        Files.move(elsewhere, log);
        String original = Files.readString(log);
        Files.writeString(log, original.replace("amy", "eve"));
        CliRun changed = CliRun.of("verify", file);
        assertEquals(1, changed.code());
        assertTrue(changed.out().startsWith("changed "), changed.out());
        CliRun scan = CliRun.scan("json", log, "--case", file);
        assertEquals(2, scan.code());
        assertTrue(scan.err().contains("recorded SHA-256 ") && scan.err().contains("found "), scan.err());
        Path copy = folder.resolve("copy.xml");
        Files.writeString(copy, original);
        CliRun besides = CliRun.of("verify", file);
        assertTrue(
                besides.out().startsWith("moved ")
                        && besides.out().contains("copy.xml; what stands at its place now is "),
                besides.out());
        Files.delete(copy);
        Files.delete(log);
        CliRun missing = CliRun.of("verify", file);
        assertEquals(1, missing.code());
        assertTrue(missing.out().startsWith("missing "), missing.out());
        assertEquals(2, CliRun.of("verify", folder.resolve("none.qwcase")).code());
    }

    @Test
    void mergeShowsConflictsAndKeepsItsSources() throws IOException {
        decide("", "OTHER", "--yes");
        Path bobs = Files.copy(file, folder.resolve("bob.qwcase"));
        decide("User:*bob", "BP_EXPECTED", "--yes");
        CliRun.of("decide", bobs, "--where", "User:*bob", "--as", "TP_SUSPICIOUS", "--author", "bob", "--yes");
        byte[] before = Files.readAllBytes(file);
        Path out = folder.resolve("both.qwcase");
        CliRun run = CliRun.of("merge", file, bobs, "--out", out);
        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().startsWith("conflict\n") && run.out().contains("TP_SUSPICIOUS"), run.out());
        assertArrayEquals(before, Files.readAllBytes(file));
        JsonNode finding = CliRun.scan("json", out).json().get("findings").get(2);
        assertEquals("TP_SUSPICIOUS", finding.get("disposition").asText());
        assertEquals(2, CliRun.of("merge", file, bobs, "--out", out).code());
    }

    @Test
    void scanningNeverChangesACase() throws IOException {
        decide("", "OTHER", "--yes");
        byte[] before = Files.readAllBytes(file);
        CliRun.scan("json", log, "--case", file, "--hide-decided");
        CliRun.of("tree", log, "--case", file);
        CliRun.of("verify", file);
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
