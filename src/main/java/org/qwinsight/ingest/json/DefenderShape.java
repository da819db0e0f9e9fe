package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;

/**
 * Advanced hunting tables of Microsoft Defender: as streamed, with the table in {@code category} and the row in
 * {@code properties}, or the plain row.
 */
final class DefenderShape implements JsonShape {
    private static final String CATEGORY = "AdvancedHunting-";

    @Override
    public String name() {
        return "defender-deviceprocessevents";
    }

    @Override
    public boolean recognises(JsonNode record) {
        boolean row = record.has("ActionType") && (record.has("DeviceId") || record.has("InitiatingProcessFileName"));
        return row || (record.path("properties").isObject() && category(record).startsWith(CATEGORY));
    }

    private static String category(JsonNode record) {
        return JsonValues.text(record.path("category"));
    }

    @Override
    public RawEvent read(JsonNode record) {
        boolean streamed = category(record).startsWith(CATEGORY);
        JsonNode row = streamed ? record.path("properties") : record;
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.DEFENDER)
                .name(JsonValues.first(row, "ActionType"))
                .channel(streamed ? category(record).substring(CATEGORY.length()) : JsonValues.first(record, "Type"))
                .computer(JsonValues.first(row, "DeviceName"))
                .recordId(JsonValues.first(row, "ReportId"))
                .time(JsonValues.time(
                        JsonValues.first(row, "Timestamp"),
                        JsonValues.first(row, "TimeGenerated"),
                        JsonValues.first(record, "time")));
        for (var column : row.properties()) {
            out.data(column.getKey(), JsonValues.text(column.getValue()));
        }
        return out.build();
    }
}
