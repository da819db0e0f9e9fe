package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.ingest.record.RawEvent;

/**
 * The {@code EventData} or {@code UserData} of a Windows event as JSON: a map of names to values, or a list of
 * name-value pairs under {@code Data}, where a list of one may have become a single object. Values without a name are
 * kept together as {@code Data}.
 */
final class EventDataBlock {
    /** The name under which values without a name of their own lie. */
    static final String LIST = "Data";

    private EventDataBlock() {}

    /** Adds the fields of an {@code EventData} object. */
    static void addTo(RawEvent.Builder out, JsonNode eventData) {
        List<String> unnamed = new ArrayList<>();
        for (var member : eventData.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (isMarkup(name)) {
                continue;
            }
            if (!name.equals(LIST)) {
                out.data(name, JsonValues.text(value));
            } else if (value.isArray()) {
                value.forEach(element -> addPair(out, element, unnamed));
            } else {
                addPair(out, value, unnamed);
            }
        }
        if (!unnamed.isEmpty()) {
            out.data(LIST, String.join("\n", unnamed));
        }
    }

    /** Adds the fields of a {@code UserData} object, which has one more level than {@code EventData}. */
    static void addUserData(RawEvent.Builder out, JsonNode userData) {
        for (var member : userData.properties()) {
            if (member.getValue().isObject() && !isMarkup(member.getKey())) {
                addTo(out, member.getValue());
            }
        }
    }

    /** Adds the fields of whichever of the two an event has. */
    static void addEither(RawEvent.Builder out, JsonNode holder) {
        addTo(out, holder.path("EventData"));
        addUserData(out, holder.path("UserData"));
    }

    /** True for names that belong to the notation and name no field. */
    static boolean isMarkup(String name) {
        return name.startsWith("#") || name.startsWith("@") || name.endsWith("_attributes") || name.equals("xmlns");
    }

    private static void addPair(RawEvent.Builder out, JsonNode pair, List<String> unnamed) {
        if (!pair.isObject()) {
            if (!pair.isNull()) {
                unnamed.add(JsonValues.text(pair));
            }
            return;
        }
        String name = JsonValues.first(pair, "@Name", "Name", "name");
        if (name.isEmpty()) {
            name = JsonValues.text(pair.path("#attributes").path("Name"));
        }
        String value = "";
        for (String member : List.of("#text", "text", "Value", "value")) {
            value = value.isEmpty() ? JsonValues.text(pair.path(member)) : value;
        }
        if (name.isEmpty()) {
            unnamed.add(value);
        } else {
            out.data(name, value);
        }
    }
}
