package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.detect.SignalState.CANNOT_TELL;
import static org.qwinsight.detect.SignalState.FIRED;
import static org.qwinsight.detect.SignalState.NOT_FIRED;
import static org.qwinsight.detect.TriageCase.NOBODY;
import static org.qwinsight.detect.TriageCase.SYSTEM32;
import static org.qwinsight.detect.TriageCase.SYSWOW64;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;

/** Signals that look at the parents of a finding: Q1, Q2, Q3, Q8, A1, A2. */
class ParentSignalsTest {
    @TempDir
    Path folder = Path.of("");

    private TriageCase host = new TriageCase(folder);

    @BeforeEach
    void useTheFolder() {
        host = new TriageCase(folder);
    }

    private TriageCase child(String image, String commandLine) {
        host.qwinsta("09:00:00.000", host.start("08:59:00.000", NOBODY, image, commandLine));
        return host;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wermgr",
                "mobsync",
                "msra",
                "iexplore",
                "dxdiag",
                "OneDriveSetup",
                "xwizard",
                "rdpclip",
                "calc",
                "notepad",
                "SearchIndexer",
                "ping"
            })
    void q1FiresForEveryPublishedHost(String name) {
        Assessment q1 = child(SYSTEM32 + name + ".exe", "x").assess(TriageWeight.Q1);
        assertEquals(FIRED, q1.state());
        assertEquals(30, q1.points());
        assertEquals(List.of(0), q1.evidence());
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Windows\\SysWOW64\\explorer.exe, FIRED",
        "C:\\Windows\\explorer.exe, NOT_FIRED",
        "C:\\Windows\\System32\\cmd.exe, NOT_FIRED",
        "explorer.exe, CANNOT_TELL"
    })
    void q1LooksAtTheFolderOfExplorerOnly(String image, SignalState expected) {
        assertEquals(expected, child(image, "x").state(TriageWeight.Q1));
    }

    @Test
    void withoutAParentNothingIsSaidOfIt() {
        Triage triage = host.add(TriageCase.orphan()).triage();
        for (TriageWeight signal : List.of(
                TriageWeight.Q1,
                TriageWeight.Q2,
                TriageWeight.Q3,
                TriageWeight.Q4,
                TriageWeight.Q4B,
                TriageWeight.Q5,
                TriageWeight.Q6,
                TriageWeight.Q7,
                TriageWeight.Q8,
                TriageWeight.Q9,
                TriageWeight.A1,
                TriageWeight.A3)) {
            assertEquals(CANNOT_TELL, TriageCase.assess(triage, signal).state(), signal.id());
        }
        assertEquals(0, triage.score());
        assertEquals(18, triage.signals().size());
        // Q10, Q11, Q12, A2 and A5 can be judged; A4 would need three days.
        assertEquals(5, triage.assessable());
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Windows\\SysWOW64\\wermgr.exe, FIRED",
        "wermgr.exe, FIRED",
        "wermgr, FIRED",
        "'\"C:\\Windows\\SysWOW64\\wermgr.exe\" ', FIRED",
        "C:\\Windows\\system32\\wermgr.exe -upload, NOT_FIRED"
    })
    void q2WantsACommandLineOfNothingButTheName(String commandLine, SignalState expected) {
        assertEquals(expected, child(SYSWOW64 + "wermgr.exe", commandLine).state(TriageWeight.Q2));
    }

    @Test
    void q2TakesArgumentsThatEndInTheNameForArguments() {
        assertEquals(
                NOT_FIRED,
                child(SYSTEM32 + "notepad.exe", "notepad C:\\x\\notepad.exe").state(TriageWeight.Q2));
    }

    @Test
    void q2TakesAPathWithBlanksForThePath() {
        String image = "C:\\Program Files\\Internet Explorer\\iexplore.exe";
        assertEquals(FIRED, child(image, "\"" + image + "\"").state(TriageWeight.Q2));
    }

    @Test
    void q2IsNeverAppliedToTheDesktop() {
        assertEquals(
                NOT_FIRED,
                child("C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE").state(TriageWeight.Q2));
    }

    @Test
    void q2CannotTellWithoutTheParentsCommandLine() {
        host.add(SecurityXml.qwinsta().with("ParentProcessName", SYSTEM32 + "wermgr.exe"));
        assertEquals(FIRED, host.state(TriageWeight.Q1));
        assertEquals(CANNOT_TELL, host.state(TriageWeight.Q2));
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Program Files\\Agent\\agent.exe, FIRED",
        "C:\\Windows\\System32\\cmd.exe, NOT_FIRED",
        "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe, NOT_FIRED",
        "C:\\Program Files\\WindowsApps\\WindowsTerminal.exe, NOT_FIRED",
        "C:\\Windows\\System32\\query.exe, NOT_FIRED",
        "C:\\Windows\\explorer.exe, NOT_FIRED",
        "C:\\Windows\\System32\\wermgr.exe, NOT_FIRED"
    })
    void q3WantsAParentThatIsNoShellAndNoInjectionHost(String image, SignalState expected) {
        Assessment q3 = child(image, "x").assess(TriageWeight.Q3);
        assertEquals(expected, q3.state());
        assertEquals(expected == FIRED ? 10 : 0, q3.points());
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Program Files\\Microsoft Office\\Office16\\WINWORD.EXE, winword, FIRED",
        "C:\\Program Files\\Microsoft Office\\Office16\\ONENOTE.EXE, onenote, FIRED",
        "C:\\Windows\\System32\\mshta.exe, mshta x.hta, FIRED",
        "C:\\Windows\\System32\\regsvr32.exe, regsvr32 -s C:\\Users\\amy\\x.dat, FIRED",
        "C:\\Windows\\System32\\rundll32.exe, 'rundll32 C:\\ProgramData\\rei.dat,Wind', FIRED",
        "C:\\Windows\\System32\\rundll32.exe, 'rundll32 shell32.dll,Control_RunDLL', NOT_FIRED"
    })
    void q8LooksAtFourAncestors(String image, String commandLine, SignalState expected) {
        TriageCase.Started fourth = host.start("08:00:00.000", NOBODY, image, commandLine);
        TriageCase.Started third = host.start("08:00:01.000", fourth, SYSTEM32 + "a.exe", "a");
        TriageCase.Started second = host.start("08:00:02.000", third, SYSTEM32 + "b.exe", "b");
        TriageCase.Started first = host.start("08:00:03.000", second, SYSTEM32 + "c.exe", "c");
        host.qwinsta("08:00:04.000", first);
        assertEquals(expected, host.state(TriageWeight.Q8));
        host.qwinsta("08:00:05.000", host.start("08:00:04.500", first, SYSTEM32 + "d.exe", "d"));
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q8), "the fifth is too far");
    }

    @Test
    void q8CannotTellWhenAnAncestorIsMissing() {
        assertEquals(CANNOT_TELL, child(SYSTEM32 + "cmd.exe", "cmd").state(TriageWeight.Q8));
    }

    @ParameterizedTest
    @CsvSource({
        "cmd.exe, '\"C:\\Windows\\system32\\cmd.exe\" ', FIRED",
        "cmd.exe, cmd /k title x, FIRED",
        "cmd.exe, cmd /c C:\\Labs\\t1033.cmd, NOT_FIRED",
        "powershell.exe, powershell.exe, FIRED",
        "powershell.exe, powershell -ep bypass -File x.ps1, NOT_FIRED",
        "powershell.exe, powershell -enc AAAA, NOT_FIRED",
        "agent.exe, agent, NOT_FIRED"
    })
    void a1WantsAShellThatIsTypedInto(String name, String commandLine, SignalState expected) {
        host.qwinsta("09:00:00.000", host.start("08:59:00.000", host.desktop(), SYSTEM32 + name, commandLine));
        assertEquals(expected, host.state(TriageWeight.A1));
    }

    @Test
    void a1LooksThroughShellsToTheDesktop() {
        TriageCase.Started cmd = host.start("08:59:00.000", host.desktop(), SYSTEM32 + "cmd.exe", "cmd");
        host.qwinsta("09:00:00.000", host.start("08:59:30.000", cmd, SYSTEM32 + "powershell.exe", "powershell"));
        Assessment a1 = host.assess(TriageWeight.A1);
        assertEquals(FIRED, a1.state());
        assertEquals(-15, a1.points());
    }

    @Test
    void a1DoesNotTakeAServicesShellForAPersons() {
        TriageCase.Started service = host.start("08:00:00.000", NOBODY, SYSTEM32 + "services.exe", "services.exe");
        host.qwinsta("09:00:00.000", host.start("08:59:00.000", service, SYSTEM32 + "cmd.exe", "cmd"));
        assertEquals(NOT_FIRED, host.state(TriageWeight.A1));
    }

    @Test
    void a1CannotTellWhatOpenedAShellThatIsNotInTheLogs() {
        assertEquals(CANNOT_TELL, host.add(SysmonXml.qwinsta()).state(TriageWeight.A1));
    }

    @Test
    void a2KnowsOnlyTheAgentsThatTheSiteNames() {
        TriageCase.Started agent = host.start("08:00:00.000", NOBODY, "C:\\Windows\\LTSvc\\LTSVC.exe", "LTSVC.exe");
        TriageCase.Started shell = host.start("08:59:00.000", agent, SYSTEM32 + "cmd.exe", "cmd /c x");
        host.qwinsta("09:00:00.000", shell);
        assertEquals(NOT_FIRED, host.state(TriageWeight.A2), "the list starts empty");
        Assessment a2 = TriageCase.assess(host.triage(agents("ltsvc.exe")), TriageWeight.A2);
        assertEquals(FIRED, a2.state());
        assertEquals(-20, a2.points());
        assertEquals(
                FIRED,
                TriageCase.assess(host.triage(agents("c:\\windows\\ltsvc\\ltsvc.exe")), TriageWeight.A2)
                        .state());
        assertEquals(
                NOT_FIRED,
                TriageCase.assess(host.triage(agents("other.exe")), TriageWeight.A2)
                        .state());
    }

    @Test
    void a2CannotTellWithoutTheGrandparent() {
        Triage triage = child(SYSTEM32 + "cmd.exe", "cmd").triage(agents("ltsvc.exe"));
        assertEquals(CANNOT_TELL, TriageCase.assess(triage, TriageWeight.A2).state());
    }

    @ParameterizedTest
    @CsvSource({
        "\\Device\\HarddiskVolume3\\Windows\\LTSvc\\LTSVC.exe, FIRED",
        "D:\\Windows\\LTSvc\\LTSVC.exe, NOT_FIRED",
        "C:\\Users\\Public\\LTSVC.exe, NOT_FIRED",
        "LTSVC.exe, CANNOT_TELL"
    })
    void a2ComparesAFullPathAsFarAsTheSourceKnowsIt(String image, SignalState expected) {
        TriageCase.Started above = host.start("07:59:00.000", NOBODY, SYSTEM32 + "services.exe", "services.exe");
        host.qwinsta("09:00:00.000", host.start("08:00:00.000", above, image, "LTSVC.exe"));
        Triage triage = host.triage(agents("C:\\Windows\\LTSvc\\LTSVC.exe"));
        assertEquals(expected, TriageCase.assess(triage, TriageWeight.A2).state());
        assertEquals(
                FIRED,
                TriageCase.assess(host.triage(agents("ltsvc.exe")), TriageWeight.A2)
                        .state());
    }

    private static TriageSettings agents(String... names) {
        return new TriageSettings(Set.of(names), Set.of(), Set.of());
    }

    @Test
    void everyReasonIsASentence() {
        for (Assessment signal : child(SYSTEM32 + "cmd.exe", "cmd").triage().signals()) {
            assertTrue(signal.reason().matches("[A-Z].*\\."), signal.reason());
        }
    }
}
