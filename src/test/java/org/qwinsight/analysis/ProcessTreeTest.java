package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventTime;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.fixture.WindowsXml;
import org.qwinsight.investigation.Investigation;

/** How parents are found, and what is kept of parents that are not in the logs. */
class ProcessTreeTest {
    private static final String CMD = "C:\\Windows\\System32\\cmd.exe";
    private static final String GUID = "{0197231e-005a-6928-a50b-000000000d00}";

    @TempDir
    Path folder = Path.of("");

    private Investigation open(WindowsXml... events) {
        return new EvidenceFolder(folder).openWindows(events);
    }

    private static WindowsXml shell(String pid, String time, long recordId) {
        return SecurityXml.qwinsta()
                .at("2026-03-02T" + time + "Z")
                .recordId(recordId)
                .with("NewProcessId", pid)
                .with("NewProcessName", CMD)
                .with("CommandLine", "cmd")
                .with("ProcessId", "0x4")
                .without("ParentProcessName");
    }

    @ParameterizedTest
    @CsvSource({
        "{0197231e-005a-6928-a50b-000000000d00}",
        "0197231e-005a-6928-a50b-000000000d00",
        "{0197231E-005A-6928-A50B-000000000D00}",
        "0197231E-005A-6928-A50B-000000000D00",
    })
    void guidsCompareWithoutBracesAndCase(String parentGuid) {
        Investigation found = open(
                SysmonXml.start(GUID, 999, CMD, "cmd").at("2026-03-02T08:00:00Z"),
                SysmonXml.qwinsta().recordId(2).with("ParentProcessGuid", parentGuid));
        assertEquals(0, found.tree().parentRow(1));
        assertEquals(ParentLink.GUID, found.tree().link(1));
        assertEquals(1, found.tree().childCount(0));
        assertEquals(1, found.tree().child(0, 0));
        assertEquals(parentGuid, found.store().value(1, EventField.PARENT_PROCESS_GUID));
    }

    /** Sysmon writes a GUID of zeros where it does not know the parent; it names nobody, so the PID decides. */
    @ParameterizedTest
    @CsvSource({
        "{00000000-0000-0000-0000-000000000000}",
        "00000000-0000-0000-0000-000000000000",
    })
    void zeroGuidOfTheParentNamesNobody(String zeros) {
        Investigation found = open(
                SysmonXml.start(zeros, 4, "System", "").at("2026-03-02T07:00:00Z"),
                SysmonXml.start(GUID, 3000, CMD, "cmd")
                        .at("2026-03-02T08:00:00Z")
                        .recordId(2),
                SysmonXml.qwinsta().recordId(3).with("ParentProcessGuid", zeros));
        assertEquals(1, found.tree().parentRow(2));
        assertEquals(ParentLink.PID_EARLIER_START, found.tree().link(2));
        assertNull(found.store().value(2, EventField.PARENT_PROCESS_GUID));
    }

    /** Security writes PIDs as hexadecimal text, Sysmon as decimal; 0xbb8 is 3000. */
    @Test
    void hexadecimalAndDecimalPidsAreOnePid() {
        Investigation found = open(
                shell("0xbb8", "08:00:00", 1),
                SysmonXml.qwinsta().recordId(2).without("ParentProcessGuid").with("ParentProcessId", "3000"),
                SecurityXml.qwinsta().recordId(3).at("2026-03-02T09:05:00Z").with("ProcessId", "0xBB8"));
        assertEquals(0, found.tree().parentRow(1));
        assertEquals(0, found.tree().parentRow(2));
    }

    @Test
    void pidWithinItsLifetime() {
        Investigation found = open(
                shell("0xb2c", "08:00:00", 1),
                SecurityXml.qwinsta().recordId(2),
                SecurityXml.exit("0xb2c", CMD).at("2026-03-02T09:30:00Z").recordId(3));
        assertEquals(0, found.tree().parentRow(1));
        assertEquals(ParentLink.PID_WITHIN_LIFETIME, found.tree().link(1));
        assertEquals("2026-03-02T09:30:00", EventTime.isoSeconds(found.tree().endNanos(0)));
    }

    @Test
    void pidOfAnEarlierStartWhoseExitIsNotLogged() {
        Investigation found =
                open(shell("0xb2c", "08:00:00", 1), SecurityXml.qwinsta().recordId(2));
        assertEquals(0, found.tree().parentRow(1));
        assertEquals(ParentLink.PID_EARLIER_START, found.tree().link(1));
        assertEquals(EventTime.NO_TIME, found.tree().endNanos(0));
    }

    @Test
    void processThatEndedBeforeIsNoParent() {
        Investigation ended = open(
                shell("0xb2c", "08:00:00", 1),
                SecurityXml.exit("0xb2c", CMD).at("2026-03-02T08:30:00Z").recordId(2),
                SecurityXml.qwinsta().recordId(3));
        assertEquals(ProcessTree.NONE, ended.tree().parentRow(1));
        assertEquals(ParentLink.NAME_ONLY, ended.tree().link(1));
        Placeholder parent = ended.tree().placeholder(ended.tree().parent(1));
        assertEquals(CMD, parent.image());
        assertEquals("0xb2c", parent.processId());
    }

    @Test
    void newestStartOfAReusedPidIsTheParent() {
        Investigation reused = open(
                shell("0xb2c", "07:00:00", 1),
                shell("0xb2c", "08:00:00", 2),
                SecurityXml.qwinsta().recordId(3),
                shell("0xb2c", "10:00:00", 4));
        assertEquals(1, reused.tree().parentRow(2));
    }

