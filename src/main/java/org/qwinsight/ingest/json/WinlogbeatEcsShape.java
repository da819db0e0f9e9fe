package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.text.RenderedMessage;

/**
 * Winlogbeat 7 and later, and Elastic Agent. Their modules move fields of the event to the common schema; these go back
 * to their own names, and a field that stayed in {@code winlog.event_data} wins.
 */
final class WinlogbeatEcsShape implements JsonShape {
    @Override
    public String name() {
        return "winlogbeat-ecs";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.path("winlog").isObject();
    }

    @Override
    public RawEvent read(JsonNode record) {
        JsonNode winlog = record.path("winlog");
        JsonNode event = record.path("event");
        String id = JsonValues.first(winlog, "event_id");
        id = id.isEmpty() ? JsonValues.first(event, "code") : id;
        String provider = JsonValues.first(winlog, "provider_name");
        provider = provider.isEmpty() ? JsonValues.first(event, "provider") : provider;
        String message = JsonValues.first(record, "message");
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(provider)
                .name(id)
                .channel(JsonValues.first(winlog, "channel"))
                .computer(computer(record))
                .recordId(JsonValues.first(winlog, "record_id"))
                .keywords(JsonValues.first(winlog, "keywords"))
                .securityUserId(JsonValues.first(winlog.path("user"), "identifier"))
                .time(TimeText.parse(JsonValues.first(record, "@timestamp")))
                .message(message);
        EventDataBlock.addTo(out, winlog.path("event_data"));
        EventDataBlock.addTo(out, winlog.path("user_data"));
        CommonSchemaFields.addTo(out, provider, id, record);
        if (winlog.path("event_data").isEmpty() && !record.has("process")) {
            RenderedMessage.fields(provider, id, message).forEach(out::data);
        }
        return out.build();
    }

    /** {@code host.name} is the event's host only as long as nobody forwarded the event to a collector. */
    private static String computer(JsonNode record) {
        String computer = JsonValues.first(record.path("winlog"), "computer_name");
        boolean forwarded = JsonValues.text(record.path("tags")).contains("forwarded");
        return computer.isEmpty() && !forwarded ? JsonValues.first(record.path("host"), "name") : computer;
    }
}
