package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/**
 * A Windows event whose XML tree was turned to JSON: {@code System} and {@code EventData}. The exporters differ in where
 * they put attributes: {@code Provider.#attributes.Name}, {@code Provider_attributes.Name}, {@code Provider.@Name} or
 * {@code Provider.Name}.
 */
final class EventTree {
    private EventTree() {}

    /** The object that holds {@code System}: the record itself, or what it wraps as {@code Event}. */
    static JsonNode event(JsonNode record) {
        JsonNode event = record.path("Event");
        if (event.isMissingNode()) {
            event = record.path("Events").path("Event");
        }
        return event.path("System").isObject() ? event : record;
    }

    /** An attribute of an element of {@code System}, in any of the four notations. */
    static String attribute(JsonNode system, String element, String name) {
        JsonNode node = system.path(element);
        String beside = JsonValues.text(system.path(element + "_attributes").path(name));
        if (!beside.isEmpty()) {
            return beside;
        }
        String inside = JsonValues.text(node.path("#attributes").path(name));
        return inside.isEmpty() ? JsonValues.first(node, "@" + name, name) : inside;
    }

    /** Reads the event that a record holds. */
    static RawEvent read(JsonNode record) {
        JsonNode event = event(record);
        JsonNode system = event.path("System");
        String message = JsonValues.text(event.path("RenderingInfo").path("Message"));
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(attribute(system, "Provider", "Name"))
                .name(JsonValues.text(system.path("EventID")))
                .channel(JsonValues.text(system.path("Channel")))
                .computer(JsonValues.text(system.path("Computer")))
                .recordId(JsonValues.text(system.path("EventRecordID")))
                .keywords(JsonValues.text(system.path("Keywords")))
                .securityUserId(attribute(system, "Security", "UserID"))
                .time(TimeText.parse(attribute(system, "TimeCreated", "SystemTime"))
                        .knownUtc())
                .message(message.isEmpty() ? JsonValues.first(record, "Message", "message") : message);
        EventDataBlock.addEither(out, event);
        return out.build();
    }
}
