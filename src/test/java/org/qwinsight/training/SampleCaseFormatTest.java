package org.qwinsight.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each file has the shape of its kind, and the traps that real logs hold are in them. */
class SampleCaseFormatTest {
    private static final List<SampleFile> FILES = SampleCase.generate(SampleCase.DEFAULT_SEED);
    private static final SampleLogs LOGS = SampleLogs.of(FILES);
    private static final String UNKNOWN_GUID = "{00000000-0000-0000-0000-000000000000}";
    private static final Pattern IPV4 = Pattern.compile(
            "(?<![\\d.])(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}(?![\\d.])");
    private static final Pattern DOCUMENTATION_ADDRESS =
            Pattern.compile("(?:192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+");

    @Test
    void sysmonFileIsAnEventViewerExportMarkedAsSynthetic() {
        List<String> lines = text(0).lines().toList();
        assertEquals("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>", lines.get(0));
        assertTrue(lines.get(1).startsWith("<!--") && lines.get(1).contains("Synthetic"));
        assertEquals("<Events>", lines.get(2));
        assertEquals(
                LOGS.sysmon.size(), text(0).split("<RenderingInfo Culture='en-US'><Message>Process ", -1).length - 1);
    }

    @Test
    void securityFileIsABareSequenceOfEvents() {
        for (String line : text(1).split("\r\n")) {
            assertTrue(
                    line.startsWith("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"));
            assertTrue(line.endsWith("</EventData></Event>"));
        }
        assertTrue(text(1).endsWith("\r\n"));
    }

    @Test
    void windowsRecordsAreNumberedPerHostWithoutGapsInTimeOrder() {
        for (List<Map<String, String>> events : List.of(LOGS.sysmon, LOGS.security)) {
            Map<String, Long> lastIds = new HashMap<>();
            Instant lastTime = Instant.EPOCH;
            for (Map<String, String> event : events) {
                Instant time = Instant.parse(SampleLogs.field(event, "SystemTime"));
                assertFalse(time.isBefore(lastTime));
                lastTime = time;
                long id = Long.parseLong(SampleLogs.field(event, "EventRecordID"));
                Long last = lastIds.put(SampleLogs.field(event, "Computer"), id);
                assertTrue(last == null || id == last + 1, () -> "gap before " + event);
            }
        }
    }

