package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/** Winlogbeat 5 and 6. {@code host.name} and {@code beat.hostname} are the collector. */
final class Winlogbeat6Shape implements JsonShape {
    @Override
    public String name() {
        return "winlogbeat-6";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.has("event_id")
                && record.has("source_name")
                && (record.has("computer_name") || record.has("event_data"));
    }

    @Override
    public RawEvent read(JsonNode record) {
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(JsonValues.first(record, "source_name"))
                .name(JsonValues.first(record, "event_id"))
                .channel(JsonValues.first(record, "log_name"))
                .computer(JsonValues.first(record, "computer_name"))
                .recordId(JsonValues.first(record, "record_number"))
                .keywords(JsonValues.first(record, "keywords"))
                .securityUserId(JsonValues.first(record.path("user"), "identifier"))
                .time(TimeText.parse(JsonValues.first(record, "@timestamp")))
                .message(JsonValues.first(record, "message"));
        EventDataBlock.addTo(out, record.path("event_data"));
        EventDataBlock.addTo(out, record.path("user_data"));
        return out.build();
    }
}
