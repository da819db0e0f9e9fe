package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/** A Cribl capture: the CrowdStrike event as JSON text in {@code _raw}. */
final class CriblShape implements JsonShape {
    private final EmbeddedEvent embedded;

    CriblShape(EmbeddedEvent embedded) {
        this.embedded = embedded;
    }

    @Override
    public String name() {
        return "crowdstrike-cribl";
    }

    @Override
    public boolean recognises(JsonNode record) {
        String raw = JsonValues.text(record.path("_raw"));
        return raw.stripLeading().startsWith("{") && raw.contains("event_simpleName\"");
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        return embedded.read(JsonValues.text(record.path("_raw")));
    }
}
