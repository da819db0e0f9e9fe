package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;

/** evtx_dump with {@code --separate-json-attributes}, and Chainsaw, which writes the same: {@code Provider_attributes}. */
final class EvtxDumpSeparateShape implements JsonShape {
    @Override
    public String name() {
        return "evtx_dump-separate-attributes";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.has("Event_attributes")
                || record.path("Event").path("System").has("Provider_attributes");
    }

    @Override
    public RawEvent read(JsonNode record) {
        return EventTree.read(record);
    }
}
