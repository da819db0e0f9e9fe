package org.qwinsight.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    @Override
    public boolean accepts(RawEvent event) {
        return event.origin() == RawEvent.Origin.DEFENDER && event.name().equals("ProcessCreated");
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        Fields fields = new Fields(event, wanted)
                .putSystem(EventField.COMPUTER, event.computer())
                .put(EventField.USER, Fields.account(event.data("AccountDomain"), event.data("AccountName")))
                .copy(EventField.USER_SID, "AccountSid")
                .put(EventField.IMAGE, path(event.data("FolderPath"), event.data("FileName")))
                .copy(EventField.COMMAND_LINE, "ProcessCommandLine")
                .copy(EventField.PROCESS_ID, "ProcessId", Ids::decimal)
                .copy(EventField.ORIGINAL_FILE_NAME, "ProcessVersionInfoOriginalFileName")
                .put(
                        EventField.PARENT_IMAGE,
                        path(event.data("InitiatingProcessFolderPath"), event.data("InitiatingProcessFileName")))
                .copy(EventField.PARENT_COMMAND_LINE, "InitiatingProcessCommandLine")
                .copy(EventField.PARENT_PROCESS_ID, "InitiatingProcessId", Ids::decimal)
                .put(
                        EventField.PARENT_USER,
                        Fields.account(
                                event.data("InitiatingProcessAccountDomain"),
                                event.data("InitiatingProcessAccountName")))
                .copy(EventField.INTEGRITY_LEVEL, "ProcessIntegrityLevel")
                .read(EventField.HASHES, DefenderProcessCreated::hashes)
                .copy(EventField.LOGON_ID, "LogonId", Ids::hex)
                .copy(EventField.DESCRIPTION, "ProcessVersionInfoFileDescription")
                .copy(EventField.PRODUCT, "ProcessVersionInfoProductName")
                .copy(EventField.COMPANY, "ProcessVersionInfoCompanyName")
                .copy(EventField.FILE_VERSION, "ProcessVersionInfoProductVersion")
                .putSystem(EventField.EVENT_RECORD_ID, event.recordId());
        return new Mapped.Start(new ProcessStart(
                EventKind.DEFENDER_PROCESSCREATED,
                event.time(),
                TimeText.parse(event.data("ProcessCreationTime")).time(),
                fields.values(),
                location));
    }

    /** Some rows have the whole path in the folder column, some only the folder. */
    private static @Nullable String path(@Nullable String folder, @Nullable String file) {
        String presentFolder = Fields.present(folder);
        String presentFile = Fields.present(file);
        if (presentFolder == null || presentFile == null) {
            return presentFolder == null ? file : folder;
        }
        if (presentFolder.toLowerCase(Locale.ROOT).endsWith(presentFile.toLowerCase(Locale.ROOT))) {
            return presentFolder;
        }
        return presentFolder.endsWith("\\") ? presentFolder + presentFile : presentFolder + '\\' + presentFile;
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
