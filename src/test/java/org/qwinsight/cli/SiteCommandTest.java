package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Management agents (signal A2, -20) and tags of administration (A5, -10). */
class SiteCommandTest {
    @TempDir
    Path folder = Path.of("");

    private CaseFixture fixture = new CaseFixture(Path.of(""), Path.of(""));

    @BeforeEach
    void writeEvidence() throws IOException {
        fixture = CaseFixture.in(folder);
    }

    /** The points of a signal in the three findings. */
    private List<Integer> points(String signal, Object... options) {
        List<Integer> points = new ArrayList<>();
        for (JsonNode finding :
                CliRun.scan("json", fixture.log(), options).json().get("findings")) {
            for (JsonNode each : finding.get("triage").get("signals")) {
                if (each.get("id").asText().equals(signal)) {
                    points.add(each.get("points").asInt());
                }
            }
        }
        return points;
    }

    @Test
    void optionsOfScanAreForOneRun() {
        assertEquals(List.of(0, 0, 0), points("A2"));
        assertEquals(List.of(0, 0, -20), points("A2", "--agent", "AGENT7.exe"));
        assertEquals(List.of(0, 0, -20), points("A2", "--agent", "c:\\tools\\agent7.exe"));
        assertEquals(List.of(-10, -10, -10), points("A5", "--admin-host", "ws1"));
        assertEquals(List.of(-10, -10, 0), points("A5", "--admin-user", "corp\\AMY"));
    }

    @Test
    void theCaseKeepsThemAndUndoTakesThemBack() {
        fixture.run("note", "--where", "", "--star", "--yes");
        CliRun run = CliRun.of("site", fixture.file(), "--agent", "agent7.exe", "--admin-user", "CORP\\amy");
        assertEquals(0, run.code(), run.err());
        assertEquals("management agent agent7.exe\nuser who administers CORP\\amy\n", run.out());
        assertEquals(List.of(0, 0, -20), points("A2", "--case", fixture.file()));
        assertEquals(List.of(-10, -10, 0), points("A5", "--case", fixture.file()));
        assertEquals(
                0,
                CliRun.of("site", fixture.file(), "--remove", "--agent", "AGENT7.EXE")
                        .code());
        assertEquals(List.of(0, 0, 0), points("A2", "--case", fixture.file()));
        assertEquals(
                "user who administers CORP\\amy\n",
                CliRun.of("site", fixture.file()).out());
        assertEquals(0, CliRun.of("undo", fixture.file()).code());
        assertEquals(List.of(0, 0, -20), points("A2", "--case", fixture.file()));
        assertEquals(0, CliRun.of("undo", fixture.file()).code());
        assertEquals("", CliRun.of("site", fixture.file()).out());
        assertTrue(CliRun.of("case", fixture.file(), "--audit").out().contains("  site_set  "));
    }

    @Test
    void nothingToTakeAwayAndNoCaseAreRefused() {
        assertEquals(2, CliRun.of("site", fixture.file(), "--agent", "a.exe").code());
        fixture.run("note", "--where", "", "--star", "--yes");
        assertEquals(2, CliRun.of("site", fixture.file(), "--remove").code());
        assertEquals(2, CliRun.of("site", fixture.file(), "--agent", " ").code());
    }
}
