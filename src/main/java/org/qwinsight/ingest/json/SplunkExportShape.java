package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.TimeText;

/** Splunk's export and search interfaces: the event as it was indexed lies as text in {@code _raw}. */
final class SplunkExportShape implements JsonShape {
    /** Seconds; every zone is a multiple of it away from UTC. */
    private static final long QUARTER_HOUR = 15 * 60;
    /** Seconds from UTC to the zone that is farthest away. */
    private static final long FARTHEST_ZONE = 14 * 60 * 60;

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
        return EmbeddedEvent.isIn(text)
                ? zoned(embedded.read(text), JsonValues.first(result, "_time"))
                : OtherShape.event(result);
    }

    /** Classic text has local time without its zone. Splunk's own time of the event says which zone that was. */
    private static RawEvent zoned(RawEvent event, String splunkTime) {
        if (!event.isZoneAssumed()) {
            return event;
        }
        TimeText.Parsed known = TimeText.parse(splunkTime);
        return known.hasZone() && isInSomeZone(event.time(), known.time())
                ? EmbeddedEvent.withTime(event, known)
                : event;
    }

    /** True when the two are one clock time in two zones, and not the times of different things. */
    private static boolean isInSomeZone(EventTime local, EventTime known) {
        if (!local.isKnown() || !known.isKnown()) {
            return false;
        }
        long apart = Math.floorDiv(local.epochNanos(), EventTime.NANOS_PER_SECOND)
                - Math.floorDiv(known.epochNanos(), EventTime.NANOS_PER_SECOND);
        return apart % QUARTER_HOUR == 0 && Math.abs(apart) <= FARTHEST_ZONE;
    }
}
