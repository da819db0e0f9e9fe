package org.qwinsight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The story is told completely, in the right order, and in the same way by every source. */
class SampleCaseStoryTest {
    private static final Instant LURE_OPENED = Instant.parse("2026-03-05T09:12:20.318Z");
    private static final Duration STORY = Duration.ofMinutes(5);
    private static final SampleLogs LOGS = SampleLogs.of(SampleCase.generate(SampleCase.DEFAULT_SEED));

    /** Offset in ms; parent; folder and file; part of the command line. Written from the scenario's specification. */
    private static final List<String> EXPECTED_STORY = """
            0; OUTLOOK.EXE; Office16\\ONENOTE.EXE; \\Temp\\Invoice-40713.one
            25000; ONENOTE.EXE; SysWOW64\\cmd.exe; /c "C:\\Users\\m.weber\\AppData\\Local\\Temp\\
            27000; cmd.exe; SysWOW64\\wscript.exe; .js
            33000; wscript.exe; SysWOW64\\rundll32.exe; C:\\ProgramData\\rei.dat,Wind
            41000; rundll32.exe; SysWOW64\\wermgr.exe; C:\\Windows\\SysWOW64\\wermgr.exe
            72000; wermgr.exe; SysWOW64\\schtasks.exe; /Create /RU "NT AUTHORITY\\SYSTEM"
            95000; wermgr.exe; SysWOW64\\reg.exe; Windows Defender\\Exclusions\\Paths
            95600; wermgr.exe; SysWOW64\\reg.exe; Windows Defender\\Exclusions\\Paths
            180000; wermgr.exe; SysWOW64\\whoami.exe; whoami /all
            180400; wermgr.exe; SysWOW64\\cmd.exe; cmd /c set
            180800; wermgr.exe; SysWOW64\\ARP.EXE; arp -a
            181200; wermgr.exe; SysWOW64\\ipconfig.exe; ipconfig /all
            182000; wermgr.exe; SysWOW64\\net.exe; net view /all
            184000; wermgr.exe; SysWOW64\\nslookup.exe; nslookup -querytype=ALL -timeout=12 _ldap._tcp.dc._msdcs.
            196000; wermgr.exe; SysWOW64\\net.exe; net share
            196045; net.exe; SysWOW64\\net1.exe; net1 share
            197000; wermgr.exe; SysWOW64\\ROUTE.EXE; route print
            197500; wermgr.exe; SysWOW64\\NETSTAT.EXE; netstat -nao
            199000; wermgr.exe; SysWOW64\\net.exe; net localgroup
            199045; net.exe; SysWOW64\\net1.exe; net1 localgroup
            200000; wermgr.exe; System32\\qwinsta.exe; sysnative\\qwinsta.exe
            203000; wermgr.exe; System32\\nltest.exe; sysnative\\nltest.exe /domain_trusts /all_trusts
            203800; wermgr.exe; SysWOW64\\net.exe; net group "Domain Computers" /domain
            203845; net.exe; SysWOW64\\net1.exe; net1 group "Domain Computers" /domain
            220000; svchost.exe; System32\\regsvr32.exe; -s "C:\\ProgramData\\rei.dat"
            220350; regsvr32.exe; SysWOW64\\regsvr32.exe; -s "C:\\ProgramData\\rei.dat"
            228000; regsvr32.exe; SysWOW64\\wermgr.exe; C:\\Windows\\SysWOW64\\wermgr.exe
            240000; wermgr.exe; SysWOW64\\whoami.exe; whoami /all
            240400; wermgr.exe; SysWOW64\\cmd.exe; cmd /c set
            240800; wermgr.exe; SysWOW64\\ARP.EXE; arp -a
            241200; wermgr.exe; SysWOW64\\ipconfig.exe; ipconfig /all
            242000; wermgr.exe; SysWOW64\\net.exe; net view /all
            244000; wermgr.exe; SysWOW64\\nslookup.exe; nslookup -querytype=ALL -timeout=12 _ldap._tcp.dc._msdcs.
            256000; wermgr.exe; SysWOW64\\net.exe; net share
            256045; net.exe; SysWOW64\\net1.exe; net1 share
            257000; wermgr.exe; SysWOW64\\ROUTE.EXE; route print
            257500; wermgr.exe; SysWOW64\\NETSTAT.EXE; netstat -nao
            259000; wermgr.exe; SysWOW64\\net.exe; net localgroup
            259045; net.exe; SysWOW64\\net1.exe; net1 localgroup
            260000; wermgr.exe; System32\\qwinsta.exe; sysnative\\qwinsta.exe
            263000; wermgr.exe; System32\\nltest.exe; sysnative\\nltest.exe /domain_trusts /all_trusts
            263800; wermgr.exe; SysWOW64\\net.exe; net group "Domain Computers" /domain
            263845; net.exe; SysWOW64\\net1.exe; net1 group "Domain Computers" /domain
            """.lines().toList();

