package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.qwinsight.detect.SignalState.CANNOT_TELL;
import static org.qwinsight.detect.SignalState.FIRED;
import static org.qwinsight.detect.SignalState.NOT_FIRED;
import static org.qwinsight.detect.TriageCase.NOBODY;
import static org.qwinsight.detect.TriageCase.SYSTEM32;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.investigation.OpenOptions;

/** Signals that look at the host, the file or the days: Q10, Q11, Q12, A4, A5. */
class HostAndFileSignalsTest {
    private static final String TASK = "schtasks.exe /Create /RU \"NT AUTHORITY\\SYSTEM\" /tn x /tr \"regsvr32.exe -s"
            + " \\\"C:\\x.dll\\\"\" /SC ONCE /Z /ST 10:16 /ET 10:28";

    @TempDir
    Path folder = Path.of("");

    private TriageCase host = new TriageCase(folder);

    @BeforeEach
    void useTheFolder() {
        host = new TriageCase(folder);
    }

    private SignalState q10(String time, String name, String commandLine) {
        host.start(time, NOBODY, SYSTEM32 + name, commandLine);
        host.add(SysmonXml.qwinsta().at("2026-03-02T09:00:00.000Z"));
        return host.state(TriageWeight.Q10);
    }

    @ParameterizedTest
    @CsvSource({"08:30:00.000, FIRED", "09:30:00.000, FIRED", "08:29:59.999, NOT_FIRED", "09:30:00.001, NOT_FIRED"})
    void q10LooksHalfAnHourBackAndForth(String time, SignalState expected) {
        assertEquals(expected, q10(time, "schtasks.exe", TASK));
    }

    @Test
    void q10KnowsDefenderExclusions() {
        assertEquals(
                FIRED,
                q10(
                        "08:50:00.000",
                        "reg.exe",
                        "reg.exe ADD \"HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\Paths\" /f /t REG_DWORD"
                                + " /v \"C:\\x\" /d \"0\""));
    }

    @ParameterizedTest
    @CsvSource({
        "schtasks.exe, schtasks /Create /RU amy /tr regsvr32.exe",
        "schtasks.exe, schtasks /Create /RU SYSTEM /tr backup.exe",
        "schtasks.exe, schtasks /Run /tn regsvr32 /ru system",
        "reg.exe, reg query \"HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\Paths\"",
        "reg.exe, reg add HKCU\\Software\\x"
    })
    void q10LeavesOtherTasksAndKeysAlone(String name, String commandLine) {
        assertEquals(NOT_FIRED, q10("08:50:00.000", name, commandLine));
    }

