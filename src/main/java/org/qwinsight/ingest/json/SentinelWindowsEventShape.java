package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.text.RenderedMessage;

/** The WindowsEvent and Event tables of Microsoft Sentinel: {@code EventData} is an object, JSON text or XML text. */
final class SentinelWindowsEventShape implements JsonShape {
    private final EmbeddedEvent embedded;

    SentinelWindowsEventShape(EmbeddedEvent embedded) {
        this.embedded = embedded;
    }

    @Override
    public String name() {
        return "sentinel-windowsevent";
    }

    @Override
    public boolean recognises(JsonNode record) {
        String type = JsonValues.text(record.path("Type"));
        boolean table = type.equals("WindowsEvent") || type.equals("Event");
        return record.has("EventID") && (table || (record.has("EventData") && record.has("TimeGenerated")));
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        String provider = JsonValues.first(record, "Provider", "Source");
        String id = JsonValues.first(record, "EventID");
        String message = JsonValues.first(record, "RenderedDescription");
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(provider)
                .name(id)
                .channel(JsonValues.first(record, "Channel", "EventLog"))
                .computer(JsonValues.first(record, "Computer"))
                .recordId(JsonValues.first(record, "EventRecordId"))
                .keywords(JsonValues.first(record, "Keywords"))
                .securityUserId(JsonValues.first(record, "SystemUserId"))
                .time(JsonValues.time(
                        JsonValues.first(record, "TimeCreated"),
                        JsonValues.first(record, "TimeGenerated"),
                        JsonValues.first(record, "TimeGenerated [UTC]")))
                .message(message);
        JsonNode eventData = record.path("EventData");
        if (eventData.isObject()) {
            EventDataBlock.addTo(out, eventData);
        } else if (JsonValues.text(eventData).isBlank()) {
            RenderedMessage.fields(provider, id, message).forEach(out::data);
        } else {
            embedded.addEventData(out, JsonValues.text(eventData));
        }
        return out.build();
    }
}