    static Stream<List<LoggedStart>> sources() {
        return Stream.of(LOGS.sysmonStarts(), LOGS.securityStarts(), LOGS.falconStarts());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyEventOfTheStoryIsThereInOrder(List<LoggedStart> starts) {
        List<LoggedStart> told = ofHost(starts, "FIN-WS-014").stream()
                .filter(start ->
                        !start.time().isBefore(LURE_OPENED) && start.time().isBefore(LURE_OPENED.plus(STORY)))
                .toList();
        assertEquals(EXPECTED_STORY.size(), told.size());
        for (int i = 0; i < told.size(); i++) {
            assertIsTold(EXPECTED_STORY.get(i).split("; "), told.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void secondPassRunsAsSystem(List<LoggedStart> starts) {
        List<LoggedStart> sessionsListed = ofHost(starts, "FIN-WS-014").stream()
                .filter(start -> start.fileName().equals("qwinsta.exe"))
                .toList();
        assertEquals(2, sessionsListed.size());
        assertTrue(sessionsListed.get(0).user().matches("m\\.weber|S-1-5-21-.*-1104"));
        assertTrue(sessionsListed.get(1).user().matches("SYSTEM|FIN-WS-014\\$|S-1-5-18"));
    }

    /** As in real logs: CrowdStrike's start time first, then the Security log, then Sysmon, all within 30 ms. */
    @Test
    void sourcesAgreeOnProcessesAndDifferByMilliseconds() {
        for (String host : List.of("FIN-WS-014", "ENG-WS-021")) {
            List<LoggedStart> falcon = ofHost(LOGS.falconStarts(), host);
            List<LoggedStart> security = ofHost(LOGS.securityStarts(), host);
            List<LoggedStart> sysmon = ofHost(LOGS.sysmonStarts(), host);
            assertEquals(pidsAndNames(sysmon), pidsAndNames(security));
            assertEquals(pidsAndNames(sysmon), pidsAndNames(falcon));
            for (int i = 0; i < sysmon.size(); i++) {
                assertTrue(falcon.get(i).time().isBefore(security.get(i).time()));
                assertTrue(security.get(i).time().isBefore(sysmon.get(i).time()));
                assertTrue(sysmon.get(i).time().isBefore(falcon.get(i).time().plusMillis(30)));
            }
        }
    }

    @Test
    void partlyCoveredHostsAgreeToo() {
        assertEquals(
                pidsAndNames(ofHost(LOGS.securityStarts(), "HLP-WS-003")),
                pidsAndNames(ofHost(LOGS.falconStarts(), "HLP-WS-003")));
        assertEquals(
                pidsAndNames(ofHost(LOGS.sysmonStarts(), "APP-SRV-02")),
                pidsAndNames(ofHost(LOGS.securityStarts(), "APP-SRV-02")));
        assertEquals(
                pidsAndNames(ofHost(LOGS.sysmonStarts(), "DEV-WS-008")),
                pidsAndNames(ofHost(LOGS.falconStarts(), "DEV-WS-008")));
    }

    @Test
    void sourcesAgreeOnParents() {
        Map<String, String> pidByFalconId = new HashMap<>();
        LOGS.falcon.stream()
                .filter(falconRecord -> falconRecord.containsKey("ImageFileName"))
                .forEach(start -> pidByFalconId.put(
                        SampleLogs.field(start, "TargetProcessId"), SampleLogs.field(start, "RawProcessId")));
        List<Map<String, String>> sysmonEvents = SampleLogs.ofKind(LOGS.sysmon, "EventID", "1").stream()
                .filter(event -> SampleLogs.field(event, "Computer").startsWith("FIN-WS-014."))
                .toList();
        List<LoggedStart> security = ofHost(LOGS.securityStarts(), "FIN-WS-014");
        List<LoggedStart> falcon = ofHost(LOGS.falconStarts(), "FIN-WS-014");
        for (int i = 0; i < sysmonEvents.size(); i++) {
            String parentPid = SampleLogs.field(sysmonEvents.get(i), "ParentProcessId");
            assertEquals(Long.parseLong(parentPid), Long.decode(security.get(i).parentReference()));
            assertEquals(parentPid, pidByFalconId.get(falcon.get(i).parentReference()));
        }
    }

    private static void assertIsTold(String[] expected, LoggedStart start) {
        Duration late = Duration.between(LURE_OPENED.plusMillis(Long.parseLong(expected[0])), start.time());
        assertTrue(!late.isNegative() && late.toMillis() < 30, () -> start + " is off by " + late);
        assertEquals(expected[1], start.parentName());
        assertTrue(start.image().endsWith("\\" + expected[2]), () -> start + " is not " + expected[2]);
        assertTrue(start.commandLine().contains(expected[3]), () -> start + " lacks " + expected[3]);
    }

    private static List<LoggedStart> ofHost(List<LoggedStart> starts, String host) {
        return starts.stream()
                .filter(start -> start.host().equals(host))
                .sorted(Comparator.comparing(LoggedStart::time))
                .toList();
    }

    private static List<String> pidsAndNames(List<LoggedStart> starts) {
        assertTrue(!starts.isEmpty());
        return starts.stream()
                .map(start -> start.pid() + " " + start.fileName())
                .toList();
    }
}
