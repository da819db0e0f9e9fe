package org.qwinsight.analysis.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Something that a query can ask for by name.
 *
 * @param name the name that queries are printed with, in lower case
 * @param aliases further names, in lower case
 * @param type what its values are
 * @param explanation one line for a person
 * @param origin where its values come from
 */
public record QueryField(String name, List<String> aliases, Type type, String explanation, Origin origin) {
    public QueryField {
        aliases = List.copyOf(aliases);
    }

    /** What values a field has. */
    public enum Type {
        TEXT,
        /** Text that is a whole number, decimal or {@code 0x} and hexadecimal; can be compared. */
        NUMBER,
        TIME,
        /** Holds or does not hold: {@code is:name}. */
        FLAG
    }

    /** Where the values of a field come from. */
    public sealed interface Origin {}

    /** A column of the store. */
    public record Logged(EventField column) implements Origin {}

    /** A part of the texts of a column. */
    public record Part(EventField column, ValuePart part) implements Origin {}

    /** What logged the start. */
    public record Kind() implements Origin {}

    /** The time of the event. */
    public record StartTime() implements Origin {}

    /**
     * The day or hour of the start in UTC, as text.
     *
     * @param unitNanos its length
     * @param textLength characters of the ISO form that say which it is
     */
    public record Calendar(long unitNanos, int textLength) implements Origin {
        @Nullable
        String text(long nanos) {
            return nanos == EventTime.NO_TIME
                    ? null
                    : EventTime.isoSeconds(nanos).substring(0, textLength) + "Z";
        }
    }

    /** The other time of the record. */
    public record RecordedTime() implements Origin {}

    /**
     * What only the caller knows; see {@link RowFacts}.
     *
     * @param usual the part of a text that people write, null for the whole
     */
    public record Fact(@Nullable ValuePart usual) implements Origin {}

    /** A field whose values the caller looks up. */
    public static QueryField fact(String name, Type type, String explanation) {
        return new QueryField(name, List.of(), type, explanation, new Fact(null));
    }

    /** The text of a row, or null when it has none or the field is not a text that the store alone has. */
    public @Nullable String text(EventStore store, int row) {
        if (origin instanceof Logged logged) {
            return store.value(row, logged.column());
        }
        if (origin instanceof Part part) {
            String whole = store.value(row, part.column());
            return whole == null ? null : part.part().of(whole);
        }
        if (origin instanceof Kind) {
            return store.kind(row).id();
        }
        return origin instanceof Calendar calendar ? calendar.text(store.timeNanos(row)) : null;
    }
}
