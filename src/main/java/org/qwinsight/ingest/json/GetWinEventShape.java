package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.text.RenderedMessage;

/**
 * PowerShell {@code Get-WinEvent | ConvertTo-Json}: the event's values stand in {@code Properties} without names, so
 * their order gives them meaning; where it does not fit, the English message does. {@code ProcessId} is the logger's.
 */
final class GetWinEventShape implements JsonShape {
    @Override
    public String name() {
        return "get-winevent";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.has("ProviderName") && record.has("Id") && (record.has("LogName") || record.has("MachineName"));
    }

    @Override
    public RawEvent read(JsonNode record) {
        String provider = JsonValues.first(record, "ProviderName");
        String id = JsonValues.first(record, "Id");
        String message = JsonValues.first(record, "Message");
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(provider)
                .name(id)
                .channel(JsonValues.first(record, "LogName"))
                .computer(JsonValues.first(record, "MachineName"))
                .recordId(JsonValues.first(record, "RecordId"))
                .keywords(JsonValues.first(record, "Keywords"))
                .securityUserId(JsonValues.first(record, "UserId"))
                .time(TimeText.parse(JsonValues.first(record, "TimeCreated")))
                .message(message);
        Map<String, String> rendered = RenderedMessage.fields(provider, id, message);
        positional(provider, id, record.path("Properties"), rendered).forEach(out::data);
        rendered.forEach(out::data);
        return out.build();
    }

    private static Map<String, String> positional(
            String provider, String id, JsonNode properties, Map<String, String> rendered) {
        List<String> values = new ArrayList<>();
        properties.forEach(property -> values.add(JsonValues.text(property)));
        List<String> names = PropertyLayouts.names(provider, id, values.size());
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), values.get(i));
        }
        return fits(fields, rendered) ? fields : Map.of();
    }

    /** A path or a time at its place shows that the order is the assumed one, and that the values are not cut short. */
    private static boolean fits(Map<String, String> fields, Map<String, String> rendered) {
        String utc = fields.get("UtcTime");
        if (utc != null && !TimeText.parse(utc).time().isKnown()) {
            return false;
        }
        for (String name : List.of("NewProcessName", "ProcessName", "Image")) {
            String value = fields.get(name);
            String expected = rendered.get(name);
            // The fields of a message have lost the blanks around them.
            if (value != null && expected != null && !value.strip().equalsIgnoreCase(expected)) {
                return false;
            }
        }
        return true;
    }
}
