package org.qwinsight.ingest.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sysmon messages: a title, then one {@code Name: value} line a field. A value may go on over several lines, and those
 * lines may look like fields; so for process events a name only counts when the layout has it behind the one before.
 */
final class SysmonMessage {
    private static final List<String> PROCESS_CREATE = List.of(
            "RuleName",
            "UtcTime",
            "ProcessGuid",
            "ProcessId",
            "Image",
            "FileVersion",
            "Description",
            "Product",
            "Company",
            "OriginalFileName",
            "CommandLine",
            "CurrentDirectory",
            "User",
            "LogonGuid",
            "LogonId",
            "TerminalSessionId",
            "IntegrityLevel",
            "HashType",
            "Hash",
            "Hashes",
            "ParentProcessGuid",
            "ParentProcessId",
            "ParentImage",
            "ParentCommandLine",
            "ParentUser");

    private static final List<String> PROCESS_TERMINATED =
            List.of("RuleName", "UtcTime", "ProcessGuid", "ProcessId", "Image", "User");

    /** A value may hold what a dot does not match: line separators that do not end a line of the message. */
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Za-z0-9]{1,40}): ?(.*)", Pattern.DOTALL);

    private SysmonMessage() {}

    static Map<String, String> fields(String eventId, String message) {
        List<String> layout =
                switch (eventId) {
                    case "1" -> PROCESS_CREATE;
                    case "5" -> PROCESS_TERMINATED;
                    default -> List.of();
                };
        FieldLines fields = new FieldLines();
        int reached = -1;
        String open = "";
        for (String line : message.lines().toList()) {
            Matcher m = FIELD.matcher(line);
            String name = m.matches() ? m.group(1) : "";
            int place = layout.indexOf(name);
            if (!name.isEmpty() && (layout.isEmpty() ? !fields.has(name) : place > reached)) {
                reached = place;
                open = name;
                fields.begin(name, m.group(2));
            } else if (!open.isEmpty()) {
                fields.goOn(open, line);
            }
        }
        return fields.values();
    }
}
