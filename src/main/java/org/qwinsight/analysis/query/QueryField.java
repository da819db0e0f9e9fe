package org.qwinsight.analysis.query;

import java.util.List;
import org.qwinsight.event.EventField;

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

    /** The other time of the record. */
    public record RecordedTime() implements Origin {}

    /** What only the caller knows; see {@link RowFacts}. */
    public record Fact() implements Origin {}

    /** A field whose values the caller looks up. */
    public static QueryField fact(String name, Type type, String explanation) {
        return new QueryField(name, List.of(), type, explanation, new Fact());
    }
}
