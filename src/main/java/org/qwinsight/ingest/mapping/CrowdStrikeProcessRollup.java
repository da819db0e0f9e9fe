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

    private static final List<FieldSource> FIELDS = List.of(
            FieldSource.ofFrame(EventField.COMPUTER, RawEvent::computer),
            new FieldSource(EventField.USER, CrowdStrikeProcessRollup::user),
            FieldSource.of(EventField.USER_SID, "UserSid"),
            new FieldSource(EventField.IMAGE, CrowdStrikeProcessRollup::image),
            FieldSource.of(EventField.COMMAND_LINE, "CommandLine"),
            FieldSource.decimal(EventField.PROCESS_ID, "RawProcessId"),
            FieldSource.of(EventField.ORIGINAL_FILE_NAME, "OriginalFilename"),
            FieldSource.of(EventField.PARENT_IMAGE, "ParentBaseFileName"),
            FieldSource.of(EventField.PARENT_PROCESS_ID, "ParentProcessId"),
            new FieldSource(EventField.INTEGRITY_LEVEL, event -> integrity(event.data("IntegrityLevel"))),
            FieldSource.hex(EventField.LOGON_ID, "AuthenticationId"),
            FieldSource.of(EventField.TERMINAL_SESSION_ID, "SessionId"),
            FieldSource.of(EventField.TARGET_PROCESS_ID, "TargetProcessId"),
            FieldSource.of(EventField.SOURCE_PROCESS_ID, "SourceProcessId"),
            FieldSource.of(EventField.AID, "aid"),
            FieldSource.of(EventField.CID, "cid"),
            FieldSource.of(EventField.EVENT_PLATFORM, "event_platform"),
            new FieldSource(EventField.HASHES, CrowdStrikeProcessRollup::hashes),
            FieldSource.ofFrame(EventField.EVENT_RECORD_ID, RawEvent::recordId));

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
        return new Mapped.Start(
                new ProcessStart(kind, time(event), event.time(), Fields.of(event, FIELDS, wanted), location));
    }

    /** A table made in the console often has only the two columns that the console splits the path into. */
    private static @Nullable String image(RawEvent event) {
        String image = event.data("ImageFileName");
        return Fields.present(image) == null && event.data("FileName") != null
                ? Fields.path(event.data("FilePath"), event.data("FileName"))
                : image;
    }

    private static @Nullable String user(RawEvent event) {
        String name = Fields.present(event.data("UserName"));
        return name == null ? event.data("UserSid") : name;
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
