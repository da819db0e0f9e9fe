package org.qwinsight.ingest.mapping;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/** Sysmon event 1. Its {@code UtcTime} is the process start; the event's time is the log's. */
final class SysmonProcessCreate implements EventMapping {
    private static final List<FieldSource> FIELDS = Windows.systemAnd(
            FieldSource.of(EventField.USER, "User"),
            FieldSource.of(EventField.IMAGE, "Image"),
            FieldSource.of(EventField.COMMAND_LINE, "CommandLine"),
            FieldSource.decimal(EventField.PROCESS_ID, "ProcessId"),
            FieldSource.of(EventField.PROCESS_GUID, "ProcessGuid"),
            FieldSource.of(EventField.ORIGINAL_FILE_NAME, "OriginalFileName"),
            FieldSource.of(EventField.PARENT_IMAGE, "ParentImage"),
            FieldSource.of(EventField.PARENT_COMMAND_LINE, "ParentCommandLine"),
            FieldSource.decimal(EventField.PARENT_PROCESS_ID, "ParentProcessId"),
            FieldSource.of(EventField.PARENT_PROCESS_GUID, "ParentProcessGuid"),
            FieldSource.of(EventField.PARENT_USER, "ParentUser"),
            FieldSource.of(EventField.INTEGRITY_LEVEL, "IntegrityLevel"),
            FieldSource.of(EventField.CURRENT_DIRECTORY, "CurrentDirectory"),
            FieldSource.hex(EventField.LOGON_ID, "LogonId"),
            FieldSource.of(EventField.TERMINAL_SESSION_ID, "TerminalSessionId"),
            FieldSource.of(EventField.DESCRIPTION, "Description"),
            FieldSource.of(EventField.PRODUCT, "Product"),
            FieldSource.of(EventField.COMPANY, "Company"),
            FieldSource.of(EventField.FILE_VERSION, "FileVersion"),
            FieldSource.of(EventField.RULE_NAME, "RuleName"),
            FieldSource.ofFrame(EventField.SECURITY_USER_ID, RawEvent::securityUserId),
            new FieldSource(EventField.HASHES, SysmonProcessCreate::hashes));

    @Override
    public boolean accepts(RawEvent event) {
        return Windows.is(event, Windows.SYSMON, "1");
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        EventTime utcTime = TimeText.parse(event.data("UtcTime")).time();
        EventTime time = event.time().isKnown() ? event.time() : utcTime;
        return new Mapped.Start(
                new ProcessStart(EventKind.SYSMON_1, time, utcTime, Fields.of(event, FIELDS, wanted), location));
    }

    /** Very old Sysmon wrote one hash and its type in two fields. */
    private static @Nullable String hashes(RawEvent event) {
        String hashes = event.data("Hashes");
        String hash = Fields.present(event.data("Hash"));
        String type = Fields.present(event.data("HashType"));
        return hashes == null && hash != null && type != null ? type + '=' + hash : hashes;
    }
}
