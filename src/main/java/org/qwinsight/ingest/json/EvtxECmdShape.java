package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.TimeText;

/** EvtxECmd with {@code --json}: the event's data is JSON text in {@code Payload}; {@code ProcessId} is the logger's. */
final class EvtxECmdShape implements JsonShape {
    private final EmbeddedEvent embedded;

    EvtxECmdShape(EmbeddedEvent embedded) {
        this.embedded = embedded;
    }

    @Override
    public String name() {
        return "evtxecmd-json";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.has("EventId") && record.has("Provider") && record.has("Payload");
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(JsonValues.first(record, "Provider"))
                .name(JsonValues.first(record, "EventId"))
                .channel(JsonValues.first(record, "Channel"))
                .computer(JsonValues.first(record, "Computer"))
                .recordId(JsonValues.first(record, "EventRecordId"))
                .keywords(JsonValues.first(record, "Keywords"))
                .securityUserId(JsonValues.first(record, "UserId"))
                .time(TimeText.parse(JsonValues.first(record, "TimeCreated")).knownUtc());
        JsonNode payload = record.path("Payload");
        if (payload.isObject()) {
            EventDataBlock.addEither(out, payload);
        } else {
            embedded.addEventData(out, JsonValues.text(payload));
        }
        return out.build();
    }
}