    @Test
    void q10LooksAtTheSameHostWhateverTheFormOfItsName() {
        host.start("08:50:00.000", NOBODY, SYSTEM32 + "schtasks.exe", TASK);
        host.on("WS2.corp.local").add(SysmonXml.qwinsta());
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q10));
        host.start("08:50:00.000", NOBODY, SYSTEM32 + "schtasks.exe", TASK);
        host.on("ws1");
        assertEquals(FIRED, host.state(TriageWeight.Q10));
    }

    @Test
    void q10CannotTellWithoutArguments() {
        host.add(SecurityXml.qwinsta()
                .with("NewProcessName", SYSTEM32 + "schtasks.exe")
                .without("CommandLine"));
        assertEquals(CANNOT_TELL, host.add(SysmonXml.qwinsta()).state(TriageWeight.Q10));
    }

    @ParameterizedTest
    @CsvSource({"schtasks /Query, NOT_FIRED", "schtasks /Create /RU SYSTEM /tr regsvr32.exe, FIRED"})
    void q10AsksAllRecordsOfTheTask(String commandLine, SignalState expected) {
        host.add(SysmonXml.start("{E1}", 3972, SYSTEM32 + "schtasks.exe", commandLine)
                .at("2026-03-02T08:50:00.000Z"));
        host.add(SecurityXml.qwinsta()
                .at("2026-03-02T08:50:00.100Z")
                .with("NewProcessName", SYSTEM32 + "schtasks.exe")
                .without("CommandLine"));
        host.add(SysmonXml.qwinsta().at("2026-03-02T09:00:00.000Z"));
        assertEquals(expected, host.state(TriageWeight.Q10));
    }

    @Test
    void q11IsARenamedCopy() {
        Triage triage = host.add(SysmonXml.qwinsta().with("Image", "C:\\Users\\Public\\svc.exe"))
                .triage();
        assertEquals(25, TriageCase.assess(triage, TriageWeight.Q11).points());
        assertEquals(NOT_FIRED, TriageCase.assess(triage, TriageWeight.Q12).state());
        // A3 would make it 15.
        assertEquals(-10, TriageCase.assess(triage, TriageWeight.A3).points());
        assertEquals(25, triage.score());
        assertEquals(TriageBand.LOOK, triage.band());
    }

    @Test
    void q11DoesNotFireForTheNameItself() {
        assertEquals(NOT_FIRED, host.add(SysmonXml.qwinsta()).state(TriageWeight.Q11));
        assertEquals(NOT_FIRED, host.add(SecurityXml.qwinsta()).state(TriageWeight.Q11), "whatever the original name");
    }

    @ParameterizedTest
    @CsvSource({"qwinsta.exe, FIRED", "other.exe, NOT_FIRED", "-, CANNOT_TELL"})
    void q11LooksAtTheOriginalNameOfNearNamesToo(String original, SignalState expected) {
        host.add(SysmonXml.qwinsta().with("Image", "C:\\tmp\\myqwinsta.exe").with("OriginalFileName", original));
        Triage triage = TriageCase.last(host.open(OpenOptions.DEFAULT.withProfile(RuleProfile.ESCU_V8)));
        assertEquals(expected, TriageCase.assess(triage, TriageWeight.Q11).state());
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Windows\\System32\\qwinsta.exe, NOT_FIRED",
        "C:\\WINDOWS\\SysWOW64\\QWINSTA.EXE, NOT_FIRED",
        "C:\\Windows\\WinSxS\\amd64_x\\qwinsta.exe, NOT_FIRED",
        "\\Device\\HarddiskVolume3\\Windows\\System32\\qwinsta.exe, NOT_FIRED",
        "C:\\Users\\Public\\qwinsta.exe, FIRED",
        "C:\\Windows\\Temp\\qwinsta.exe, FIRED",
        "qwinsta.exe, CANNOT_TELL"
    })
    void q12LooksAtTheFolder(String image, SignalState expected) {
        Assessment q12 = host.add(SysmonXml.qwinsta().with("Image", image)).assess(TriageWeight.Q12);
        assertEquals(expected, q12.state());
        assertEquals(expected == FIRED ? 15 : 0, q12.points());
    }

    private void runs(String... times) {
        TriageCase.Started shell = host.start("2026-03-01T00:00:00Z", NOBODY, SYSTEM32 + "cmd.exe", "cmd");
        for (String time : times) {
            host.qwinsta(time, shell);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T07:31:18Z;2026-03-04T07:34:49Z;2026-03-05T07:30:01Z, FIRED",
        "2026-03-03T07:30:00Z;2026-03-04T07:34:49Z;2026-03-05T07:39:59.999Z, FIRED",
        "2026-03-03T07:30:00Z;2026-03-04T07:34:49Z;2026-03-05T07:40:00Z, NOT_FIRED",
        "2026-03-03T07:30:00Z;2026-03-03T07:31:00Z;2026-03-05T07:32:00Z, NOT_FIRED",
        "2026-03-03T23:58:00Z;2026-03-05T00:03:00Z;2026-03-05T23:59:00Z, FIRED",
        "2026-03-02T23:58:00Z;2026-03-03T00:03:00Z;2026-03-05T23:59:00Z, NOT_FIRED"
    })
    void a4WantsThreeDaysAndOneTime(String times, SignalState expected) {
        runs(times.split(";"));
        Assessment a4 = host.assess(TriageWeight.A4);
        assertEquals(expected, a4.state());
        assertEquals(expected == FIRED ? 3 : 0, a4.evidence().size());
    }

    @Test
    void a4LooksAtOnePatternOnly() {
        runs("2026-03-03T07:31:18Z", "2026-03-04T07:34:49Z");
        host.qwinsta("2026-03-05T07:30:01Z", NOBODY);
        host.with("CommandLine", "qwinsta /server:TS01");
        assertEquals(NOT_FIRED, host.state(TriageWeight.A4));
    }

    @Test
    void a4TakesWhatOneRecordLacksFromAnother() {
        for (String day : List.of("03", "04", "05")) {
            host.add(SysmonXml.qwinsta()
                    .at("2026-03-" + day + "T07:30:00.000Z")
                    .with("ProcessGuid", "{A" + day + "}")
                    .with("ProcessId", "3972")
                    .with("CommandLine", day.equals("04") ? "-" : "qwinsta /server:TS01"));
            host.add(SecurityXml.qwinsta().at("2026-03-" + day + "T07:30:00.100Z"));
        }
        assertEquals(FIRED, host.state(TriageWeight.A4));
    }

    @Test
    void a4CannotTellFromTwoDays() {
        host.start("2026-03-03T00:00:00Z", NOBODY, SYSTEM32 + "cmd.exe", "cmd");
        host.qwinsta("2026-03-04T23:59:59Z", NOBODY);
        assertEquals(CANNOT_TELL, host.state(TriageWeight.A4));
    }

    @Test
    void a5KnowsTheSitesOwnTags() {
        host.add(SysmonXml.qwinsta());
        assertEquals(NOT_FIRED, host.state(TriageWeight.A5), "nothing is tagged");
        assertEquals(-10, a5(Set.of("WS1.corp.local"), Set.of()).points());
        assertEquals(FIRED, a5(Set.of("ws1"), Set.of()).state());
        assertEquals(FIRED, a5(Set.of(), Set.of("corp\\AMY")).state());
        assertEquals(NOT_FIRED, a5(Set.of("ws2"), Set.of("corp\\bob")).state());
    }

    @Test
    void a5CannotTellWhoItWas() {
        host.add(SysmonXml.qwinsta().without("User"));
        assertEquals(CANNOT_TELL, a5(Set.of(), Set.of("corp\\amy")).state());
    }

    private Assessment a5(Set<String> hosts, Set<String> users) {
        return TriageCase.assess(host.triage(new TriageSettings(Set.of(), hosts, users)), TriageWeight.A5);
    }
}
