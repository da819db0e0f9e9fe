package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

class GetWinEventShapeTest {
    private static final String SECURITY = "Microsoft-Windows-Security-Auditing";
    private static final String SYSMON = "Microsoft-Windows-Sysmon";

    private static RawEvent read(String provider, int id, String more, List<String> properties) throws RecordException {
        String values = properties.stream().map(v -> "{'Value':  " + v + "}").collect(Collectors.joining(","));
        return ReadRecord.as(
                "get-winevent",
                "{'Id':  " + id + ",'Keywords':  -9214364837600034816,'RecordId':  12,'ProviderName':  '" + provider
                        + "','LogName':  'Security','ProcessId':  4,'MachineName':  'LAB7'," + more
                        + ",'Properties':  [" + values + "]}");
    }

    private static final String TIME_51 = "'TimeCreated':  '\\/Date(1772442000617)\\/','UserId':  null";

    private static final List<String> V0 =
            List.of("'S-1-5-18'", "'LAB7$'", "'NET'", "999", "5004", "'C:\\\\W\\\\cmd.exe'", "'%%1936'", "888");

    private static List<String> plus(List<String> values, String... more) {
        return java.util.stream.Stream.concat(values.stream(), java.util.stream.Stream.of(more))
                .toList();
    }

    @Test
    void security4688OfEachVersion() throws RecordException {
        RawEvent v0 = read(SECURITY, 4688, TIME_51, V0);
        assertEquals(
                SECURITY + " | 4688 | Security | LAB7 | 12 | 2026-03-02T09:00:00.617Z | 0x8020000000000000 | ",
                ReadRecord.system(v0));
        assertEquals("5004", v0.data("NewProcessId"));
        assertEquals("888", v0.data("ProcessId"));
        assertNull(v0.data("CommandLine"));
        RawEvent v1 = read(SECURITY, 4688, TIME_51, plus(V0, "'cmd /c quser'"));
        assertEquals("cmd /c quser", v1.data("CommandLine"));
        assertNull(v1.data("ParentProcessName"));
        RawEvent v2 = read(
                SECURITY,
                4688,
                TIME_51,
                plus(
                        V0,
                        "'cmd'",
                        "{'BinaryLength':12,'AccountDomainSid':null,'Value':'S-1-0-0'}",
                        "'-'",
                        "'-'",
                        "0",
                        "'C:\\\\W\\\\explorer.exe'",
                        "'S-1-16-8192'"));
        assertEquals("S-1-0-0", v2.data("TargetUserSid"));
        assertEquals("C:\\W\\explorer.exe", v2.data("ParentProcessName"));
        assertEquals("S-1-16-8192", v2.data("MandatoryLabel"));
    }

    @Test
    void security4689() throws RecordException {
        RawEvent event =
                read(SECURITY, 4689, TIME_51, List.of("'S'", "'n'", "'d'", "999", "0", "5004", "'C:\\\\W\\\\cmd.exe'"));
        assertEquals("5004", event.data("ProcessId"));
        assertEquals("C:\\W\\cmd.exe", event.data("ProcessName"));
    }

    @Test
    void powerShell7TimesHaveAnOffset() throws RecordException {
        RawEvent event = read(
                SECURITY,
                4688,
                "'TimeCreated':'2026-03-02T10:00:00.617123+01:00','UserId':{'BinaryLength':12,'Value':'S-1-5-18'}",
                V0);
        assertEquals("2026-03-02T09:00:00.617123Z", event.time().iso());
        assertEquals("S-1-5-18", event.securityUserId());
    }

    private static List<String> sysmon1(boolean ruleName, boolean file, boolean originalName, boolean parentUser) {
        List<String> v = ruleName ? List.of("'rule'") : List.of();
        v = plus(v, "'2026-03-02 09:00:00.600'", "'{g}'", "5016", "'C:\\\\W\\\\q.exe'");
        v = file ? plus(v, "'fv'", "'de'", "'pr'", "'co'") : v;
        v = originalName ? plus(v, "'qwinsta.exe'") : v;
        v = plus(v, "'q /server:x'", "'C:\\\\'", "'NET\\\\ann'", "'{l}'", "999", "1", "'High'", "'MD5=0'");
        v = plus(v, "'{p}'", "77", "'C:\\\\W\\\\cmd.exe'", "'cmd'");
        return parentUser ? plus(v, "'NET\\\\bob'") : v;
    }

    @Test
    void sysmon1OfEachLayout() throws RecordException {
        boolean[][] layouts = {
            {false, false, false, false},
            {true, false, false, false},
            {false, true, false, false},
            {true, true, false, false},
            {true, true, true, false},
            {true, true, true, true}
        };
        for (boolean[] has : layouts) {
            RawEvent event = read(SYSMON, 1, TIME_51, sysmon1(has[0], has[1], has[2], has[3]));
            assertEquals("2026-03-02 09:00:00.600", event.data("UtcTime"));
            assertEquals("C:\\W\\q.exe", event.data("Image"));
            assertEquals("q /server:x", event.data("CommandLine"));
            assertEquals("77", event.data("ParentProcessId"));
            assertEquals("cmd", event.data("ParentCommandLine"));
            assertEquals(has[2] ? "qwinsta.exe" : null, event.data("OriginalFileName"));
            assertEquals(has[3] ? "NET\\bob" : null, event.data("ParentUser"));
        }
    }

    @Test
    void sysmon5OfEachLayout() throws RecordException {
        List<String> head = List.of("'2026-03-02 09:00:00.600'", "'{g}'", "5016", "'C:\\\\W\\\\q.exe'");
        for (List<String> values : List.of(head, plus(List.of("'-'"), head.toArray(String[]::new)))) {
            assertEquals("5016", read(SYSMON, 5, TIME_51, values).data("ProcessId"));
        }
        RawEvent withUser = read(SYSMON, 5, TIME_51, plus(plus(List.of("'-'"), head.toArray(String[]::new)), "'ann'"));
        assertEquals("ann", withUser.data("User"));
    }

    @Test
    void valuesThatDoNotFitGiveWayToTheMessage() throws RecordException {
        String message = ",'Message':'Process Create:\\r\\nUtcTime: 2026-03-02 09:00:00.600\\r\\nProcessId: 5016\\r\\n"
                + "Image: C:\\\\W\\\\q.exe\\r\\nCommandLine: q\\r\\n'";
        List<String> cutShort = sysmon1(true, true, true, false).stream()
                .map(v -> "'System.Diagnostics.Eventing.Reader.EventProperty'")
                .toList();
        RawEvent event = read(SYSMON, 1, TIME_51 + message, cutShort);
        assertEquals("5016", event.data("ProcessId"));
        assertEquals("C:\\W\\q.exe", event.data("Image"));
        RawEvent empty = read(SYSMON, 1, TIME_51 + message, List.of());
        assertEquals("q", empty.data("CommandLine"));
    }

    @Test
    void aMessageThatLostTheBlankBehindAPathDoesNotOutweighTheValues() throws RecordException {
        List<String> values = sysmon1(true, true, true, false).stream()
                .map(v -> v.replace("q.exe'", "q.exe '"))
                .toList();
        String message = ",'Message':'Process Create:\\r\\nImage: C:\\\\W\\\\q.exe \\r\\nCommandLine: q\\r\\n'";
        RawEvent event = read(SYSMON, 1, TIME_51 + message, values);
        assertEquals("C:\\W\\q.exe ", event.data("Image"));
        assertEquals("q /server:x", event.data("CommandLine"));
    }
}
