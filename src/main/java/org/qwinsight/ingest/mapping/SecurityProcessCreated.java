package org.qwinsight.ingest.mapping;

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

    @Override
    public boolean accepts(RawEvent event) {
        return Windows.is(event, Windows.SECURITY, "4688");
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        boolean hasTarget = Fields.present(event.data("TargetUserName")) != null;
        String subject = Fields.account(event.data("SubjectDomainName"), event.data("SubjectUserName"));
        String owner =
                hasTarget ? Fields.account(event.data("TargetDomainName"), event.data("TargetUserName")) : subject;
        Fields fields = Windows.system(event, wanted)
                .put(EventField.USER, owner)
                .copy(EventField.USER_SID, hasTarget ? "TargetUserSid" : "SubjectUserSid")
                .put(EventField.SUBJECT_USER, hasTarget ? subject : null)
                .copy(EventField.IMAGE, "NewProcessName")
                .copy(EventField.COMMAND_LINE, "CommandLine")
                .copy(EventField.PROCESS_ID, "NewProcessId", Ids::hex)
                .copy(EventField.PARENT_IMAGE, "ParentProcessName")
                .copy(EventField.PARENT_PROCESS_ID, "ProcessId", Ids::hex)
                .copy(EventField.INTEGRITY_LEVEL, "MandatoryLabel", SecurityProcessCreated::integrity)
                .copy(EventField.LOGON_ID, hasTarget ? "TargetLogonId" : "SubjectLogonId", Ids::hex)
                .copy(EventField.TOKEN_ELEVATION_TYPE, "TokenElevationType");
        return new Mapped.Start(
                new ProcessStart(EventKind.SECURITY_4688, event.time(), EventTime.UNKNOWN, fields.values(), location));
    }

    private static @Nullable String integrity(@Nullable String label) {
        return label == null ? null : INTEGRITY.getOrDefault(label, label);
    }
}
