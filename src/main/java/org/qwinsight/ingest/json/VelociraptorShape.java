package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;

/** Velociraptor {@code parse_evtx}: {@code System} is at the top, the time is in epoch seconds, hexadecimal values are decimal. */
final class VelociraptorShape implements JsonShape {
    @Override
    public String name() {
        return "velociraptor";
    }

    @Override
    public boolean recognises(JsonNode record) {
        JsonNode system = record.path("System");
        return system.has("EventID") && system.has("Provider");
    }

    @Override
    public RawEvent read(JsonNode record) {
        return EventTree.read(record);
    }
}