    @Test
    void falconRecordsAreUniqueMarkedAndInVaryingKeyOrder() {
        Set<String> ids = new HashSet<>();
        Set<String> firstKeys = new HashSet<>();
        for (Map<String, String> falconRecord : LOGS.falcon) {
            assertTrue(ids.add(SampleLogs.field(falconRecord, "id")));
            assertTrue(SampleLogs.field(falconRecord, "ConfigBuild").contains("synthetic"));
            firstKeys.add(falconRecord.keySet().iterator().next());
        }
        assertTrue(firstKeys.size() > 3);
        assertEquals(
                Set.of("AgentOnline", "ProcessRollup2", "SyntheticProcessRollup2", "EndOfProcess"),
                LOGS.falcon.stream()
                        .map(falconRecord -> SampleLogs.field(falconRecord, "event_simpleName"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void sysmonGuidsIdentifyOneProcessEachAndHoldItsStart() {
        DateTimeFormatter utcTime = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
        Map<String, String> pidByGuid = new HashMap<>();
        Set<String> started = new HashSet<>();
        for (Map<String, String> event : LOGS.sysmon) {
            String guid = SampleLogs.field(event, "ProcessGuid");
            samePid(pidByGuid, guid, SampleLogs.field(event, "ProcessId"));
            if (SampleLogs.field(event, "EventID").equals("1")) {
                assertTrue(started.add(guid));
                samePid(
                        pidByGuid,
                        SampleLogs.field(event, "ParentProcessGuid"),
                        SampleLogs.field(event, "ParentProcessId"));
                long seconds = Long.parseLong(guid.substring(15, 19) + guid.substring(10, 14), 16);
                assertEquals(
                        LocalDateTime.parse(SampleLogs.field(event, "UtcTime"), utcTime)
                                .toEpochSecond(ZoneOffset.UTC),
                        seconds);
            }
        }
    }

    @Test
    void someParentsAndSomeExitsAreMissing() {
        Set<String> started = new HashSet<>();
        Set<String> ended = new HashSet<>();
        LOGS.sysmon.forEach(event -> (SampleLogs.field(event, "EventID").equals("1") ? started : ended)
                .add(SampleLogs.field(event, "ProcessGuid")));
        List<LoggedStart> starts = LOGS.sysmonStarts();
        assertTrue(starts.stream()
                .anyMatch(start ->
                        !start.parentReference().equals(UNKNOWN_GUID) && !started.contains(start.parentReference())));
        assertEquals(
                List.of("invscan.exe"),
                starts.stream()
                        .filter(start -> start.parentReference().equals(UNKNOWN_GUID))
                        .map(LoggedStart::fileName)
                        .toList());
        started.removeAll(ended);
        assertFalse(started.isEmpty());
    }

    @Test
    void terminalServerReusesTwoPids() {
        Map<Long, List<LoggedStart>> byPid = LOGS.securityStarts().stream()
                .filter(start -> start.host().equals("TS01"))
                .collect(Collectors.groupingBy(LoggedStart::pid));
        List<List<LoggedStart>> reused = byPid.values().stream()
                .filter(starts -> starts.size() > 1)
                .sorted(Comparator.comparing(starts -> starts.get(0).fileName()))
                .toList();
        assertEquals(
                List.of(List.of("cmd.exe", "WINWORD.EXE"), List.of("qwinsta.exe", "qwinsta.exe")),
                reused.stream()
                        .map(starts ->
                                starts.stream().map(LoggedStart::fileName).toList())
                        .toList());
        for (List<LoggedStart> starts : reused) {
            String pid = "0x" + Long.toHexString(starts.get(0).pid());
            Instant exit = SampleLogs.ofKind(LOGS.security, "EventID", "4689").stream()
                    .filter(event -> SampleLogs.field(event, "Computer").startsWith("TS01.")
                            && pid.equals(event.get("ProcessId")))
                    .map(event -> Instant.parse(SampleLogs.field(event, "SystemTime")))
                    .findFirst()
                    .orElseThrow();
            assertTrue(exit.isAfter(starts.get(0).time())
                    && exit.isBefore(starts.get(1).time()));
        }
        assertEquals(
                List.of("net.exe", "net.exe", "splwow64.exe"),
                LOGS.securityStarts().stream()
                        .filter(start -> start.host().equals("TS01"))
                        .filter(start -> Long.decode(start.parentReference())
                                == reused.get(0).get(0).pid())
                        .map(LoggedStart::fileName)
                        .toList());
    }

    @Test
    void everyNameAndAddressIsReservedForDocumentation() {
        for (List<Map<String, String>> events : List.of(LOGS.sysmon, LOGS.security)) {
            events.forEach(
                    event -> assertTrue(SampleLogs.field(event, "Computer").endsWith(".contoso.example")));
        }
        List<String> addresses = new ArrayList<>();
        for (SampleFile file : FILES) {
            Matcher matcher = IPV4.matcher(new String(file.content(), UTF_8));
            while (matcher.find()) {
                addresses.add(matcher.group());
            }
        }
        assertFalse(addresses.isEmpty());
        addresses.forEach(address -> assertTrue(
                DOCUMENTATION_ADDRESS.matcher(address).matches(), () -> address + " may belong to somebody"));
    }

    private static void samePid(Map<String, String> pidByGuid, String guid, String pid) {
        if (!guid.equals(UNKNOWN_GUID)) {
            String known = pidByGuid.putIfAbsent(guid, pid);
            assertTrue(known == null || known.equals(pid), () -> guid + " has two pids");
        }
    }

    private static String text(int index) {
        return new String(FILES.get(index).content(), UTF_8);
    }
}
