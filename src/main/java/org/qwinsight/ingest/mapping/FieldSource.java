package org.qwinsight.ingest.mapping;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.ingest.record.RawEvent;

/**
 * Where an event says the value of a field.
 *
 * @param field that gets the value
 * @param reader gives what the event says, or null when the field is not logged
 */
record FieldSource(EventField field, Function<RawEvent, @Nullable String> reader) {
    /** The event's own field of a name, as it stands there. */
    static FieldSource of(EventField field, String name) {
        return new FieldSource(field, event -> event.data(name));
    }

    /** The event's own field of a name, as a decimal number. */
    static FieldSource decimal(EventField field, String name) {
        return new FieldSource(field, event -> Ids.decimal(event.data(name)));
    }

    /** The event's own field of a name, as a hexadecimal number. */
    static FieldSource hex(EventField field, String name) {
        return new FieldSource(field, event -> Ids.hex(event.data(name)));
    }

    /** A text of the record's frame, where the empty text means "not logged". */
    static FieldSource ofFrame(EventField field, Function<RawEvent, String> frame) {
        return new FieldSource(field, event -> {
            String text = frame.apply(event);
            return text.isEmpty() ? null : text;
        });
    }
}
