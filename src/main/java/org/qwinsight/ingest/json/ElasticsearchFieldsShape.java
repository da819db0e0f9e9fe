package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/**
 * A document with dotted names, as the {@code fields} option of an Elasticsearch search gives it (there every value is
 * an array), or as a table was exported from Kibana.
 */
final class ElasticsearchFieldsShape implements JsonShape {
    private final JsonShapes shapes;

    ElasticsearchFieldsShape(JsonShapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public String name() {
        return "elasticsearch-fields";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return isDotted(record) || isDotted(record.path("fields"));
    }

    private static boolean isDotted(JsonNode document) {
        return document.has("winlog.event_id") || document.has("winlog.provider_name") || document.has("event.code");
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        return shapes.read(tree(isDotted(record) ? record : record.path("fields")));
    }

    private static ObjectNode tree(JsonNode dotted) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        for (var member : dotted.properties()) {
            JsonNode value = member.getValue();
            put(tree, member.getKey(), value.isArray() && value.size() == 1 ? value.get(0) : value);
        }
        return tree;
    }

    private static void put(ObjectNode tree, String name, JsonNode value) {
        ObjectNode at = tree;
        String rest = name;
        for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.')) {
            String step = rest.substring(0, dot);
            JsonNode child = at.get(step);
            if (child == null) {
                child = at.putObject(step);
            }
            if (!(child instanceof ObjectNode object)) {
                return;
            }
            at = object;
            rest = rest.substring(dot + 1);
        }
        at.putIfAbsent(rest, value);
    }
}
