package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/** A search hit of Elasticsearch or Kibana: the document lies in {@code _source}. */
final class ElasticsearchSourceShape implements JsonShape {
    private final JsonShapes shapes;

    ElasticsearchSourceShape(JsonShapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public String name() {
        return "elasticsearch-source";
    }

    @Override
    public boolean recognises(JsonNode record) {
        return record.path("_source").isObject();
    }

    @Override
    public RawEvent read(JsonNode record) throws RecordException {
        return shapes.read(record.path("_source"));
    }
}
