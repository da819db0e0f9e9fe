package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SysmonXml;

/** Which words on a parent are refused, where two sources recorded the same processes. */
class ParentMarksTest {
    private static final String CMD = "C:\\Windows\\System32\\cmd.exe";

    @TempDir
    Path folder = Path.of("");

    /** Only CrowdStrike shows that cmd.exe started qwinsta.exe; Sysmon's record of it names no parent. */
    @Test
    void whatAnotherSourceShowsToBeBelowIsNoParent() {
        EvidenceFolder evidence = new EvidenceFolder(folder);
        Path falcon = evidence.falcon(
                "1.jsonl",
                FdrJson.qwinsta()
                        .with("id", "1")
                        .with("ComputerName", "WS1")
                        .with("ImageFileName", "\\Device\\HarddiskVolume3\\Windows\\System32\\cmd.exe")
                        .with("ProcessStartTime", "1772441940.500")
                        .with("RawProcessId", "3000")
                        .with("TargetProcessId", "9001")
                        .with("ParentProcessId", "8000"),
                FdrJson.qwinsta()
                        .with("ComputerName", "WS1")
                        .with("ProcessStartTime", "1772442000.600")
                        .with("RawProcessId", "4120")
                        .with("TargetProcessId", "9002")
                        .with("ParentProcessId", "9001"));
        Path sysmon = evidence.windows(
                "2.xml",
                SysmonXml.start("{C0}", 3000, CMD, "cmd")
                        .at("2026-03-02T08:59:00.6Z")
                        .recordId(1),
                SysmonXml.start("{A1}", 4120, "C:\\Windows\\System32\\qwinsta.exe", "qwinsta")
                        .at("2026-03-02T09:00:00.7Z")
                        .recordId(2));
        Investigation open = EvidenceFolder.open(falcon, sysmon);
        ProcessTree tree = open.tree();
        assertEquals(0, tree.node(1), "row 1 is Sysmon's record of cmd.exe");
        assertEquals(2, tree.node(3), "row 3 is Sysmon's record of qwinsta.exe");
        assertEquals(0, tree.executions().parent(2));
        for (int cmd = 0; cmd <= 1; cmd++) {
            for (int qwinsta = 2; qwinsta <= 3; qwinsta++) {
                assertNotNull(ParentMarks.whyNot(open, cmd, qwinsta), cmd + " below " + qwinsta);
                assertNull(ParentMarks.whyNot(open, qwinsta, cmd), qwinsta + " below " + cmd);
            }
        }
        assertNotNull(ParentMarks.whyNot(open, 0, 1), "a process below itself");
        assertNull(ParentMarks.whyNot(open, 0, ProcessTree.NONE));
    }
}
