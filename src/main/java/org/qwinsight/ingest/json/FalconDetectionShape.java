package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/** The Falcon event stream: detections and audit events. They tell of a judgement, not of a process start. */
final class FalconDetectionShape implements JsonShape {
    @Override
    public String name() {
        return "crowdstrike-detection";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.path("metadata").has("eventType") && record.has("event");
    }

    @Override
    public RawEvent read(JsonNode record) {
        JsonNode metadata = record.path("metadata");
        JsonNode event = record.path("event");
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.CROWDSTRIKE)
                .name(JsonValues.first(metadata, "eventType"))
                .computer(JsonValues.first(event, "ComputerName", "Hostname"))
                .recordId(JsonValues.first(event, "DetectId", "CompositeId"))
                .time(TimeText.parse(JsonValues.first(metadata, "eventCreationTime")));
        for (var member : event.properties()) {
            out.data(member.getKey(), JsonValues.text(member.getValue()));
        }
        return out.build();
    }
}
