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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.WindowsXml;

/** Signals that look at what ran beside a finding: Q4, Q4b, Q5, Q6, Q7, Q9, A3. */
class ChainSignalsTest {
    private static final List<String> CHAIN = List.of(
            "whoami /all",
            "arp -a",
            "ipconfig /all",
            "net share",
            "route print",
            "netstat -nao",
            "net localgroup",
            "net view /all");

    @TempDir
    Path folder = Path.of("");

    private TriageCase host = new TriageCase(folder);
    private TriageCase.Started parent = NOBODY;

    @BeforeEach
    void startAgent() {
        host = new TriageCase(folder);
        parent = host.start("08:00:00.000", NOBODY, SYSTEM32 + "agent.exe", "agent");
    }

    private void tool(String time, String commandLine) {
        int end = commandLine.indexOf(' ');
        String name = end < 0 ? commandLine : commandLine.substring(0, end);
        host.start(time, parent, SYSTEM32 + name + ".exe", commandLine);
    }

    private Triage withChain(int commands) {
        for (int i = 0; i < commands; i++) {
            tool("08:59:0" + i + ".000", CHAIN.get(i));
        }
        host.qwinsta("09:00:00.000", parent);
        return host.triage();
    }

    @ParameterizedTest
    @CsvSource({"2, NOT_FIRED, 0", "5, FIRED, 25", "7, FIRED, 25", "8, FIRED, 35"})
    void q4CountsDifferentCommands(int commands, SignalState state, int points) {
        Assessment q4 = TriageCase.assess(withChain(commands), TriageWeight.Q4);
        assertEquals(state, q4.state());
        assertEquals(points, q4.points());
        assertEquals(state == FIRED ? commands : 0, q4.evidence().size());
    }

