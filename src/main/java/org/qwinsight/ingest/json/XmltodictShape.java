package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;

/** XML turned to JSON by xmltodict and its relatives: attributes are members that begin with {@code @}. */
final class XmltodictShape implements JsonShape {
    @Override
    public String name() {
        return "xmltodict";
    }

    @Override
    public boolean recognises(JsonNode record) {
        JsonNode event = EventTree.event(record);
        return event.path("System").path("Provider").has("@Name") && event.has("@xmlns");
    }

    @Override
    public RawEvent read(JsonNode record) {
        return EventTree.read(record);
    }
}
