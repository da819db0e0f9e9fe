package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;

/** Attributes are plain members, and {@code EventData.Data} is a list of {@code {"text", "Name"}} objects. */
final class DataArrayShape implements JsonShape {
    @Override
    public String name() {
        return "data-array";
    }

    @Override
    public boolean recognises(JsonNode record) {
        JsonNode event = record.path("Event");
        return event.path("System").path("Provider").has("Name");
    }

    @Override
    public RawEvent read(JsonNode record) {
        return EventTree.read(record);
    }
}