    @ParameterizedTest
    @CsvSource({"3", "4"})
    void q4GivesTenForThreeOrFourThatAreNoScript(int commands) {
        for (int i = 0; i < commands; i++) {
            tool("08:56:0" + i + ".000", CHAIN.get(i));
        }
        host.qwinsta("09:00:00.000", parent);
        assertEquals(10, host.assess(TriageWeight.Q4).points());
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q4B), "further than a minute away");
    }

    @Test
    void q4DoesNotCountOneCommandTwice() {
        for (int i = 0; i < 5; i++) {
            tool("08:59:0" + i + ".000", "whoami /all");
        }
        host.qwinsta("09:00:00.000", parent);
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q4));
    }

    @Test
    void q4WantsTheArguments() {
        for (String commandLine : List.of(
                "whoami",
                "arp -s x",
                "ipconfig /flushdns",
                "net use",
                "route add",
                "netstat -an",
                "nltest /sc_query:x")) {
            tool("08:57:00.000", commandLine);
        }
        host.qwinsta("09:00:00.000", parent);
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q4));
    }

    @Test
    void q4LooksFiveMinutesBackAndForth() {
        tool("08:54:59.999", CHAIN.get(0));
        tool("08:55:00.000", CHAIN.get(1));
        tool("09:05:00.000", CHAIN.get(2));
        tool("09:05:00.001", CHAIN.get(3));
        host.qwinsta("09:00:00.000", parent);
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q4), "two are near enough");
        tool("08:56:00.000", CHAIN.get(4));
        assertEquals(FIRED, host.state(TriageWeight.Q4), "with a third one");
    }

    @Test
    void q4LooksAtOneAncestorOnly() {
        TriageCase.Started other = host.start("08:00:00.500", NOBODY, SYSTEM32 + "other.exe", "other");
        for (String commandLine : CHAIN) {
            String name = commandLine.substring(0, commandLine.indexOf(' '));
            host.start("08:59:00.000", other, SYSTEM32 + name + ".exe", commandLine);
        }
        host.qwinsta("09:00:00.000", parent);
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q4));
        assertEquals(FIRED, host.state(TriageWeight.A3));
    }

    @Test
    void q4SeesCommandsThatAShellWasStartedForEach() {
        for (int i = 0; i < 5; i++) {
            TriageCase.Started shell =
                    host.start("08:59:0" + i + ".000", parent, SYSTEM32 + "cmd.exe", "cmd /c " + CHAIN.get(i));
            String name = CHAIN.get(i).substring(0, CHAIN.get(i).indexOf(' '));
            host.start("08:59:0" + i + ".100", shell, SYSTEM32 + name + ".exe", CHAIN.get(i));
        }
        host.qwinsta("09:00:00.000", parent);
        assertEquals(25, host.assess(TriageWeight.Q4).points());
    }

    @Test
    void q4TakesNetAndNet1ForOneCommand() {
        tool("08:56:00.000", "net share");
        tool("08:56:00.100", "net1 share");
        tool("08:56:01.000", "net localgroup");
        host.qwinsta("09:00:00.000", parent);
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q4));
    }

    @Test
    void whatIsNotLoggedCannotBeTold() {
        for (String tool : List.of("whoami.exe", "arp.exe", "ipconfig.exe", "net.exe", "route.exe")) {
            host.add(security("08:56:00.000", tool));
        }
        host.add(security("08:56:01.000", "cmd.exe"));
        host.add(security("08:56:02.000", "nslookup.exe"));
        host.add(security("08:56:03.000", "arp.exe").with("NewProcessName", SYSWOW64 + "arp.exe"));
        host.add(security("09:00:00.000", "qwinsta.exe"));
        Triage triage = host.triage();
        for (TriageWeight signal :
                List.of(TriageWeight.Q4, TriageWeight.Q5, TriageWeight.Q6, TriageWeight.Q7, TriageWeight.Q9)) {
            assertEquals(CANNOT_TELL, TriageCase.assess(triage, signal).state(), signal.id());
        }
    }

    @Test
    void toolsAreSeenWithoutTheirArguments() {
        for (String tool : List.of("whoami.exe", "arp.exe", "ipconfig.exe")) {
            host.add(security("08:59:30.000", tool));
        }
        host.add(security("09:00:00.000", "qwinsta.exe"));
        Triage triage = host.triage();
        assertEquals(FIRED, TriageCase.assess(triage, TriageWeight.Q4B).state());
        assertEquals(NOT_FIRED, TriageCase.assess(triage, TriageWeight.A3).state());
    }

    @Test
    void toolsThatCouldNotMakeASignalFireLeaveNothingOpen() {
        for (String tool : List.of("whoami.exe", "arp.exe", "ipconfig.exe", "net.exe", "route.exe")) {
            host.add(security("08:56:00.000", tool));
        }
        host.add(security("09:00:00.000", "qwinsta.exe"));
        Triage triage = host.triage();
        for (TriageWeight signal : List.of(TriageWeight.Q6, TriageWeight.Q7, TriageWeight.Q9)) {
            assertEquals(NOT_FIRED, TriageCase.assess(triage, signal).state(), signal.id());
        }
    }

    @Test
    void oneToolWithoutArgumentsIsNotSeveralCommands() {
        for (String time : List.of("08:56:00.000", "08:56:01.000", "08:56:02.000")) {
            host.add(security(time, "whoami.exe"));
        }
        host.add(security("09:00:00.000", "qwinsta.exe"));
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q4), "whoami has one place in the chain");
        host.add(security("08:56:03.000", "net.exe"));
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q4));
        host.add(security("08:56:04.000", "cmd.exe"));
        assertEquals(CANNOT_TELL, host.state(TriageWeight.Q4), "it may have been cmd /c set");
    }

    @ParameterizedTest
    @CsvSource({"whoami;arp;ipconfig;nslookup;route, CANNOT_TELL", "route;nslookup;ipconfig;arp;whoami, NOT_FIRED"})
    void q5AsksWhatOrderToolsWithoutArgumentsCouldKeep(String tools, SignalState expected) {
        int second = 10;
        for (String tool : tools.split(";")) {
            host.add(security("08:56:" + second++ + ".000", tool + ".exe"));
        }
        host.add(security("09:00:00.000", "qwinsta.exe"));
        assertEquals(expected, host.state(TriageWeight.Q5));
    }

    @Test
    void q7IsNotOpenForTheShellOfAShell() {
        TriageCase.Started shell = host.start("08:00:00.500", NOBODY, SYSTEM32 + "pwsh.exe", "pwsh");
        host.start("08:56:00.000", shell, SYSTEM32 + "cmd.exe", "-");
        host.qwinsta("09:00:00.000", shell);
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q7));
    }

    private static WindowsXml security(String time, String name) {
        return SecurityXml.qwinsta()
                .at("2026-03-02T" + time + "Z")
                .with("NewProcessName", SYSTEM32 + name)
                .with("NewProcessId", "0x" + Integer.toHexString(4096 + 4 * Math.abs((time + name).hashCode() % 1000)))
                .without("CommandLine")
                .with("ParentProcessName", SYSTEM32 + "agent.exe");
    }

    @Test
    void q4bReplacesTheLowestStepOfQ4() {
        Triage triage = withChain(4);
        Assessment q4 = TriageCase.assess(triage, TriageWeight.Q4);
        assertEquals(FIRED, q4.state());
        assertEquals(0, q4.points());
        assertTrue(q4.reason().endsWith("Q4b counts in its place."), q4.reason());
        assertEquals(25, TriageCase.assess(triage, TriageWeight.Q4B).points());
        // Q3 10 and Q4b 25; nothing is deducted.
        assertEquals(35, triage.score());
    }

    @Test
    void q4bDoesNotFireBesideAHighQ4() {
        assertEquals(
                NOT_FIRED, TriageCase.assess(withChain(5), TriageWeight.Q4B).state());
    }

    @ParameterizedTest
    @CsvSource({"whoami, wmic useraccount get name, quser, FIRED", "whoami, whoami /user, whoami /priv, NOT_FIRED"})
    void q4bCountsDifferentTools(String first, String second, String third, SignalState expected) {
        tool("08:59:00.000", first);
        tool("08:59:30.000", second);
        tool("09:01:00.000", third);
        host.qwinsta("09:00:00.000", parent);
        assertEquals(expected, host.state(TriageWeight.Q4B));
    }

    @Test
    void q4bLooksOneMinuteOnly() {
        tool("08:58:59.999", "whoami");
        tool("08:59:30.000", "quser");
        tool("08:59:31.000", "systeminfo");
        host.qwinsta("09:00:00.000", parent);
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q4B));
    }

    @ParameterizedTest
    @CsvSource({
        "whoami /all;arp -a;ipconfig /all;net share;route print, FIRED",
        "whoami /all;route print;arp -a;ipconfig /all;whoami /all;net share;net localgroup, FIRED",
        "route print;net share;ipconfig /all;arp -a;whoami /all, NOT_FIRED",
        "whoami /all;arp -a;ipconfig /all;net share, NOT_FIRED",
        "nltest /domain_trusts /all_trusts;whoami /all;arp -a;ipconfig /all;net share, NOT_FIRED"
    })
    void q5FindsTheLongestOrderedPart(String commands, SignalState expected) {
        int second = 10;
        for (String commandLine : commands.split(";")) {
            tool("08:59:" + second++ + ".000", commandLine);
        }
        host.qwinsta("09:00:00.000", parent);
        Assessment q5 = host.assess(TriageWeight.Q5);
        assertEquals(expected, q5.state());
        assertEquals(expected == FIRED ? 5 : 0, q5.evidence().size());
    }

    @ParameterizedTest
    @CsvSource({
        "nslookup -querytype=ALL -timeout=12 _ldap._tcp.dc._msdcs.corp.local, FIRED",
        "nslookup -querytype=ALL -timeout=10 _ldap._tcp.dc._msdcs.corp.local, FIRED",
        "nslookup -querytype=ALL -timeout=5 _ldap._tcp.dc._msdcs.corp.local, NOT_FIRED",
        "nslookup -querytype=ALL -timeout=12 corp.local, NOT_FIRED",
        "nslookup _ldap._tcp.dc._msdcs.corp.local, NOT_FIRED"
    })
    void q6KnowsTheArguments(String commandLine, SignalState expected) {
        tool("08:59:00.000", commandLine);
        host.qwinsta("09:00:00.000", parent);
        assertEquals(expected, host.state(TriageWeight.Q6));
    }

    @Test
    void q7WantsAParentThatIsNoShell() {
        tool("08:59:00.000", "cmd /c set");
        host.qwinsta("09:00:00.000", parent);
        assertEquals(FIRED, host.state(TriageWeight.Q7));

        TriageCase typed = new TriageCase(folder);
        TriageCase.Started shell = typed.start("08:00:00.000", NOBODY, SYSTEM32 + "pwsh.exe", "pwsh");
        typed.start("08:59:00.000", shell, SYSTEM32 + "cmd.exe", "cmd /c set");
        typed.qwinsta("09:00:00.000", shell);
        assertEquals(NOT_FIRED, typed.state(TriageWeight.Q7));
    }

    @Test
    void q7WantsTheWholeCommand() {
        tool("08:59:00.000", "cmd /c set x=1");
        tool("08:59:00.000", "cmd /c settings.cmd");
        host.qwinsta("09:00:00.000", parent);
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q7));
    }

    @Test
    void q9LooksAtTheFolderOfChainCommands() {
        host.start("08:59:00.000", parent, SYSWOW64 + "ipconfig.exe", "ipconfig");
        host.qwinsta("09:00:00.000", parent);
        assertEquals(NOT_FIRED, host.state(TriageWeight.Q9), "no command of the chain");
        host.start("08:59:01.000", parent, SYSWOW64 + "ipconfig.exe", "ipconfig /all");
        assertEquals(FIRED, host.state(TriageWeight.Q9));
    }

    @Test
    void q9AsksForTheFolderOfEveryCommand() {
        host.start("08:58:00.000", parent, "ipconfig.exe", "ipconfig /all");
        host.qwinsta("09:00:00.000", parent);
        assertEquals(CANNOT_TELL, host.state(TriageWeight.Q9));
        tool("08:59:00.000", "ipconfig /all");
        assertEquals(CANNOT_TELL, host.state(TriageWeight.Q9), "the same command nearer has a folder");
    }

    @Test
    void a3LooksTenMinutesBackAndForth() {
        host.qwinsta("09:00:00.000", parent);
        assertEquals(-10, host.assess(TriageWeight.A3).points());
        tool("08:49:59.999", "tasklist");
        assertEquals(FIRED, host.state(TriageWeight.A3));
        tool("09:10:00.000", "tasklist");
        assertEquals(NOT_FIRED, host.state(TriageWeight.A3));
    }

    @Test
    void a3TakesNeitherOtherRunsNorTheOwnStarterForOtherTools() {
        TriageCase.Started query = host.start("09:00:00.000", parent, SYSTEM32 + "query.exe", "query session");
        host.qwinsta("08:59:50.000", parent);
        host.qwinsta("09:00:00.100", query);
        assertEquals(FIRED, host.state(TriageWeight.A3));
    }
}
