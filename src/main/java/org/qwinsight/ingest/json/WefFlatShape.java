package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.qwinsight.ingest.record.RawEvent;

/** Flat events of a Windows event collector, as in the Security Datasets of OTRF: every value a string. */
final class WefFlatShape implements JsonShape {
    private static final Set<String> NOT_DATA = Set.of(
            "SourceName",
            "ProviderGuid",
            "Level",
            "Keywords",
            "Channel",
            "Hostname",
            "HOSTNAME",
            "TimeCreated",
            "EventTime",
            "@timestamp",
            "@version",
            "EventID",
            "Message",
            "Task",
            "Version",
            "Opcode",
            "RecordNumber",
            "EventRecordID",
            "ProcessID",
            "ThreadID",
            "UserID",
            "host",
            "port",
            "tags");

    @Override
    public String name() {
        return "wef-flat";
    }

    @Override
    public boolean recognises(JsonNode record) {
        boolean timed = record.has("TimeCreated") || record.has("@timestamp") || record.has("EventTime");
        return record.has("SourceName") && record.has("EventID") && (timed || record.has("Channel"));
    }

    @Override
    public RawEvent read(JsonNode record) {
        return FlatEvent.read(record, NOT_DATA, text -> text);
    }
}
