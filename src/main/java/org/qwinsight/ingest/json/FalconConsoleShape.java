package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/** Exports of the Falcon console, LogScale and NG-SIEM: the event's fields, its text in {@code @rawstring}, or both. */
final class FalconConsoleShape implements JsonShape {
    @Override
    public String name() {
        return "crowdstrike-console";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.has("#event_simpleName")
                || (record.has("event_simpleName") && (record.has("@timestamp") || record.has("@rawstring")))
                || JsonValues.text(record.path("@rawstring")).contains("event_simpleName\"");
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        String raw = JsonValues.first(record, "@rawstring").strip();
        JsonNode event = raw.startsWith("{") ? EmbeddedEvent.json(raw) : MissingNode.getInstance();
        return FalconEvent.of(record, event).build();
    }
}
