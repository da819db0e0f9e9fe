package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.fixture.WindowsXml;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** The worked examples of the rule's specification about other processes, near names and other sources: E9 to E12. */
class CrossSourceExamplesTest {
    @TempDir
    Path folder = Path.of("");

    private Investigation open(WindowsXml... events) {
        return new EvidenceFolder(folder).openWindows(events);
    }

    private static List<Clause> clauses(Investigation investigation) {
        return investigation.findings().stream().map(Finding::clause).toList();
    }

    @Test
    void e9CommandLineThatMentionsQwinstaIsNoFindingButItsChildIs() {
        String mention = "cmd /c qwinsta > s.txt";
        WindowsXml shell = SysmonXml.start("{C0}", 3000, "C:\\Windows\\System32\\cmd.exe", mention)
                .at("2026-03-02T08:59:59.000Z");
        WindowsXml child = SysmonXml.qwinsta().recordId(2).with("ParentCommandLine", mention);
        assertEquals(List.of(), open(shell).findings());
        Investigation both = open(shell, child);
        assertEquals(1, both.findings().size());
        assertEquals(1, both.findings().get(0).row());
        assertEquals(mention, both.groups().rows().get(0).key().get(0));
        assertEquals(0, both.tree().parentRow(1));
    }

    @Test
    void e10QuerySessionIsFoundThroughItsChild() {
        WindowsXml query = SysmonXml.start("{C1}", 4000, "C:\\Windows\\System32\\query.exe", "query session")
                .with("OriginalFileName", "query.exe")
                .at("2026-03-02T08:59:59.900Z");
        WindowsXml child = SysmonXml.qwinsta()
                .recordId(2)
                .with("ParentProcessGuid", "{C1}")
                .with("ParentProcessId", "4000")
                .with("ParentImage", "C:\\Windows\\System32\\query.exe")
                .with("ParentCommandLine", "query session");
        Investigation e10 = open(query, child);
        assertEquals(List.of(Clause.BOTH), clauses(e10));
        assertEquals("query.exe", e10.groups().rows().get(0).key().get(1));
        assertEquals("query session", e10.groups().rows().get(0).key().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\t\\qwinsta.exe.bak, -, '', ''",
        "C:\\Windows\\System32\\rwinsta.exe, rwinsta.exe, '', ''",
        "C:\\tmp\\myqwinsta.exe, -, '', NAME",
        "C:\\tmp\\svc.exe, qwinsta.exe.mui, '', ''",
        "C:\\Windows\\System32\\qwinsta.exe, -, NAME, NAME",
        "C:\\Windows\\System32\\quser.exe, quser.exe, '', ''",
    })
    void e11NearNames(String image, String originalFileName, String seed, String escu) {
        WindowsXml start = SysmonXml.qwinsta().with("Image", image).with("OriginalFileName", originalFileName);
        Investigation investigation = open(start);
        assertEquals(seed.isEmpty() ? List.of() : List.of(Clause.valueOf(seed)), clauses(investigation));
        Investigation v8 = investigation.with(OpenOptions.DEFAULT.withProfile(RuleProfile.ESCU_V8));
        assertEquals(escu.isEmpty() ? List.of() : List.of(Clause.valueOf(escu)), clauses(v8));
    }

    @Test
    void e11MissingOriginalNameIsTheLastKeyPart() {
        Investigation e = open(SysmonXml.qwinsta().with("OriginalFileName", "-"));
        assertEquals("null", e.groups().rows().get(0).key().get(9));
    }

    private Investigation e12() {
        EvidenceFolder evidence = new EvidenceFolder(folder);
        Path sysmon = evidence.windows("sysmon.xml", SysmonXml.qwinsta());
        Path security = evidence.windows(
                "security.xml",
                SecurityXml.qwinsta()
                        .at("2026-03-02T09:00:00.610Z")
                        .with("NewProcessId", "0x1018")
                        .with("ProcessId", "0xbb8")
                        .with("CommandLine", "qwinsta"));
        Path falcon = evidence.falcon(
                "falcon.jsonl",
                FdrJson.agentOnline("WS1"),
                FdrJson.qwinsta()
                        .with("ProcessStartTime", "1772442000.600")
                        .with("RawProcessId", "4120")
                        .with("ParentBaseFileName", "cmd.exe")
                        .with("UserSid", "S-1-5-21-1-2-3-1104"));
        return EvidenceFolder.open(sysmon, security, falcon);
    }

