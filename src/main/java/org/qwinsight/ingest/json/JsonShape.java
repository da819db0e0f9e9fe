package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/** One way in which a tool writes an event as a JSON object. */
interface JsonShape {
    /** The name that reports show. */
    String name();

    /** True when a record has this shape; asked in the order of {@link JsonShapes}. */
    boolean recognises(JsonNode record);

    /**
     * Reads a record of this shape.
     *
     * @throws RecordException when the record has the shape and cannot be read
     */
    RawEvent read(JsonNode record) throws RecordException;
}
