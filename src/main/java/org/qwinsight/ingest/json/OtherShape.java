package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;

/** Any other object: read, counted, and of no further interest. */
final class OtherShape implements JsonShape {
    @Override
    public String name() {
        return "other";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return true;
    }

    @Override
    public RawEvent read(JsonNode record) {
        return event(record);
    }

    static RawEvent event(JsonNode record) {
        return new RawEvent.Builder(RawEvent.Origin.OTHER)
                .time(JsonValues.time(JsonValues.first(record, "@timestamp", "timestamp", "time", "_time")))
                .build();
    }
}
