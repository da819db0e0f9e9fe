package org.qwinsight.ingest.mapping;

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

/**
 * Security event 4688. {@code ProcessId} is the creator, {@code NewProcessId} the new process. The owner is the target
 * account when there is one, else the subject.
 */
final class SecurityProcessCreated implements EventMapping {
    /** Mandatory label SIDs, from Windows' list of well-known SIDs. */
    private static final Map<String, String> INTEGRITY = Map.of(
            "S-1-16-0", "Untrusted",
            "S-1-16-4096", "Low",
            "S-1-16-8192", "Medium",
            "S-1-16-8448", "Medium Plus",
            "S-1-16-12288", "High",
            "S-1-16-16384", "System",
            "S-1-16-20480", "Protected");

    private static final List<FieldSource> FIELDS = Windows.systemAnd(
            new FieldSource(EventField.USER, event -> hasTarget(event) ? target(event) : subject(event)),
            new FieldSource(EventField.USER_SID, event -> owner(event, "TargetUserSid", "SubjectUserSid")),
            new FieldSource(EventField.SUBJECT_USER, event -> hasTarget(event) ? subject(event) : null),
            FieldSource.of(EventField.IMAGE, "NewProcessName"),
            FieldSource.of(EventField.COMMAND_LINE, "CommandLine"),
            FieldSource.hex(EventField.PROCESS_ID, "NewProcessId"),
            FieldSource.of(EventField.PARENT_IMAGE, "ParentProcessName"),
            FieldSource.hex(EventField.PARENT_PROCESS_ID, "ProcessId"),
            new FieldSource(EventField.INTEGRITY_LEVEL, event -> integrity(event.data("MandatoryLabel"))),
            new FieldSource(EventField.LOGON_ID, event -> Ids.hex(owner(event, "TargetLogonId", "SubjectLogonId"))),
            FieldSource.of(EventField.TOKEN_ELEVATION_TYPE, "TokenElevationType"));

    @Override
    public boolean accepts(RawEvent event) {
        return Windows.is(event, Windows.SECURITY, "4688");
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        return new Mapped.Start(new ProcessStart(
                EventKind.SECURITY_4688, event.time(), EventTime.UNKNOWN, Fields.of(event, FIELDS, wanted), location));
    }

    private static boolean hasTarget(RawEvent event) {
        return Fields.present(event.data("TargetUserName")) != null;
    }

    private static @Nullable String owner(RawEvent event, String ofTarget, String ofSubject) {
        return event.data(hasTarget(event) ? ofTarget : ofSubject);
    }

    private static @Nullable String target(RawEvent event) {
        return Fields.account(event.data("TargetDomainName"), event.data("TargetUserName"));
    }

    private static @Nullable String subject(RawEvent event) {
        return Fields.account(event.data("SubjectDomainName"), event.data("SubjectUserName"));
    }

    private static @Nullable String integrity(@Nullable String label) {
        return label == null ? null : INTEGRITY.getOrDefault(label, label);
    }
}
