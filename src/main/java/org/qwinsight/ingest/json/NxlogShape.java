package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.qwinsight.ingest.record.RawEvent;

/**
 * NXLog {@code im_msvistalog} with {@code to_json()}. Names are case-insensitive there, so the logger's
 * {@code ProcessID} displaces the event's {@code ProcessId}; {@code ProcessID} is never the subject's. Lower-case
 * {@code host} is the collector.
 */
final class NxlogShape implements JsonShape {
    static final Set<String> NOT_DATA = Set.of(
            "EventTime",
            "EventTimeWritten",
            "EventReceivedTime",
            "Hostname",
            "HOSTNAME",
            "Keywords",
            "EventType",
            "SeverityValue",
            "Severity",
            "EventID",
            "SourceName",
            "ProviderGuid",
            "Version",
            "Task",
            "TaskValue",
            "Opcode",
            "OpcodeValue",
            "RecordNumber",
            "ActivityID",
            "RelatedActivityID",
            "ProcessID",
            "ExecutionProcessID",
            "ThreadID",
            "ExecutionThreadID",
            "Channel",
            "Domain",
            "AccountName",
            "UserID",
            "AccountType",
            "Message",
            "Category",
            "SourceModuleName",
            "SourceModuleType",
            "@timestamp",
            "@version",
            "host",
            "port",
            "tags");

    @Override
    public String name() {
        return "nxlog";
    }

    @Override
    public boolean recognises(JsonNode record) {
        boolean collected = record.has("SourceModuleType") || record.has("EventReceivedTime");
        return collected && record.has("SourceName") && record.has("EventID");
    }

    @Override
    public RawEvent read(JsonNode record) {
        NxlogRepair repair =
                NxlogRepair.of(JsonValues.first(record, "Image", "NewProcessName", "ProcessName", "CurrentDirectory"));
        return FlatEvent.read(record, NOT_DATA, repair::apply);
    }
}
