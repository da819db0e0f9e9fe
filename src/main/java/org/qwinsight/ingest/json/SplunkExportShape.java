package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/** Splunk's export and search interfaces: the event as it was indexed lies as text in {@code _raw}. */
final class SplunkExportShape implements JsonShape {
    private final EmbeddedEvent embedded;
    private final JsonShapes shapes;

    SplunkExportShape(EmbeddedEvent embedded, JsonShapes shapes) {
        this.embedded = embedded;
        this.shapes = shapes;
    }

    @Override
    public String name() {
        return "splunk-export";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.path("_raw").isTextual() || (record.path("result").isObject() && record.has("preview"));
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        JsonNode result = record.path("result").isObject() ? record.path("result") : record;
        JsonNode raw = result.path("_raw");
        if (!raw.isTextual()) {
            return shapes.read(result);
        }
        String text = raw.asText();
        return EmbeddedEvent.isIn(text) ? embedded.read(text) : OtherShape.event(result);
    }
}
