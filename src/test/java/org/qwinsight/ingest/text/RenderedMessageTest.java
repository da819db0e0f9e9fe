package org.qwinsight.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedMessageTest {
    private static final String SYSMON = "Microsoft-Windows-Sysmon";
    private static final String SECURITY = "Microsoft-Windows-Security-Auditing";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void sysmonProcessCreate(String lineEnd) {
        String message = String.join(
                lineEnd,
                "Process Create:",
                "RuleName: ",
                "UtcTime: 2026-03-02 09:00:00.600",
                "ProcessId: 5016",
                "Image: C:\\W\\q.exe",
                "CommandLine: q /a: b",
                "CurrentDirectory: C:\\",
                "ParentCommandLine: cmd /c \"echo",
                "Image: not a field",
                "second\"",
                "ParentUser: NET\\bob");
        Map<String, String> fields = RenderedMessage.fields(SYSMON, "1", message);
        assertEquals("", fields.get("RuleName"));
        assertEquals("2026-03-02 09:00:00.600", fields.get("UtcTime"));
        assertEquals("5016", fields.get("ProcessId"));
        assertEquals("C:\\W\\q.exe", fields.get("Image"));
        assertEquals("q /a: b", fields.get("CommandLine"));
        assertEquals("cmd /c \"echo\nImage: not a field\nsecond\"", fields.get("ParentCommandLine"));
        assertEquals("NET\\bob", fields.get("ParentUser"));
        assertNull(fields.get("Process Create"));
    }

    /** Such characters end no line of a message. A command line with one of them hid the field before it, too. */
    @Test
    void separatorsOfUnicodeArePartsOfValues() {
        for (String separator : new String[] {"\u2028", "\u2029", "\u0085"}) {
            String value = "q" + separator + "x";
            Map<String, String> sysmon = RenderedMessage.fields(
                    SYSMON, "1", "Process Create:\r\nOriginalFileName: qwinsta.exe\r\nCommandLine: " + value);
            assertEquals(Map.of("OriginalFileName", "qwinsta.exe", "CommandLine", value), sysmon);
            Map<String, String> security = RenderedMessage.fields(
                    SECURITY,
                    "4688",
                    "A new process has been created.\r\n\r\nProcess Information:\r\n\tNew Process Name:\t" + value
                            + "\r\n\tProcess Command Line:\t" + value + "\r\n");
            assertEquals(Map.of("NewProcessName", value, "CommandLine", value), security);
        }
    }

    @Test
    void otherSysmonEventsHaveFieldsToo() {
        assertEquals(
                Map.of("QueryName", "x.example", "ProcessId", "7"),
                RenderedMessage.fields(SYSMON, "22", "Dns query:\nProcessId: 7\nQueryName: x.example"));
    }

    private static final String CREATED = "A new process has been created.\r\n\r\n"
            + "%s:\r\n\tSecurity ID:\t\tS-1-5-18\r\n\tAccount Name:\t\tLAB7$\r\n\tAccount Domain:\t\tNET\r\n"
            + "\tLogon ID:\t\t0x3E7\r\n\r\n%s"
            + "Process Information:\r\n\tNew Process ID:\t\t0x138c\r\n\tNew Process Name:\tC:\\W\\q.exe\r\n"
            + "\tToken Elevation Type:\t%%%%1936\r\n%s\tCreator Process ID:\t0x4d\r\n%s"
            + "\tProcess Command Line:\tq /a: b\r\n second line\r\n\r\n"
            + "Token Elevation Type indicates the type of token.\r\n\r\nType 1 is: New Process ID:\t0x0";

    @Test
    void security4688OfWindows10() {
        String target = """
                Target Subject:
                \tSecurity ID:\t\tS-1-0-0
                \tAccount Name:\t\tann
                \tAccount Domain:\t\tNET
                \tLogon ID:\t\t0x12

                """;
        Map<String, String> fields = RenderedMessage.fields(
                SECURITY,
                "4688",
                String.format(
                        CREATED,
                        "Creator Subject",
                        target,
                        "\tMandatory Label:\t\tS-1-16-8192\r\n",
                        "\tCreator Process Name:\tC:\\W\\cmd.exe\r\n"));
        assertEquals(
                Map.ofEntries(
                        Map.entry("SubjectUserSid", "S-1-5-18"),
                        Map.entry("SubjectUserName", "LAB7$"),
                        Map.entry("SubjectDomainName", "NET"),
                        Map.entry("SubjectLogonId", "0x3E7"),
                        Map.entry("TargetUserSid", "S-1-0-0"),
                        Map.entry("TargetUserName", "ann"),
                        Map.entry("TargetDomainName", "NET"),
                        Map.entry("TargetLogonId", "0x12"),
                        Map.entry("NewProcessId", "0x138c"),
                        Map.entry("NewProcessName", "C:\\W\\q.exe"),
                        Map.entry("TokenElevationType", "%%1936"),
                        Map.entry("MandatoryLabel", "S-1-16-8192"),
                        Map.entry("ProcessId", "0x4d"),
                        Map.entry("ParentProcessName", "C:\\W\\cmd.exe"),
                        Map.entry("CommandLine", "q /a: b\n second line")),
                fields);
    }

    @Test
    void security4688OfOlderWindows() {
        Map<String, String> fields =
                RenderedMessage.fields(SECURITY, "4688", String.format(CREATED, "Subject", "", "", ""));
        assertEquals("LAB7$", fields.get("SubjectUserName"));
        assertEquals("0x4d", fields.get("ProcessId"));
        assertNull(fields.get("ParentProcessName"));
        assertNull(fields.get("TargetUserName"));
    }

    @Test
    void security4689() {
        Map<String, String> fields = RenderedMessage.fields(SECURITY, "4689", """
                A process has exited.

                Subject:
                \tAccount Name:\t\tann

                Process Information:
                \tProcess ID:\t0x138c
                \tProcess Name:\tC:\\q.exe
                \tExit Status:\t0x0
                """);
        assertEquals(
                Map.of("SubjectUserName", "ann", "ProcessId", "0x138c", "ProcessName", "C:\\q.exe", "Status", "0x0"),
                fields);
    }

    @Test
    void otherTextsGiveNothing() {
        assertEquals(Map.of(), RenderedMessage.fields(SECURITY, "4688", "Un nouveau processus a été créé."));
        assertEquals(Map.of(), RenderedMessage.fields(SECURITY, "4624", "Subject:\n\tAccount Name:\tann"));
        assertEquals(Map.of(), RenderedMessage.fields("Other", "1", "Image: x"));
        assertEquals(Map.of(), RenderedMessage.fields(SYSMON, "1", ""));
    }
}
