package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SysmonXml;

/** What {@code case} counts and lists. */
class CaseCommandTest {
    private static final String LATE = "2040-01-01T00:00:00Z";

    @TempDir
    Path folder = Path.of("");

    private CaseFixture fixture = new CaseFixture(Path.of(""), Path.of(""));

    /** Amy's two findings benign, one of them expired later; bob's undecided; a decision on nobody. */
    @BeforeEach
    void decide() throws IOException {
        fixture = CaseFixture.in(folder);
        run("EventRecordID:2", "BP_EXPECTED", "--reason", "securityTesting");
        run("EventRecordID:3", "FP_LOGIC", "--expires", "2039-12-31");
        run("EventRecordID:4", "OTHER", "--scope", "pattern", "--fields", "User.name", "--expires", "never");
    }

    private void run(String where, String code, Object... more) {
        Object[] all = new Object[more.length + 7];
        System.arraycopy(new Object[] {"--where", where, "--as", code, "--comment", "why", "--yes"}, 0, all, 0, 7);
        System.arraycopy(more, 0, all, 7, more.length);
        CliRun run = fixture.run("decide", all);
        assertEquals(0, run.code(), run.err());
    }

    private JsonNode json(Object... more) {
        Object[] all = new Object[more.length + 4];
        System.arraycopy(new Object[] {"case", fixture.file(), "--format", "json"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return CliRun.of(all).json();
    }

    @Test
    void countsDecisionsWithoutTheEvidence() throws IOException {
        Files.delete(fixture.log());
        JsonNode report = json("--now", LATE);
        JsonNode decisions = report.get("decisions");
        assertEquals(3, decisions.get("total").asInt());
        assertEquals(1, decisions.get("expired").asInt());
        assertEquals(1, decisions.get("byDisposition").get("BP_EXPECTED").asInt());
        assertEquals(0, decisions.get("byDisposition").get("FP_LOGIC").asInt());
        assertEquals(1, decisions.get("byDisposition").get("UNDETERMINED").asInt());
        assertEquals(1, decisions.get("byReason").get("securityTesting").asInt());
        assertEquals(2, decisions.get("byReason").get("none").asInt());
        assertEquals(3, decisions.get("byAnalyst").get("amy").asInt());
        assertEquals(3, decisions.get("byAge").get("older").asInt());
        assertEquals(1, report.get("expired").size());
        assertTrue(report.get("findings").isNull() && report.get("unmatched").isNull());
        assertEquals("expired", report.get("entries").get(1).get("state").asText());
    }

    @Test
    void countsFindingsAndListsWhatMatchesNothing() {
        JsonNode report = json("--with-evidence", "--now", LATE);
        JsonNode findings = report.get("findings");
        assertEquals(3, findings.get("total").asInt());
        assertEquals(1, findings.get("hideable").asInt());
        assertEquals(1, findings.get("byDisposition").get("OTHER").asInt());
        assertEquals(0, report.get("unmatched").size());
        CliRun other = CliRun.of("case", fixture.file(), "--evidence", otherLog(), "--now", LATE);
        assertEquals(0, other.code(), other.err());
        assertTrue(other.out().contains("Findings  1, of which 0 may be hidden by 0 decisions"), other.out());
        String unmatched = other.out().substring(other.out().indexOf("Decisions that match nothing"));
        assertEquals(1 + 3, unmatched.lines().count(), unmatched);
        assertTrue(unmatched.contains("1 of its events are not in this evidence"), unmatched);
        assertTrue(unmatched.contains("no finding matches it"), unmatched);
    }

    private Path otherLog() {
        try {
            Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
            return new EvidenceFolder(elsewhere)
                    .windows(
                            "other.xml",
                            SysmonXml.qwinsta()
                                    .with("ProcessGuid", "{F9}")
                                    .with("User", "CORP\\eve")
                                    .recordId(90));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTextNamesWhatExpiredAndCountsByAll() {
        String text = CliRun.of("case", fixture.file(), "--now", LATE).out();
        assertTrue(text.contains("Expired decisions\n"), text);
        for (String title : List.of("disposition", "reason", "analyst", "age of the decision")) {
            assertTrue(text.contains("Decisions by " + title + "\n"), text);
        }
        assertTrue(text.contains("  older  3\n"), text);
        assertTrue(text.contains("  BP_EXPECTED by amy  1\n"), text);
    }

    @Test
    void theSameMomentGivesTheSameBytes() {
        for (String format : List.of("text", "json")) {
            Object[] args = {"case", fixture.file(), "--with-evidence", "--format", format, "--now", LATE};
            assertEquals(CliRun.of(args), CliRun.of(args));
        }
    }

    @Test
    void conflictsOfAMergeAreListed() throws IOException {
        Path bobs = Files.copy(fixture.file(), folder.resolve("bob.qwcase"));
        run("EventRecordID:4", "BP_EXPECTED");
        CliRun.of("decide", bobs, "--where", "EventRecordID:4", "--as", "TP_SUSPICIOUS", "--author", "bob", "--yes");
        Path both = folder.resolve("both.qwcase");
        CliRun.of("merge", fixture.file(), bobs, "--out", both);
        JsonNode report = CliRun.of("case", both, "--format", "json").json();
        assertEquals(1, report.get("conflicts").size());
        assertTrue(CliRun.of("case", both).out().contains("\nconflict\n"));
    }
}
