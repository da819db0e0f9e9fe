package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseStore;

/** Stars, tags and comments. */
class NoteCommandTest {
    @TempDir
    Path folder = Path.of("");

    private CaseFixture fixture = new CaseFixture(Path.of(""), Path.of(""));

    @BeforeEach
    void writeEvidence() throws IOException {
        fixture = CaseFixture.in(folder);
    }

    private JsonNode summary() {
        return CliRun.of("case", fixture.file(), "--format", "json").json();
    }

    private List<String> states() {
        List<String> states = new ArrayList<>();
        summary().get("entries").forEach(entry -> states.add(entry.get("state").asText()));
        return states;
    }

    @Test
    void showsTheRowsAndChangesNothingWithoutYes() {
        CliRun run = fixture.run("note", "--where", "User:*bob", "--star");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("CORP\\bob") && !run.out().contains("CORP\\amy"), run.out());
        assertTrue(run.err().contains("1 row as above"), run.err());
        assertFalse(Files.exists(fixture.file()));
    }

    @Test
    void severalMarksAreOneStepWhichUndoAndRedoTakeWhole() {
        CliRun run = fixture.run(
                "note", "--where", "User:*amy", "--star", "--tag", "ticket 7", "--comment", "asked her", "--yes");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                3, run.err().lines().filter(line -> line.contains("saved ")).count(), run.err());
        List<String> texts = new ArrayList<>();
        summary().get("entries").forEach(entry -> texts.add(entry.get("text").asText()));
        assertEquals(List.of("star on 2 events", "tag on 2 events: ticket 7", "note on 2 events: asked her"), texts);
        assertEquals(List.of("counts", "counts", "counts"), states());
        assertEquals(0, CliRun.of("undo", fixture.file()).code());
        assertEquals(List.of("undone", "undone", "undone", "counts"), states());
        assertEquals(0, CliRun.of("redo", fixture.file()).code());
        assertEquals(List.of("counts", "counts", "counts"), states().subList(0, 3));
        String audit = CliRun.of("case", fixture.file(), "--audit").out();
        assertEquals(
                3, audit.lines().filter(line -> line.contains("  annotated  ")).count(), audit);
        assertTrue(audit.contains("  undone  ") && audit.contains("  redone  "), audit);
        assertEquals(List.of("UNDETERMINED", "UNDETERMINED", "UNDETERMINED"), fixture.dispositions());
    }

    @Test
    void anyProcessCanBeMarked() {
        assertEquals(
                1,
                fixture.run("note", "--where", "Image:*cmd.exe", "--star", "--yes")
                        .code());
        CliRun run = fixture.run("note", "--where", "Image:*cmd.exe", "--rows", "processes", "--star", "--yes");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("cmd /k"), run.out());
        assertEquals(
                "star on 1 events", summary().get("entries").get(0).get("text").asText());
        CliRun.of("note", fixture.file(), "--where", "Image:*cmd.exe", "--rows", "processes", "--unstar", "--yes");
        assertEquals(
                "star removed on 1 events",
                summary().get("entries").get(1).get("text").asText());
    }

    @Test
    void contradictionsAreRefused() {
        assertEquals(2, fixture.run("note", "--where", "").code());
        assertEquals(2, fixture.run("note", "--where", "", "--star", "--unstar").code());
        assertEquals(
                2,
                fixture.run("note", "--where", "", "--tag", "a", "--untag", "a").code());
        assertEquals(
                2, fixture.run("note", "--where", "", "--tag", " ", "--yes").code());
        assertEquals(
                2,
                fixture.run("note", "--where", "", "--rows", "groups", "--star").code());
        assertFalse(Files.exists(fixture.file()));
    }

    /** As in the window, where nobody is called nothing. */
    @Test
    void anEmptyNameIsTheAccount() throws IOException {
        CliRun.of(
                "note", fixture.file(), "--evidence", fixture.log(), "--where", "", "--star", "--yes", "--author", " ");
        assertEquals(
                System.getProperty("user.name"),
                CaseStore.read(fixture.file())
                        .caseFile()
                        .entries()
                        .get(0)
                        .stamp()
                        .author());
    }
}