    /** The start that holds the PID last before the child decides; when it is another program, nothing older can be it. */
    @Test
    void reusedPidOfAnotherProgramIsNoParent() {
        WindowsXml other = shell("0xb2c", "08:00:00", 2).with("NewProcessName", "C:\\Windows\\notepad.exe");
        Investigation reused =
                open(shell("0xb2c", "07:00:00", 1), other, SecurityXml.qwinsta().recordId(3));
        assertEquals(ProcessTree.NONE, reused.tree().parentRow(2));
    }

    @Test
    void laterStartIsNoParent() {
        Investigation later = open(SecurityXml.qwinsta().recordId(1), shell("0xb2c", "09:00:05", 2));
        assertEquals(ProcessTree.NONE, later.tree().parentRow(0));
        assertTrue(later.tree().isPlaceholder(later.tree().parent(0)));
    }

    @Test
    void parentsAreNeverOnAnotherHost() {
        Investigation byPid = open(
                shell("0xb2c", "08:00:00", 1).computer("WS2"),
                SecurityXml.qwinsta().recordId(2));
        assertEquals(ProcessTree.NONE, byPid.tree().parentRow(1));
        Investigation byGuid = open(
                SysmonXml.start("{C0}", 3000, CMD, "cmd").computer("WS2").at("2026-03-02T08:00:00Z"),
                SysmonXml.qwinsta().recordId(2));
        assertEquals(ProcessTree.NONE, byGuid.tree().parentRow(1));
        Investigation sameHost = open(
                shell("0xb2c", "08:00:00", 1).computer("ws1.corp.local"),
                SecurityXml.qwinsta().computer("WS1").recordId(2));
        assertEquals(0, sameHost.tree().parentRow(1));
    }

    @Test
    void siblingsShareThePlaceholderOfTheirParent() {
        Investigation siblings = open(
                SysmonXml.qwinsta(),
                SysmonXml.qwinsta()
                        .recordId(2)
                        .at("2026-03-02T09:00:05Z")
                        .with("ProcessGuid", "{A2}")
                        .with("ParentProcessGuid", "c0"),
                SysmonXml.qwinsta()
                        .recordId(3)
                        .at("2026-03-02T09:00:06Z")
                        .with("ProcessGuid", "{A3}")
                        .with("ParentProcessGuid", "{C9}"));
        ProcessTree tree = siblings.tree();
        assertEquals(tree.parent(0), tree.parent(1));
        assertNotEquals(tree.parent(0), tree.parent(2));
        assertTrue(tree.isPlaceholder(tree.parent(0)));
        assertEquals(2, tree.childCount(tree.parent(0)));
        assertEquals(
                "\"C:\\Windows\\system32\\cmd.exe\"",
                tree.placeholder(tree.parent(0)).commandLine());
        assertEquals(5, tree.size());
        assertEquals(3, tree.rows());
        assertEquals(2, tree.rootCount());
        assertEquals(ParentLink.NAME_ONLY, tree.link(0));
    }

    @Test
    void processThatNamesNoParentIsARootOfItsOwn() {
        Investigation orphan = open(SecurityXml.qwinsta().without("ProcessId").without("ParentProcessName"));
        assertEquals(ProcessTree.NONE, orphan.tree().parent(0));
        assertEquals(ParentLink.NONE, orphan.tree().link(0));
        assertEquals(1, orphan.tree().size());
    }

    @Test
    void falconIdsBelongToTheirAgent() {
        FdrJson parent = FdrJson.qwinsta()
                .with("id", "p")
                .with("ProcessStartTime", "1772441990")
                .with("TargetProcessId", "5459598860")
                .with("ParentProcessId", "1");
        Investigation same = new EvidenceFolder(folder).openFalcon(parent, FdrJson.qwinsta());
        assertEquals(0, same.tree().parentRow(1));
        assertEquals(ParentLink.GUID, same.tree().link(1));
        Investigation other = new EvidenceFolder(folder).openFalcon(parent.with("aid", "another"), FdrJson.qwinsta());
        assertEquals(ProcessTree.NONE, other.tree().parentRow(1));
    }

    @Test
    void exitEndsTheProcessOfItsGuid() {
        Investigation ended = open(
                SysmonXml.qwinsta(),
                SysmonXml.exit("a1", 4120, "x.exe").at("2026-03-02T09:00:03Z").recordId(2));
        assertEquals("2026-03-02T09:00:03", EventTime.isoSeconds(ended.tree().endNanos(0)));
    }

    @Test
    void orderInTheFileDoesNotMatter() {
        List<WindowsXml> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            events.add(shell(
                            "0x" + Integer.toHexString(16 + i % 7),
                            String.format(Locale.ROOT, "09:%02d:%02d", i / 6, i % 6),
                            i)
                    .with("ProcessId", "0x" + Integer.toHexString(16 + (i * 5 + 3) % 7)));
        }
        List<Integer> expected = parents(open(events.toArray(WindowsXml[]::new)));
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(events, random);
            assertEquals(expected, parents(open(events.toArray(WindowsXml[]::new))));
        }
    }

    private static List<Integer> parents(Investigation investigation) {
        List<Integer> parents = new ArrayList<>();
        for (int row = 0; row < investigation.store().size(); row++) {
            parents.add(investigation.tree().parentRow(row));
        }
        return parents;
    }
}
