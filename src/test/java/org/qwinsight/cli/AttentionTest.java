package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;

/** What the command line tells a person to look at, beside the result and never in it. */
class AttentionTest {
    @TempDir
    Path folder;

    @Test
    void anOriginalNameThatDiffersOnlyByMuiIsNoFindingAndIsSaid() {
        Path log = new EvidenceFolder(folder)
                .windows(
                        "log.xml",
                        SysmonXml.start("{A}", 8, "C:\\tmp\\svc.exe", "svc")
                                .with("OriginalFileName", "qwinsta.exe.mui"));
        CliRun run = CliRun.of("scan", log);
        assertEquals(0, run.code());
        assertTrue(run.err().contains("1 process start has the original file name qwinsta.exe.mui"), run.err());
        assertFalse(CliRun.of("scan", new EvidenceFolder(folder).windows("plain.xml", SysmonXml.qwinsta()))
                .err()
                .contains(".mui"));
    }

    @Test
    void aRowThatMayHoldTwoExecutionsIsSaid() {
        Path log = new EvidenceFolder(folder)
                .windows(
                        "log.xml",
                        SecurityXml.qwinsta().at("2026-03-02T09:10:00Z"),
                        SecurityXml.qwinsta().at("2026-03-02T17:42:31Z").recordId(2));
        assertTrue(CliRun.of("scan", log).err().contains("possible PID reuse in 1 of the rows"));
        assertFalse(CliRun.of("scan", log, "--rows", "findings").err().contains("PID reuse"));
    }
}
