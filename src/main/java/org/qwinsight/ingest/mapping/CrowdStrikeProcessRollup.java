package org.qwinsight.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/**
 * CrowdStrike ProcessRollup2 and SyntheticProcessRollup2. {@code RawProcessId} is the operating system PID;
 * {@code TargetProcessId}, {@code ParentProcessId} and {@code SourceProcessId} are Falcon ids, kept as text because
 * they exceed what a double can hold.
 */
final class CrowdStrikeProcessRollup implements EventMapping {
    /** Integrity levels as pySigma's CrowdStrike pipeline names them. */
    private static final Map<String, String> INTEGRITY = Map.of(
            "0", "Untrusted",
            "4096", "Low",
            "8192", "Medium",
            "8448", "Medium_Plus",
            "12288", "High",
            "16384", "System",
            "20480", "Protected");

    @Override
    public boolean accepts(RawEvent event) {
        return event.origin() == RawEvent.Origin.CROWDSTRIKE && kind(event) != null;
    }

    private static @Nullable EventKind kind(RawEvent event) {
        return switch (event.name()) {
            case "ProcessRollup2" -> EventKind.CROWDSTRIKE_PROCESSROLLUP2;
            case "SyntheticProcessRollup2" -> EventKind.CROWDSTRIKE_SYNTHETICPROCESSROLLUP2;
            default -> null;
        };
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        EventKind kind = kind(event);
        if (kind == null) {
            throw new IllegalArgumentException("not a process: " + event.name());
        }
        String userName = Fields.present(event.data("UserName"));
        Fields fields = new Fields(event, wanted)
                .putSystem(EventField.COMPUTER, event.computer())
                .put(EventField.USER, userName == null ? event.data("UserSid") : userName)
                .copy(EventField.USER_SID, "UserSid")
                .copy(EventField.IMAGE, "ImageFileName")
                .copy(EventField.COMMAND_LINE, "CommandLine")
                .copy(EventField.PROCESS_ID, "RawProcessId", Ids::decimal)
                .copy(EventField.ORIGINAL_FILE_NAME, "OriginalFilename")
                .copy(EventField.PARENT_IMAGE, "ParentBaseFileName")
                .copy(EventField.PARENT_PROCESS_ID, "ParentProcessId")
                .copy(EventField.INTEGRITY_LEVEL, "IntegrityLevel", CrowdStrikeProcessRollup::integrity)
                .read(EventField.HASHES, CrowdStrikeProcessRollup::hashes)
                .copy(EventField.LOGON_ID, "AuthenticationId", Ids::hex)
                .copy(EventField.TERMINAL_SESSION_ID, "SessionId")
                .copy(EventField.TARGET_PROCESS_ID, "TargetProcessId")
                .copy(EventField.SOURCE_PROCESS_ID, "SourceProcessId")
                .copy(EventField.AID, "aid")
                .copy(EventField.CID, "cid")
                .copy(EventField.EVENT_PLATFORM, "event_platform")
                .putSystem(EventField.EVENT_RECORD_ID, event.recordId());
        return new Mapped.Start(new ProcessStart(kind, time(event), event.time(), fields.values(), location));
    }

    /** The process start, else the sensor's time, else the cloud's. */
    private static EventTime time(RawEvent event) {
        for (String field : List.of("ProcessStartTime", "ContextTimeStamp")) {
            EventTime time = TimeText.parse(event.data(field)).time();
            if (time.isKnown()) {
                return time;
            }
        }
        return event.time();
    }

    private static @Nullable String integrity(@Nullable String level) {
        return level == null ? null : INTEGRITY.getOrDefault(level, level);
    }

    /** In Sysmon's form; an all-zero hash means that the sensor did not compute it. */
    private static @Nullable String hashes(RawEvent event) {
        List<String> hashes = new ArrayList<>();
        boolean logged = false;
        for (String type : List.of("SHA1", "MD5", "SHA256")) {
            String hash = event.data(type + "HashData");
            logged |= hash != null;
            if (hash != null && hash.strip().chars().anyMatch(c -> c != '0')) {
                hashes.add(type + '=' + hash.strip());
            }
        }
        return logged ? String.join(",", hashes) : null;
    }
}
