package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/** A log line whose {@code event.original} or {@code message} holds a whole event as text. */
final class MessageShape implements JsonShape {
    private final EmbeddedEvent embedded;

    MessageShape(EmbeddedEvent embedded) {
        this.embedded = embedded;
    }

    @Override
    public String name() {
        return "message-wrapper";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return !text(record).isEmpty();
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        return embedded.read(text(record));
    }

    private static String text(JsonNode record) {
        String original = JsonValues.text(record.path("event").path("original"));
        if (EmbeddedEvent.isIn(original)) {
            return original;
        }
        String message = JsonValues.text(record.path("message"));
        return EmbeddedEvent.isIn(message) ? message : "";
    }
}
