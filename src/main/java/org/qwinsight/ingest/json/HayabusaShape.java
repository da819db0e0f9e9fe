package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/**
 * Hayabusa {@code json-timeline}: one record for each rule that an event met. Channels and the names in
 * {@code Details} are shortened; {@code ExtraFieldInfo} and {@code AllFieldInfo} keep the names of Windows.
 */
final class HayabusaShape implements JsonShape {
    private static final Map<String, String> CHANNELS = Map.ofEntries(
            Map.entry("App", "Application"),
            Map.entry("BitsCli", "Microsoft-Windows-Bits-Client/Operational"),
            Map.entry("Defender", "Microsoft-Windows-Windows Defender/Operational"),
            Map.entry("PwSh", "Microsoft-Windows-PowerShell/Operational"),
            Map.entry("PwShClassic", "Windows PowerShell"),
            Map.entry("Sec", "Security"),
            Map.entry("Sys", "System"),
            Map.entry("Sysmon", "Microsoft-Windows-Sysmon/Operational"),
            Map.entry("TaskSch", "Microsoft-Windows-TaskScheduler/Operational"));

    private static final Map<String, String> PROVIDERS = Map.of(
            "Security", "Microsoft-Windows-Security-Auditing",
            "Microsoft-Windows-Sysmon/Operational", "Microsoft-Windows-Sysmon");

    private static final Map<String, String> SYSMON_NAMES = Map.ofEntries(
            Map.entry("Cmdline", "CommandLine"),
            Map.entry("CmdLine", "CommandLine"),
            Map.entry("Proc", "Image"),
            Map.entry("Path", "Image"),
            Map.entry("PID", "ProcessId"),
            Map.entry("PGUID", "ProcessGuid"),
            Map.entry("ParentCmdline", "ParentCommandLine"),
            Map.entry("ParentCmdLine", "ParentCommandLine"),
            Map.entry("ParentProc", "ParentImage"),
            Map.entry("ParentPath", "ParentImage"),
            Map.entry("ParentPID", "ParentProcessId"),
            Map.entry("ParentPGUID", "ParentProcessGuid"),
            Map.entry("Hash", "Hashes"),
            Map.entry("LID", "LogonId"),
            Map.entry("LGUID", "LogonGuid"));

    private static final Map<String, String> CREATED_NAMES = Map.ofEntries(
            Map.entry("Cmdline", "CommandLine"),
            Map.entry("CmdLine", "CommandLine"),
            Map.entry("Proc", "NewProcessName"),
            Map.entry("Path", "NewProcessName"),
            Map.entry("PID", "NewProcessId"),
            Map.entry("ParentProc", "ParentProcessName"),
            Map.entry("ParentPath", "ParentProcessName"),
            Map.entry("ParentPID", "ProcessId"),
            Map.entry("User", "SubjectUserName"),
            Map.entry("LID", "SubjectLogonId"));

    private static final Map<String, String> EXITED_NAMES = Map.of(
            "Proc", "ProcessName",
            "Path", "ProcessName",
            "PID", "ProcessId",
            "User", "SubjectUserName",
            "LID", "SubjectLogonId");

    @Override
    public String name() {
        return "hayabusa";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.has("RuleTitle") && record.has("Channel") && record.has("EventID");
    }

    @Override
    public RawEvent read(JsonNode record) {
        String id = JsonValues.first(record, "EventID");
        String shown = JsonValues.first(record, "Channel");
        String channel = CHANNELS.getOrDefault(shown, shown);
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(PROVIDERS.getOrDefault(channel, JsonValues.first(record, "Provider")))
                .name(id)
                .channel(channel)
                .computer(JsonValues.first(record, "Computer"))
                .recordId(JsonValues.first(record, "RecordID", "EventRecordID"))
                .time(TimeText.parse(JsonValues.first(record, "Timestamp", "datetime")));
        EventDataBlock.addTo(out, fields(record.path("AllFieldInfo")));
        Map<String, String> names = names(channel, id);
        for (var detail : fields(record.path("Details")).properties()) {
            String value = JsonValues.text(detail.getValue());
            out.data(names.getOrDefault(detail.getKey(), detail.getKey()), value);
        }
        EventDataBlock.addTo(out, fields(record.path("ExtraFieldInfo")));
        return out.build();
    }

    private static Map<String, String> names(String channel, String id) {
        if (channel.equals("Security")) {
            return switch (id) {
                case "4688" -> CREATED_NAMES;
                case "4689" -> EXITED_NAMES;
                default -> Map.of();
            };
        }
        return channel.startsWith("Microsoft-Windows-Sysmon/") ? SYSMON_NAMES : Map.of();
    }

    /** An object of fields; profiles that print one text separate them by a broken bar. */
    private static JsonNode fields(JsonNode details) {
        if (!details.isTextual()) {
            return details;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (String part : details.asText().split(" ¦ ")) {
            int colon = part.indexOf(": ");
            if (colon > 0) {
                fields.put(part.substring(0, colon), part.substring(colon + 2));
            }
        }
        return fields;
    }
}
