package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;

/** EvtxECmd with {@code --fj}: as xmltodict, but EvtxECmd takes the namespace out of the event. */
final class EvtxECmdFullShape implements JsonShape {
    @Override
    public String name() {
        return "evtxecmd-json-full";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return EventTree.event(record).path("System").path("Provider").has("@Name");
    }

    @Override
    public RawEvent read(JsonNode record) {
        return EventTree.read(record);
    }
}
