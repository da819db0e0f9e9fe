package org.qwinsight.ingest.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an event's own, as its record says them. Either texts, or a record in which they are looked up: such a one
 * is good as long as the record's bytes are.
 */
public interface EventData {
    /** The value of a field, or null when the record does not have the field; the empty text when it has no value. */
    @Nullable
    String value(String field);

    /** All fields by name, in the order of the record. A field that the record names twice has its first value. */
    Map<String, String> texts();
}
