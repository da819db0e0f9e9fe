package org.qwinsight.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One process start as a value: for building a store, for details and for tests.
 *
 * @param kind what logged it
 * @param time the time that the log gives the event; for CrowdStrike the process start time
 * @param recordedTime another time in the same record ({@code UtcTime}, arrival), {@link EventTime#UNKNOWN} if none
 * @param fields logged values; an empty text is a field that was logged with nothing in it
 * @param location where the raw record lies
 */
public record ProcessStart(
        EventKind kind,
        EventTime time,
        EventTime recordedTime,
        Map<EventField, String> fields,
        RecordLocation location) {

    public ProcessStart {
        Map<EventField, String> copy = new EnumMap<>(EventField.class);
        copy.putAll(fields);
        fields = Collections.unmodifiableMap(copy);
    }

    /** The value of a field, or null when there is none. */
    public @Nullable String value(EventField field) {
        String value = fields.get(field);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Why the field has a value or has none. */
    public FieldState state(EventField field) {
        if (!field.isIn(kind)) {
            return FieldState.NOT_IN_SOURCE;
        }
        String value = fields.get(field);
        if (value == null) {
            return FieldState.NOT_LOGGED;
        }
        return value.isEmpty() ? FieldState.EMPTY : FieldState.PRESENT;
    }
}
