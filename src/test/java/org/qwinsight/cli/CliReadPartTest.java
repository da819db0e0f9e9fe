package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.EvidenceSample;
import org.qwinsight.ingest.StartsXml;
import org.qwinsight.investigation.LoadPlan;

/** The options that keep a part of the evidence. */
class CliReadPartTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int scan(String... options) throws IOException {
        Path log = folder.resolve("log.xml");
        Files.writeString(
                log,
                "<Events>" + StartsXml.tools(1, 10) + StartsXml.sysmon(10, "qwinsta.exe", 8, 4, "cmd.exe")
                        + StartsXml.security(11, "qwinsta.exe", 8, 4, "cmd.exe") + "</Events>");
        String[] args = new String[options.length + 4];
        System.arraycopy(new String[] {"scan", log.toString(), "--rows", "findings"}, 0, args, 0, 4);
        System.arraycopy(options, 0, args, 4, options.length);
        return CommandLineProgram.run(args, null, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private long rows() {
        return out.toString().lines().filter(line -> line.startsWith("{")).count();
    }

    @Test
    void everythingWithoutAnOption() throws IOException {
        assertEquals(ExitCode.FINDING, scan("--format", "jsonl"));
        assertEquals(2, rows());
        assertEquals("", err.toString());
    }

    @Test
    void oneKind() throws IOException {
        assertEquals(ExitCode.FINDING, scan("--read-kinds", "sysmon-1", "--format", "jsonl"));
        assertEquals(1, rows());
    }

    @Test
    void aTimeAfterTheFirst() throws IOException {
        assertEquals(ExitCode.FINDING, scan("--read-from", StartsXml.time(11) + "Z", "--format", "jsonl"));
        assertEquals(1, rows());
    }

    @Test
    void branches() throws IOException {
        assertEquals(ExitCode.FINDING, scan("--read-branches", "--format", "jsonl"));
        assertEquals(2, rows());
    }

    @Test
    void contradictionsAreWrongUsage() throws IOException {
        assertEquals(ExitCode.FAILURE, scan("--read-kinds", "sysmon-2"));
        assertTrue(err.toString().contains("'sysmon-2' is none of sysmon-1, security-4688"), err.toString());
        assertEquals(
                ExitCode.FAILURE, scan("--read-from", "2026-03-02T10:00:00Z", "--read-to", "2026-03-02T09:00:00Z"));
        assertTrue(err.toString().contains("--read-from lies after --read-to"), err.toString());
    }

    @Test
    void theWarningNamesTheOptionsThatWouldFit() {
        EvidenceSample sample = new EvidenceSample(
                20L << 30,
                4 << 20,
                20_000_000,
                Map.of(EventKind.SECURITY_4688, 9_000_000L, EventKind.SYSMON_1, 1_000_000L),
                0,
                0,
                36_000L * EventTime.NANOS_PER_SECOND);
        ReadPartOptions.warn(new LoadPlan(sample, 1_500_000_000L), new PrintWriter(err, true));
        String said = err.toString();
        assertTrue(
                said.contains("will not fit into memory: about 20,000,000 records, 10,000,000 process starts"), said);
        assertTrue(said.contains("--read-branches\n"), said);
        assertTrue(said.contains("--read-kinds sysmon-1\n"), said);
        assertTrue(said.contains("--read-from 1970-01-01T04:00:00Z\n"), said);
    }
}
