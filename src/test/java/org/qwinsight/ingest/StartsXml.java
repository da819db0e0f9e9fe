package org.qwinsight.ingest;

import java.time.LocalDateTime;
import java.util.Locale;

/** Sysmon and Security starts of our own, one a second from 2026-03-02T09:00:00Z on, for reading in parts. */
public final class StartsXml {
    private StartsXml() {}

    /** The time of a start, without a zone. */
    public static String time(int number) {
        return LocalDateTime.of(2026, 3, 2, 9, 0).plusSeconds(number).toString() + (number % 60 == 0 ? ":00" : "");
    }

    public static String sysmon(int number, String name, int pid, int parentPid, String parentName) {
        return String.format(
                Locale.ROOT,
                "<Event><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>1</EventID>"
                        + "<TimeCreated SystemTime='%1$sZ'/><EventRecordID>%2$d</EventRecordID>"
                        + "<Channel>Microsoft-Windows-Sysmon/Operational</Channel><Computer>WS1</Computer></System>"
                        + "<EventData><Data Name='ProcessId'>%3$d</Data><Data Name='Image'>C:\\Windows\\%4$s</Data>"
                        + "<Data Name='CommandLine'>%4$s number %2$d</Data><Data Name='ParentProcessId'>%5$d</Data>"
                        + "<Data Name='ParentImage'>C:\\Windows\\%6$s</Data></EventData></Event>%n",
                time(number),
                number,
                pid,
                name,
                parentPid,
                parentName);
    }

    public static String security(int number, String name, int pid, int parentPid, String parentName) {
        return String.format(
                Locale.ROOT,
                "<Event><System><Provider Name='Microsoft-Windows-Security-Auditing'/><EventID>4688</EventID>"
                        + "<TimeCreated SystemTime='%1$sZ'/><EventRecordID>%2$d</EventRecordID>"
                        + "<Channel>Security</Channel><Computer>WS2</Computer></System><EventData>"
                        + "<Data Name='NewProcessId'>0x%3$x</Data><Data Name='NewProcessName'>C:\\Windows\\%4$s</Data>"
                        + "<Data Name='CommandLine'>%4$s number %2$d</Data><Data Name='ProcessId'>0x%5$x</Data>"
                        + "<Data Name='ParentProcessName'>C:\\Windows\\%6$s</Data></EventData></Event>%n",
                time(number),
                number,
                pid,
                name,
                parentPid,
                parentName);
    }

    /** Starts of tool.exe below a shell that is not in the log, Sysmon and Security in turn. */
    public static String tools(int from, int to) {
        StringBuilder xml = new StringBuilder();
        for (int number = from; number < to; number++) {
            xml.append(
                    number % 2 == 0
                            ? sysmon(number, "tool.exe", 100_000 + 4 * number, 4, "cmd.exe")
                            : security(number, "tool.exe", 100_000 + 4 * number, 4, "cmd.exe"));
        }
        return xml.toString();
    }
}
