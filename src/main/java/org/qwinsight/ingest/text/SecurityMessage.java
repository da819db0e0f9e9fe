package org.qwinsight.ingest.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages of Security 4688 and 4689: sections with labelled lines. Labels repeat from section to section. */
final class SecurityMessage {
    /** A value may hold what a dot does not match: line separators that do not end a line of the message. */
    private static final Pattern LABEL = Pattern.compile("\\s*([A-Z][A-Za-z ]{1,40}):\\s*(.*)", Pattern.DOTALL);

    private static final String COMMAND_LINE = "Process Command Line";
    /** How the explanation begins that Windows puts behind the fields of 4688. */
    private static final String EXPLANATION = "Token Elevation Type indicates";

    private static final Map<String, String> PREFIX_OF_SECTION =
            Map.of("Subject", "Subject", "Creator Subject", "Subject", "Target Subject", "Target");

    private static final Map<String, String> ACCOUNT_LABELS = Map.of(
            "Security ID", "UserSid",
            "Account Name", "UserName",
            "Account Domain", "DomainName",
            "Logon ID", "LogonId");

    private static final Map<String, String> CREATED_LABELS = Map.of(
            "New Process ID",
            "NewProcessId",
            "New Process Name",
            "NewProcessName",
            "Token Elevation Type",
            "TokenElevationType",
            "Mandatory Label",
            "MandatoryLabel",
            "Creator Process ID",
            "ProcessId",
            "Creator Process Name",
            "ParentProcessName",
            COMMAND_LINE,
            "CommandLine");

    private static final Map<String, String> EXITED_LABELS = Map.of(
            "Process ID", "ProcessId",
            "Process Name", "ProcessName",
            "Exit Status", "Status");

    private SecurityMessage() {}

    static Map<String, String> fields(String eventId, String message) {
        Map<String, String> processLabels = eventId.equals("4688") ? CREATED_LABELS : EXITED_LABELS;
        FieldLines fields = new FieldLines();
        String section = "";
        boolean inCommandLine = false;
        for (String line : message.lines().toList()) {
            if (line.startsWith(EXPLANATION)) {
                break;
            }
            if (inCommandLine) {
                fields.goOn("CommandLine", line);
                continue;
            }
            Matcher m = LABEL.matcher(line);
            if (!m.matches()) {
                continue;
            }
            String label = m.group(1);
            String value = m.group(2);
            if (value.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
                section = label;
            }
            String field = field(section, label, processLabels);
            if (!field.isEmpty()) {
                fields.begin(field, value);
                inCommandLine = label.equals(COMMAND_LINE);
            }
        }
        return fields.values();
    }

    private static String field(String section, String label, Map<String, String> processLabels) {
        String prefix = PREFIX_OF_SECTION.get(section);
        if (prefix != null) {
            String suffix = ACCOUNT_LABELS.get(label);
            return suffix == null ? "" : prefix + suffix;
        }
        return section.equals("Process Information") ? processLabels.getOrDefault(label, "") : "";
    }
}
