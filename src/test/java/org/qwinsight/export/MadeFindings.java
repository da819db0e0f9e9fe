package org.qwinsight.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Entries;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** Findings with given values, a second apart from 09:00, and their exports. */
final class MadeFindings {
    private final EventStore.Builder store = new EventStore.Builder(false);
    private int starts;

    /** A finding: qwinsta.exe of a folder of this name. */
    MadeFindings add(String host, String user, String folder, String commandLine) {
        return add(host, user, folder, commandLine, EventTime.of(Entries.NOON.minusSeconds(10_800 - starts), 3));
    }

    MadeFindings add(String host, String user, String folder, String commandLine, EventTime time) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.put(EventField.COMPUTER, host);
        fields.put(EventField.USER, user);
        fields.put(EventField.IMAGE, folder + "\\qwinsta.exe");
        fields.put(EventField.COMMAND_LINE, commandLine);
        fields.put(EventField.PARENT_IMAGE, "C:\\Windows\\System32\\cmd.exe");
        fields.put(EventField.CHANNEL, "Microsoft-Windows-Sysmon/Operational");
        fields.put(EventField.EVENT_RECORD_ID, Integer.toString(++starts));
        fields.values().removeIf(String::isEmpty);
        store.add(new ProcessStart(
                EventKind.SYSMON_1,
                time,
                EventTime.UNKNOWN,
                fields,
                new RecordLocation(0, starts, starts * 100L, 100)));
        return this;
    }

    Investigation open() {
        SourceReport source = new SourceReport(
                "log.xml",
                null,
                "ab".repeat(32),
                null,
                1,
                "xml",
                starts,
                starts,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                0,
                null);
        return Investigation.of(new IngestReport(List.of(source)), store.build(), OpenOptions.DEFAULT);
    }

    static Investigation with(Investigation open, List<? extends CaseEntry> entries) {
        return open.withCase(CaseFile.EMPTY.with(entries), Entries.NOON.plusSeconds(60));
    }

    static ExportRequest request(Investigation decided) {
        ExportOptions options = ExportOptions.of(RowKind.GROUPS, ExportFormat.TABLE);
        CaseReference caseFile = new CaseReference(Path.of("my.qwcase"), "cd".repeat(32), 1, "e1");
        return new ExportRequest(decided, options, caseFile, Progress.NONE);
    }

    static String export(String id, Investigation decided) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Artefacts.named(id).orElseThrow().write(request(decided), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
