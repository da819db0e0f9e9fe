package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;

/** The Rust tool evtx_dump, {@code -o json} and {@code -o jsonl}: attributes lie in {@code #attributes}. */
final class EvtxDumpShape implements JsonShape {
    @Override
    public String name() {
        return "evtx_dump-json";
    }

    @Override
    public boolean recognises(JsonNode record) {
        JsonNode event = record.path("Event");
        return event.has("#attributes") || event.path("System").path("Provider").has("#attributes");
    }

    @Override
    public RawEvent read(JsonNode record) {
        return EventTree.read(record);
    }
}
