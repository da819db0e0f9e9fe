package org.qwinsight.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/** Microsoft Defender DeviceProcessEvents with ActionType ProcessCreated; the initiating process is the parent. */
final class DefenderProcessCreated implements EventMapping {
    private static final List<FieldSource> FIELDS = List.of(
            FieldSource.ofFrame(EventField.COMPUTER, RawEvent::computer),
            account(EventField.USER, "AccountDomain", "AccountName"),
            FieldSource.of(EventField.USER_SID, "AccountSid"),
            path(EventField.IMAGE, "FolderPath", "FileName"),
            FieldSource.of(EventField.COMMAND_LINE, "ProcessCommandLine"),
            FieldSource.decimal(EventField.PROCESS_ID, "ProcessId"),
            FieldSource.of(EventField.ORIGINAL_FILE_NAME, "ProcessVersionInfoOriginalFileName"),
            path(EventField.PARENT_IMAGE, "InitiatingProcessFolderPath", "InitiatingProcessFileName"),
            FieldSource.of(EventField.PARENT_COMMAND_LINE, "InitiatingProcessCommandLine"),
            FieldSource.decimal(EventField.PARENT_PROCESS_ID, "InitiatingProcessId"),
            account(EventField.PARENT_USER, "InitiatingProcessAccountDomain", "InitiatingProcessAccountName"),
            FieldSource.of(EventField.INTEGRITY_LEVEL, "ProcessIntegrityLevel"),
            new FieldSource(EventField.HASHES, DefenderProcessCreated::hashes),
            FieldSource.hex(EventField.LOGON_ID, "LogonId"),
            FieldSource.of(EventField.DESCRIPTION, "ProcessVersionInfoFileDescription"),
            FieldSource.of(EventField.PRODUCT, "ProcessVersionInfoProductName"),
            FieldSource.of(EventField.COMPANY, "ProcessVersionInfoCompanyName"),
            FieldSource.of(EventField.FILE_VERSION, "ProcessVersionInfoProductVersion"),
            FieldSource.ofFrame(EventField.EVENT_RECORD_ID, RawEvent::recordId));

    @Override
    public boolean accepts(RawEvent event) {
        return event.origin() == RawEvent.Origin.DEFENDER && event.name().equals("ProcessCreated");
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        return new Mapped.Start(new ProcessStart(
                EventKind.DEFENDER_PROCESSCREATED,
                event.time(),
                TimeText.parse(event.data("ProcessCreationTime")).time(),
                Fields.of(event, FIELDS, wanted),
                location));
    }

    private static FieldSource account(EventField field, String domain, String name) {
        return new FieldSource(field, event -> Fields.account(event.data(domain), event.data(name)));
    }

    private static FieldSource path(EventField field, String folder, String file) {
        return new FieldSource(field, event -> Fields.path(event.data(folder), event.data(file)));
    }

    private static @Nullable String hashes(RawEvent event) {
        List<String> hashes = new ArrayList<>();
        for (String type : List.of("SHA1", "MD5", "SHA256")) {
            String hash = Fields.present(event.data(type));
            if (hash != null) {
                hashes.add(type + '=' + hash);
            }
        }
        return hashes.isEmpty() ? null : String.join(",", hashes);
    }
}
