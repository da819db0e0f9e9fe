package org.qwinsight.ingest.mapping;

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
    @Override
    public boolean accepts(RawEvent event) {
        return Windows.is(event, Windows.SYSMON, "1");
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        EventTime utcTime = TimeText.parse(event.data("UtcTime")).time();
        Fields fields = Windows.system(event, wanted)
                .putSystem(EventField.SECURITY_USER_ID, event.securityUserId())
                .copy(EventField.USER, "User")
                .copy(EventField.IMAGE, "Image")
                .copy(EventField.COMMAND_LINE, "CommandLine")
                .copy(EventField.PROCESS_ID, "ProcessId", Ids::decimal)
                .copy(EventField.PROCESS_GUID, "ProcessGuid")
                .copy(EventField.ORIGINAL_FILE_NAME, "OriginalFileName")
                .copy(EventField.PARENT_IMAGE, "ParentImage")
                .copy(EventField.PARENT_COMMAND_LINE, "ParentCommandLine")
                .copy(EventField.PARENT_PROCESS_ID, "ParentProcessId", Ids::decimal)
                .copy(EventField.PARENT_PROCESS_GUID, "ParentProcessGuid")
                .copy(EventField.PARENT_USER, "ParentUser")
                .copy(EventField.INTEGRITY_LEVEL, "IntegrityLevel")
                .read(EventField.HASHES, SysmonProcessCreate::hashes)
                .copy(EventField.CURRENT_DIRECTORY, "CurrentDirectory")
                .copy(EventField.LOGON_ID, "LogonId", Ids::hex)
                .copy(EventField.TERMINAL_SESSION_ID, "TerminalSessionId")
                .copy(EventField.DESCRIPTION, "Description")
                .copy(EventField.PRODUCT, "Product")
                .copy(EventField.COMPANY, "Company")
                .copy(EventField.FILE_VERSION, "FileVersion")
                .copy(EventField.RULE_NAME, "RuleName");
        EventTime time = event.time().isKnown() ? event.time() : utcTime;
        return new Mapped.Start(new ProcessStart(EventKind.SYSMON_1, time, utcTime, fields.values(), location));
    }

    /** Very old Sysmon wrote one hash and its type in two fields. */
    private static @Nullable String hashes(RawEvent event) {
        String hashes = event.data("Hashes");
        String hash = Fields.present(event.data("Hash"));
        String type = Fields.present(event.data("HashType"));
        return hashes == null && hash != null && type != null ? type + '=' + hash : hashes;
    }
}