    @Test
    void e12OneExecutionInThreeSourcesIsThreeRowsOfOne() {
        Investigation e12 = e12();
        GroupTable rule = e12.groups();
        assertEquals(3, rule.rows().size());
        for (GroupRow row : rule.rows()) {
            assertEquals(1, row.count());
        }
        assertEquals(
                List.of("4120", "0x1018", "4120"),
                rule.rows().stream().map(row -> row.key().get(3)).toList());
        assertEquals(
                List.of("S-1-5-21-1-2-3-1104", "amy", "amy"),
                rule.rows().stream().map(row -> row.key().get(6)).toList());
        assertEquals(
                List.of("null", "null", "{A1}"),
                rule.rows().stream().map(row -> row.key().get(4)).toList());
    }

    @Test
    void e12IsOneExecutionAndOnePatternOfOne() {
        Investigation e12 = e12();
        Set<Integer> distinct = new TreeSet<>();
        for (int row : e12.findingRows()) {
            distinct.add(e12.tree().node(row));
        }
        assertEquals(1, distinct.size());
        GroupTable patterns = e12.groupedBy(new Grouping.ByPattern());
        assertEquals(1, patterns.rows().size());
        assertEquals(1, patterns.rows().get(0).count());
        assertEquals(3, patterns.rows().get(0).rows().size());
    }

    /** Linking needs the same host label, PID and file name, and starts within two seconds. */
    @ParameterizedTest
    @CsvSource({
        "WS1, 0x1018, C:\\Windows\\System32\\qwinsta.exe, 2026-03-02T09:00:02.617Z, 1",
        "WS1, 0x1018, C:\\Windows\\System32\\qwinsta.exe, 2026-03-02T09:00:02.618Z, 2",
        "WS2, 0x1018, C:\\Windows\\System32\\qwinsta.exe, 2026-03-02T09:00:00.617Z, 2",
        "WS1, 0x1019, C:\\Windows\\System32\\qwinsta.exe, 2026-03-02T09:00:00.617Z, 2",
        "ws1.CORP.local, 0x1018, C:\\Windows\\SysWOW64\\QWINSTA.EXE, 2026-03-02T09:00:00.617Z, 1",
    })
    void witnessesOfOneExecution(String computer, String pid, String image, String time, int executions) {
        Investigation both = open(
                SysmonXml.qwinsta(),
                SecurityXml.qwinsta()
                        .computer(computer)
                        .at(time)
                        .with("NewProcessId", pid)
                        .with("NewProcessName", image)
                        .with("CommandLine", "qwinsta"));
        int counted = both.groupedBy(new Grouping.ByPattern()).rows().stream()
                .mapToInt(GroupRow::count)
                .sum();
        assertEquals(executions, counted);
        assertEquals(2, both.groups().rows().size());
    }

    /** The roll-up folds letter case and white space and leaves out how the image was written. */
    @Test
    void patternFoldsWaysOfWritingTheSameCommand() {
        Investigation several = open(
                SysmonXml.qwinsta().with("CommandLine", "qwinsta /server:TS01 /v"),
                SysmonXml.qwinsta()
                        .recordId(2)
                        .with("ProcessGuid", "{A2}")
                        .with("User", "corp\\AMY")
                        .with("ParentImage", "D:\\CMD.EXE")
                        .with("CommandLine", "\"C:\\Windows\\System32\\qwinsta.exe\"   /SERVER:ts01 \t /V "),
                SysmonXml.qwinsta()
                        .recordId(3)
                        .with("ProcessGuid", "{A3}")
                        .with("CommandLine", "qwinsta /server:TS02"));
        GroupTable patterns = several.groupedBy(new Grouping.ByPattern());
        assertEquals(
                List.of(1, 2),
                patterns.rows().stream().map(GroupRow::count).sorted().toList());
        assertTrue(
                patterns.rows().stream().anyMatch(row -> row.key().get(3).equals("/server:ts01 /v")),
                patterns.toString());
    }
}
