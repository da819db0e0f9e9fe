package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;

/** What the shapes of CrowdStrike Falcon sensor events have in common: flat objects under the names of the replicator. */
final class FalconEvent {
    private FalconEvent() {}

    /** A sensor event; names that begin with {@code #} or {@code @} are those of the search tool. */
    static RawEvent.Builder of(JsonNode record, JsonNode raw) {
        String name = JsonValues.first(record, "event_simpleName", "#event_simpleName");
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.CROWDSTRIKE)
                .name(name.isEmpty() ? JsonValues.first(raw, "event_simpleName") : name)
                .computer(value(record, raw, "ComputerName"))
                .recordId(value(record, raw, "id"))
                .time(JsonValues.time(
                        value(record, raw, "timestamp"),
                        value(record, raw, "@timestamp"),
                        value(record, raw, "ContextTimeStamp"),
                        value(record, raw, "_time"),
                        value(record, raw, "Time")));
        addData(out, record);
        addData(out, raw);
        return out;
    }

    private static String value(JsonNode record, JsonNode raw, String name) {
        String value = JsonValues.first(record, name);
        return value.isEmpty() ? JsonValues.first(raw, name) : value;
    }

    private static void addData(RawEvent.Builder out, JsonNode record) {
        for (var member : record.properties()) {
            String name = member.getKey();
            if (name.equals("#event_simpleName") || name.equals("#cid")) {
                out.data(name.substring(1), JsonValues.text(member.getValue()));
            } else if (!name.startsWith("#") && !name.startsWith("@")) {
                out.data(name, JsonValues.text(member.getValue()));
            }
        }
    }
}
