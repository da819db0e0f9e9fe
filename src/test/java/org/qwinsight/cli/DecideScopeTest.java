package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patterns with beginnings, wildcards and a time window. */
class DecideScopeTest {
    private static final String OPEN = "UNDETERMINED";

    @TempDir
    Path folder = Path.of("");

    private CaseFixture fixture = new CaseFixture(Path.of(""), Path.of(""));

    @BeforeEach
    void writeEvidence() throws IOException {
        fixture = CaseFixture.in(folder);
    }

    private CliRun decide(Object... more) {
        Object[] all = new Object[more.length + 4];
        System.arraycopy(new Object[] {"--as", "BP_EXPECTED", "--comment", "agent"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return fixture.run("decide", all);
    }

    @Test
    void aWildcardCoversWhatItIsLikeWithoutAQuery() {
        CliRun run = decide("--condition", "ParentImage~=c:\\tools\\AGENT?.*", "--yes");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("CORP\\bob") && !run.out().contains("CORP\\amy"), run.out());
        assertTrue(run.err().contains("1 finding as above\n"), run.err());
        assertTrue(
                run.err()
                        .contains(
                                "would also cover future matches of: ParentImage is like 'c:\\tools\\AGENT?.*', until"),
                run.err());
        assertEquals(List.of(OPEN, OPEN, "BP_EXPECTED"), fixture.dispositions());
    }

    @Test
    void aBeginningGoesTogetherWithTheValuesOfChosenFindings() {
        CliRun run = decide(
                "--where",
                "EventRecordID:3",
                "--fields",
                "User.name",
                "--condition",
                "CommandLine^=QWINSTA /",
                "--yes");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of(OPEN, "BP_EXPECTED", OPEN), fixture.dispositions());
    }

    @Test
    void whatTheQueryChoseAndThePatternDoesNotCoverIsSaid() {
        CliRun run = decide("--where", "", "--condition", "User.name=amy");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("2 findings as above; 1 that the query chose are not in the pattern"), run.err());
        assertFalse(Files.exists(fixture.file()));
    }

    @Test
    void aWindowIsHalfOpen() {
        CliRun run = decide(
                "--condition",
                "User.name=amy",
                "--window-from",
                "2026-03-02T10:00:00+01:00",
                "--window-to",
                "2026-03-02T09:01:00.5Z",
                "--yes");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("from 2026-03-02T09:00:00Z before 2026-03-02T09:01:00.500Z"), run.err());
        assertEquals(List.of("BP_EXPECTED", OPEN, OPEN), fixture.dispositions());
    }

    @Test
    void patternsCountFor90DaysByThemselvesAndNoLonger() {
        decide("--condition", "User.name=bob", "--yes");
        String text = CliRun.of("case", fixture.file(), "--format", "json").out();
        String made = CliRun.parse(text).get("entries").get(0).get("at").asText();
        String last = Instant.parse(made).plusSeconds(90L * 86_400).toString();
        String before = Instant.parse(made).plusSeconds(90L * 86_400 - 1).toString();
        assertEquals(List.of(OPEN, OPEN, "BP_EXPECTED"), fixture.dispositions("--now", before));
        assertEquals(List.of(OPEN, OPEN, OPEN), fixture.dispositions("--now", last));
    }

    @Test
    void contradictionsAreRefused() {
        assertEquals(2, decide("--yes").code());
        assertEquals(
                2,
                decide("--where", "", "--scope", "event", "--condition", "User.name=amy")
                        .code());
        assertEquals(
                2,
                decide("--where", "", "--window-from", "2026-03-02T09:00:00Z").code());
        assertEquals(2, decide("--condition", "Image~=*").code());
        assertEquals(2, decide("--condition", "NoField=1").code());
        assertEquals(2, decide("--condition", "ProcessId=4120").code());
        assertEquals(2, decide("--condition", "User.name").code());
        assertEquals(1, decide("--condition", "User.name=eve", "--yes").code());
        assertFalse(Files.exists(fixture.file()));
    }
}
