package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.ingest.record.TimeText;

/** How values are taken out of a record, whatever way the exporter wrapped them. */
final class JsonValues {
    /** Members that hold the value itself when an exporter made an object of it. */
    private static final List<String> VALUE_MEMBERS = List.of("#text", "text", "Value", "value");

    private JsonValues() {}

    /**
     * A value as text: a scalar as it is, null as the empty text, an object by its text or value member, an array by its
     * elements with commas between, any other object as JSON.
     */
    static String text(JsonNode node) {
        if (node.isValueNode()) {
            return node.isNull() ? "" : node.asText();
        }
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(text(element)));
            return String.join(", ", elements);
        }
        for (String member : VALUE_MEMBERS) {
            if (node.has(member)) {
                return text(node.path(member));
            }
        }
        return node.isEmpty() ? "" : node.toString();
    }

    /** The first of several members that has a value, as text; empty when none has. */
    static String first(JsonNode object, String... names) {
        for (String name : names) {
            String value = text(object.path(name));
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** Follows member names from object to object. */
    static JsonNode at(JsonNode object, String... path) {
        JsonNode node = object;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    /** The first of several times that names its zone, else the first that is a time at all. */
    static TimeText.Parsed time(String... candidates) {
        TimeText.Parsed withoutZone = TimeText.parse(null);
        for (String candidate : candidates) {
            TimeText.Parsed parsed = TimeText.parse(candidate);
            if (parsed.time().isKnown() && parsed.hasZone()) {
                return parsed;
            }
            if (parsed.time().isKnown() && !withoutZone.time().isKnown()) {
                withoutZone = parsed;
            }
        }
        return withoutZone;
    }
}
