package org.qwinsight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.detect.TriageCase.NOBODY;
import static org.qwinsight.detect.TriageCase.SYSTEM32;
import static org.qwinsight.detect.TriageCase.SYSWOW64;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.event.EventTime;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.TimeRange;

/** How signals become a score and a band: the anchors and worked examples of the rule's specification. */
class TriageScoreTest {
    @TempDir
    Path folder = Path.of("");

    private TriageCase host = new TriageCase(folder);

    @BeforeEach
    void useTheFolder() {
        host = new TriageCase(folder);
    }

    @Test
    void fullChainBelowWermgrAfterOneNoteIsAHundred() {
        TriageCase.Started oneNote =
                host.start("09:00:00.000", host.desktop(), SYSTEM32 + "ONENOTE.EXE", "onenote x.one");
        TriageCase.Started script = host.start("09:00:01.000", oneNote, SYSWOW64 + "wscript.exe", "wscript x.js");
        TriageCase.Started wermgr =
                host.start("09:00:02.000", script, SYSWOW64 + "wermgr.exe", SYSWOW64 + "wermgr.exe");
        host.chain("09:03", wermgr, SYSWOW64);
        host.qwinsta("09:03:25.000", wermgr);
        Triage triage = host.triage();
        assertEquals(100, triage.score());
        assertEquals(TriageBand.RESEMBLES, triage.band());
        assertEquals(
                List.of("Q1", "Q2", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9"),
                triage.signals().stream()
                        .filter(Assessment::isFired)
                        .map(Assessment::id)
                        .toList());
        // 30 + 15 + 35 + 10 + 15 + 10 + 15 + 10
        assertEquals(140, triage.signals().stream().mapToInt(Assessment::points).sum());
        assertEquals(10, TriageCase.assess(triage, TriageWeight.Q5).evidence().size());
    }

    @Test
    void oneCommandTypedInAShellIsZero() {
        TriageCase.Started cmd =
                host.start("09:00:00.000", host.desktop(), SYSTEM32 + "cmd.exe", "\"C:\\Windows\\system32\\cmd.exe\" ");
        host.start("09:00:10.000", cmd, SYSTEM32 + "qwinsta.exe", "qwinsta /server:TS01");
        Triage triage = host.triage();
        assertEquals(0, triage.score());
        assertEquals(TriageBand.ROUTINE, triage.band());
    }

    @Test
    void atomicTestOfUserDiscoveryIsInTheMiddle() {
        TriageCase.Started powershell =
                host.start("09:00:00.000", host.desktop(), SYSTEM32 + "powershell.exe", "powershell.exe");
        TriageCase.Started cmd = host.start("09:00:01.000", powershell, SYSTEM32 + "cmd.exe", "cmd /c t1033.cmd");
        host.start("09:00:02.000", cmd, SYSTEM32 + "whoami.exe", "whoami");
        host.start("09:00:03.000", cmd, SYSTEM32 + "wmic.exe", "wmic useraccount get /ALL");
        host.start("09:00:04.000", cmd, SYSTEM32 + "quser.exe", "quser");
        host.qwinsta("09:00:05.000", cmd);
        Triage triage = host.triage();
        assertEquals(25, triage.score());
        assertEquals(TriageBand.LOOK, triage.band());
    }

    @Test
    void e3RenamedCopyFiresQ11() {
        host.add(SysmonXml.qwinsta().with("Image", "C:\\Users\\Public\\svc.exe"));
        assertTrue(host.assess(TriageWeight.Q11).isFired());
    }

    @Test
    void e10QuerySessionDoesNotFireQ3() {
        TriageCase.Started query = host.start("09:00:00.000", NOBODY, SYSTEM32 + "query.exe", "query session");
        host.qwinsta("09:00:00.100", query);
        assertEquals(SignalState.NOT_FIRED, host.state(TriageWeight.Q3));
    }

    @ParameterizedTest
    @CsvSource({
        "0, routine administration likely",
        "24, routine administration likely",
        "25, needs a look",
        "54, needs a look",
        "55, resembles Qakbot discovery",
        "100, resembles Qakbot discovery"
    })
    void bands(int score, String label) {
        assertEquals(label, TriageBand.of(score).label());
    }

    private static Assessment fired(TriageWeight signal) {
        return Assessment.fired(signal, "Seen.");
    }

    @Test
    void deductionsDoNotTakeACopyBelowTheMiddleBand() {
        List<Assessment> deductions = List.of(
                fired(TriageWeight.A1),
                fired(TriageWeight.A2),
                fired(TriageWeight.A3),
                fired(TriageWeight.A4),
                fired(TriageWeight.A5));
        assertEquals(25, Triage.of(with(deductions, TriageWeight.Q11)).score());
        assertEquals(
                25,
                Triage.of(with(deductions, TriageWeight.Q12, TriageWeight.Q3)).score());
        assertEquals(15, Triage.of(with(deductions, TriageWeight.Q12)).score(), "it was below without them");
        assertEquals(0, Triage.of(with(deductions, TriageWeight.Q1)).score(), "no copy");
        // 25 + 30 + 15 = 70 without, 5 with the deductions.
        assertEquals(
                25,
                Triage.of(with(deductions, TriageWeight.Q11, TriageWeight.Q1, TriageWeight.Q2))
                        .score());
    }

    private static List<Assessment> with(List<Assessment> others, TriageWeight... signals) {
        return Stream.concat(Arrays.stream(signals).map(TriageScoreTest::fired), others.stream())
                .toList();
    }

    /** Written down from the specification's table. */
    @Test
    void weightsAreThoseOfTheSpecification() {
        assertEquals(
                "Q1 30, Q2 15, Q3 10, Q4 35, Q4b 25, Q5 10, Q6 15, Q7 10, Q8 15, Q9 10, Q10 15, Q11 25, Q12 15,"
                        + " A1 -15, A2 -20, A3 -10, A4 -10, A5 -10",
                String.join(
                        ", ",
                        Arrays.stream(TriageWeight.values())
                                .map(signal -> String.format(Locale.ROOT, "%s %d", signal.id(), signal.points()))
                                .toList()));
    }

    @Test
    void signalsStandInTheOrderOfTheirWeights() {
        assertEquals(
                List.of(TriageWeight.values()),
                host.add(SysmonXml.qwinsta()).triage().signals().stream()
                        .map(Assessment::signal)
                        .toList());
    }

    @Test
    void theTimeRangeChangesNoScore() {
        TriageCase.Started shell = host.start("2026-03-01T07:00:00Z", NOBODY, SYSTEM32 + "cmd.exe", "cmd");
        host.qwinsta("2026-03-02T07:00:00Z", shell);
        host.qwinsta("2026-03-03T07:01:00Z", shell);
        host.qwinsta("2026-03-04T07:02:00Z", shell);
        OpenOptions last = new OpenOptions(
                RuleProfile.SEED_V3,
                NullMode.FILL,
                false,
                new TimeRange(
                        Instant.parse("2026-03-04T00:00:00Z").getEpochSecond() * EventTime.NANOS_PER_SECOND,
                        Long.MAX_VALUE));
        Investigation open = host.open(last);
        assertEquals(1, open.findings().size());
        assertTrue(TriageCase.assess(TriageCase.last(open), TriageWeight.A4).isFired());
    }

    @Test
    void onlyFindingsAreJudged() {
        host.qwinsta("09:00:00.000", host.start("08:00:00.000", NOBODY, SYSTEM32 + "cmd.exe", "cmd"));
        Investigation open = host.open();
        assertTrue(open.triages().of(0).isEmpty());
        assertTrue(open.triages().of(1).isPresent());
    }
}
