package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another parent by an analyst's word: amy's cmd.exe, which is row 0. */
class ParentCommandTest {
    private static final String CMD = "CommandLine:\"cmd /k\"";

    @TempDir
    Path folder = Path.of("");

    private CaseFixture fixture = new CaseFixture(Path.of(""), Path.of(""));

    @BeforeEach
    void writeEvidence() throws IOException {
        fixture = CaseFixture.in(folder);
    }

    /** The command line of the parent of amy's first finding in the tree; empty for a parent that is only named. */
    private String parent() {
        List<JsonNode> nodes = CliRun.of("tree", fixture.log(), "--case", fixture.file(), "--format", "jsonl")
                .jsonLines();
        JsonNode finding = nodes.stream()
                .filter(node -> node.get("time").asText().startsWith("2026-03-02T09:00:00"))
                .findFirst()
                .orElseThrow();
        return nodes.stream()
                .filter(node -> node.get("node").equals(finding.get("parentNode")))
                .map(node -> node.get("commandLine").asText())
                .findFirst()
                .orElse("");
    }

    @Test
    void setsAndTakesBack() {
        CliRun shown = fixture.run("parent", "--child", "EventRecordID:2", "--parent", CMD);
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().contains("qwinsta") && shown.out().contains("\nparent\n"), shown.out());
        assertFalse(Files.exists(fixture.file()));
        fixture.run("parent", "--child", "EventRecordID:2", "--parent", CMD, "--comment", "seen in memory", "--yes");
        assertEquals("cmd /k", parent());
        assertTrue(CliRun.of("case", fixture.file()).out().contains("seen in memory"));
        CliRun back = fixture.run("parent", "--child", "EventRecordID:2", "--take-back", "--yes");
        assertEquals(0, back.code(), back.err());
        assertEquals("\"C:\\Windows\\system32\\cmd.exe\"", parent());
        assertEquals(
                1,
                fixture.run("parent", "--child", "EventRecordID:2", "--take-back", "--yes")
                        .code());
    }

    @Test
    void oneChildOneParentAndNoCycle() {
        assertEquals(
                1,
                fixture.run("parent", "--child", "User:*amy", "--none", "--yes").code());
        assertEquals(
                1,
                fixture.run("parent", "--child", "User:nobody", "--none", "--yes")
                        .code());
        assertEquals(
                2,
                fixture.run("parent", "--child", CMD, "--parent", CMD, "--yes").code());
        assertEquals(2, fixture.run("parent", "--child", CMD, "--yes").code());
        assertEquals(
                2,
                fixture.run("parent", "--child", CMD, "--none", "--parent", CMD).code());
        assertFalse(Files.exists(fixture.file()));
    }
}
