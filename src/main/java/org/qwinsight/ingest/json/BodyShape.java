package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/** Lines of a log forwarder with the event in {@code body}, as an object or as text. */
final class BodyShape implements JsonShape {
    private final EmbeddedEvent embedded;
    private final JsonShapes shapes;

    BodyShape(EmbeddedEvent embedded, JsonShapes shapes) {
        this.embedded = embedded;
        this.shapes = shapes;
    }

    @Override
    public String name() {
        return "ndjson-body";
    }

    @Override
    public boolean recognises(JsonNode record) {
        JsonNode body = record.path("body");
        return body.isObject() || (body.isTextual() && EmbeddedEvent.isIn(body.asText()));
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        JsonNode body = record.path("body");
        return body.isObject() ? shapes.read(body) : embedded.read(body.asText());
    }
}
