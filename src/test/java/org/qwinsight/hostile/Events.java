package org.qwinsight.hostile;

import java.util.Arrays;
import java.util.List;

/** Good Sysmon process starts of qwinsta.exe, each with a command line of its own. */
final class Events {
    static final String IMAGE = "C:\\Windows\\System32\\qwinsta.exe";

    private Events() {}

    /** What the finding of event {@code number} shows. */
    static String commandLine(int number) {
        return "qwinsta /server:SRV" + number;
    }

    static List<String> commandLines(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Events::commandLine).toList();
    }

    static String xml(int number) {
        return xml(number, commandLine(number));
    }

    static String xml(int number, String commandLine) {
        return xml(number, "2026-03-02T09:00:00.617Z", "4242", commandLine);
    }

    /** An event as wevtutil writes it; the command line is XML content and not escaped here. */
    static String xml(int number, String time, String processId, String commandLine) {
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Microsoft-Windows-Sysmon'/><EventID>1</EventID>"
                + "<TimeCreated SystemTime='" + time + "'/><EventRecordID>" + number + "</EventRecordID>"
                + "<Channel>Microsoft-Windows-Sysmon/Operational</Channel><Computer>WS1</Computer></System><EventData>"
                + "<Data Name='ProcessId'>" + processId + "</Data><Data Name='Image'>" + IMAGE + "</Data>"
                + "<Data Name='CommandLine'>" + commandLine + "</Data></EventData></Event>\r\n";
    }

    static String json(int number) {
        return json(number, "2026-03-02T09:00:00.617Z", "4242", commandLine(number));
    }

    /** An event as evtx_dump writes it, in one line; the command line is JSON string content and not escaped here. */
    static String json(int number, String time, String processId, String commandLine) {
        return "{\"Event\":{\"System\":{\"Provider\":{\"#attributes\":{\"Name\":\"Microsoft-Windows-Sysmon\"}},"
                + "\"EventID\":1,\"TimeCreated\":{\"#attributes\":{\"SystemTime\":\"" + time + "\"}},"
                + "\"EventRecordID\":" + number + ",\"Channel\":\"Microsoft-Windows-Sysmon/Operational\","
                + "\"Computer\":\"WS1\"},\"EventData\":{\"ProcessId\":" + processId + ",\"Image\":\""
                + IMAGE.replace("\\", "\\\\") + "\",\"CommandLine\":\"" + commandLine + "\"}}}\n";
    }
}
