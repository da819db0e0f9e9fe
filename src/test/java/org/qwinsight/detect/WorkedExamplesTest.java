package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventTime;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.fixture.WindowsXml;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.TimeRange;

/** The worked examples of the rule's specification that one source shows: E1 to E8. */
class WorkedExamplesTest {
    private static final String CMD = "C:\\Windows\\System32\\cmd.exe";

    @TempDir
    Path folder = Path.of("");

    private EvidenceFolder evidence = new EvidenceFolder(folder);

    @BeforeEach
    void useTheFolder() {
        evidence = new EvidenceFolder(folder);
    }

    private static GroupRow onlyRow(Investigation investigation) {
        assertEquals(1, investigation.groups().rows().size());
        return investigation.groups().rows().get(0);
    }

    private static void assertTimes(String first, String last, GroupRow row) {
        assertEquals(first, EventTime.isoSeconds(row.firstNanos()));
        assertEquals(last, EventTime.isoSeconds(row.lastNanos()));
    }

    private static void assertOnlyClause(Clause clause, Investigation investigation) {
        assertEquals(
                List.of(clause),
                investigation.findings().stream().map(Finding::clause).toList());
    }

    @Test
    void e1PlainSysmonRecord() {
        Investigation e1 = evidence.openWindows(SysmonXml.qwinsta());
        assertOnlyClause(Clause.BOTH, e1);
        GroupRow row = onlyRow(e1);
        assertEquals(
                List.of(
                        "\"C:\\Windows\\system32\\cmd.exe\"",
                        "cmd.exe",
                        "qwinsta.exe",
                        "4120",
                        "{A1}",
                        "qwinsta",
                        "amy",
                        "WS1.corp.local",
                        "3000",
                        "qwinsta.exe"),
                row.key());
        assertEquals(1, row.count());
        assertTimes("2026-03-02T09:00:00", "2026-03-02T09:00:00", row);
    }

    @Test
    void e2UpperCaseIsAnotherRowAndTheSamePattern() {
        WindowsXml upper = SysmonXml.qwinsta()
                .recordId(2)
                .with("Image", "C:\\Windows\\System32\\QWINSTA.EXE")
                .with("ProcessGuid", "{A2}");
        Investigation both = evidence.openWindows(SysmonXml.qwinsta(), upper);
        assertEquals(
                List.of(Clause.BOTH, Clause.BOTH),
                both.findings().stream().map(Finding::clause).toList());
        assertEquals(
                List.of("QWINSTA.EXE", "qwinsta.exe"),
                both.groups().rows().stream()
                        .map(row -> row.key().get(2))
                        .sorted()
                        .toList());
        GroupTable patterns = both.groupedBy(new Grouping.ByPattern());
        assertEquals(1, patterns.rows().size());
        assertEquals(2, patterns.rows().get(0).count());
    }

    @Test
    void e3RenamedCopyIsFoundByItsOriginalName() {
        Investigation e3 = evidence.openWindows(SysmonXml.qwinsta()
                .with("Image", "C:\\Users\\Public\\svc.exe")
                .with("ProcessId", "5000")
                .with("ProcessGuid", "{A3}"));
        assertOnlyClause(Clause.ORIGINAL_NAME, e3);
        assertEquals("svc.exe", onlyRow(e3).key().get(2));
        assertEquals("qwinsta.exe", onlyRow(e3).key().get(9));
    }

    @Test
    void e4RenamedCopyIsInvisibleInTheSecurityLog() {
        Investigation e4 =
                evidence.openWindows(SecurityXml.qwinsta().with("NewProcessName", "C:\\Users\\Public\\svc.exe"));
        assertEquals(1, e4.store().size());
        assertEquals(List.of(), e4.findings());
        assertEquals(List.of(), e4.groups().rows());
        assertEquals(
                1, e4.completeness().withoutOriginalFileName().get(e4.store().kind(0)));
    }

    @Test
    void e5SecurityRecordWithShortCommandLine() {
        Investigation e5 = evidence.openWindows(SecurityXml.qwinsta());
        assertOnlyClause(Clause.NAME, e5);
        GroupRow row = onlyRow(e5);
        assertEquals(
                List.of(
                        CMD,
                        "cmd.exe",
                        "qwinsta.exe",
                        "0xf84",
                        "null",
                        "C:\\Windows\\System32\\qwinsta.exe /server:TS01",
                        "amy",
                        "WS1",
                        "0xb2c",
                        "null"),
                row.key());
        assertEquals(1, row.count());
        assertEquals("qwinsta /server:TS01", e5.store().value(0, EventField.COMMAND_LINE));
        assertEquals(0, e5.groups().left());
    }

    @Test
    void e5GivesNoRowWhenMissingPartsDropAMatch() {
        OpenOptions drop = OpenOptions.DEFAULT.withNulls(NullMode.DROP);
        Investigation e5 = EvidenceFolder.open(drop, evidence.windows("e5.xml", SecurityXml.qwinsta()));
        assertEquals(1, e5.findings().size());
        assertEquals(List.of(), e5.groups().rows());
        assertEquals(1, e5.groups().left());
        Investigation sysmon = EvidenceFolder.open(drop, evidence.windows("e1.xml", SysmonXml.qwinsta()));
        assertEquals(1, onlyRow(sysmon).count());
        assertEquals(0, sysmon.groups().left());
    }

    @Test
    void e6ReusedPidIsOneRowOfTwoAndFlagged() {
        WindowsXml morning = SecurityXml.qwinsta().at("2026-03-02T09:10:00.000000000Z");
        WindowsXml evening =
                SecurityXml.qwinsta().at("2026-03-02T17:42:31.000000000Z").recordId(2);
        Investigation e6 = evidence.openWindows(morning, evening);
        GroupRow row = onlyRow(e6);
        assertEquals(2, row.count());
        assertTimes("2026-03-02T09:10:00", "2026-03-02T17:42:31", row);
        assertTrue(e6.groups().mayBePidReuse(row));
        GroupTable patterns = e6.groupedBy(new Grouping.ByPattern());
        assertEquals(1, patterns.rows().size());
        assertEquals(2, patterns.rows().get(0).count());
    }

    /** The flag is for a span of more than 60 seconds, on rows without a GUID. */
    @Test
    void e6FlagNeedsMoreThanAMinuteAndNoGuid() {
        WindowsXml first = SecurityXml.qwinsta().at("2026-03-02T09:10:00Z");
        Investigation minute =
                evidence.openWindows(first, first.at("2026-03-02T09:11:00Z").recordId(2));
        assertFalse(minute.groups().mayBePidReuse(onlyRow(minute)));
        Investigation more =
                evidence.openWindows(first, first.at("2026-03-02T09:11:00.001Z").recordId(2));
        assertTrue(more.groups().mayBePidReuse(onlyRow(more)));
        Investigation sysmon = evidence.openWindows(
                SysmonXml.qwinsta(),
                SysmonXml.qwinsta().at("2026-03-02T12:00:00Z").recordId(2));
        assertEquals(2, onlyRow(sysmon).count());
        assertFalse(sysmon.groups().mayBePidReuse(onlyRow(sysmon)));
    }

    @Test
    void e7SameRecordInTwoExports() {
        Path first = evidence.windows("a.xml", SysmonXml.qwinsta());
        Path second = evidence.windows("b.xml", SysmonXml.qwinsta());
        Investigation collapsed = EvidenceFolder.open(first, second);
        assertEquals(1, onlyRow(collapsed).count());
        assertEquals(1, collapsed.store().duplicates());
        OpenOptions keep = new OpenOptions(RuleProfile.SEED_V3, NullMode.FILL, true, TimeRange.ALL);
        Investigation kept = EvidenceFolder.open(keep, first, second);
        GroupRow row = onlyRow(kept);
        assertEquals(2, row.count());
        assertEquals(row.firstNanos(), row.lastNanos());
        assertEquals(0, kept.store().duplicates());
    }

    @Test
    void e8CrowdStrikeRecord() {
        Investigation e8 = evidence.openFalcon(FdrJson.agentOnline("WS1"), FdrJson.qwinsta());
        assertOnlyClause(Clause.NAME, e8);
        GroupRow row = onlyRow(e8);
        assertEquals(
                List.of(
                        "null",
                        "wermgr.exe",
                        "qwinsta.exe",
                        "5012",
                        "null",
                        "qwinsta",
                        "S-1-5-21-1-2-3-500",
                        "WS1",
                        "5459598860",
                        "null"),
                row.key());
        assertTimes("2026-03-02T09:00:00", "2026-03-02T09:00:00", row);
    }

    @Test
    void e8ParentIsFoundByFalconIdAndNotByPid() {
        FdrJson parent = FdrJson.qwinsta()
                .with("id", "parent")
                .with("ProcessStartTime", "1772441990.000")
                .with("ImageFileName", "\\Device\\HarddiskVolume3\\Windows\\System32\\wermgr.exe")
                .with("RawProcessId", "77")
                .with("TargetProcessId", "5459598860")
                .with("ParentProcessId", "1");
        FdrJson decoy = parent.with("id", "decoy")
                .with("ProcessStartTime", "1772441995.000")
                .with("RawProcessId", "5459598860")
                .with("TargetProcessId", "4711");
        Investigation e8 = evidence.openFalcon(FdrJson.agentOnline("WS1"), parent, decoy, FdrJson.qwinsta());
        assertEquals(ParentLink.GUID, e8.tree().link(2));
        assertEquals("5459598860", e8.store().value(e8.tree().parentRow(2), EventField.TARGET_PROCESS_ID));
        Investigation onlyDecoy = evidence.openFalcon(FdrJson.agentOnline("WS1"), decoy, FdrJson.qwinsta());
        assertNotEquals(0, onlyDecoy.tree().parent(1));
        assertEquals(-1, onlyDecoy.tree().parentRow(1));
        assertEquals(ProcessTree.NONE, onlyDecoy.tree().parentRow(1));
    }
}
