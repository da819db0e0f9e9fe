package org.qwinsight.ingest.mapping;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.ingest.record.RawEvent;

/** Collects the fields of one process start; the texts by which sources say "no value" become the empty text. */
final class Fields {
    private static final Pattern ZERO_GUID = Pattern.compile("\\{?0{8}-0{4}-0{4}-0{4}-0{12}\\}?");

    private final RawEvent event;
    private final Set<EventField> wanted;
    private final Map<EventField, String> values = new EnumMap<>(EventField.class);

    /** @param wanted no value of another field is taken */
    Fields(RawEvent event, Set<EventField> wanted) {
        this.event = event;
        this.wanted = wanted;
    }

    /** Takes a value; null means "not logged". */
    Fields put(EventField field, @Nullable String value) {
        if (value != null && wanted.contains(field)) {
            values.put(field, present(value) == null ? "" : value);
        }
        return this;
    }

    /** Takes a value that stands in the record's frame, where the empty text means "not logged". */
    Fields putSystem(EventField field, String value) {
        return value.isEmpty() ? this : put(field, value);
    }

    /** Takes the event's field of this name. */
    Fields copy(EventField field, String name) {
        return wanted.contains(field) ? put(field, event.data(name)) : this;
    }

    /** Takes the event's field of this name in another form. */
    Fields copy(EventField field, String name, UnaryOperator<@Nullable String> form) {
        return wanted.contains(field) ? put(field, form.apply(event.data(name))) : this;
    }

    /** Takes a value that stands in several places of the event. */
    Fields read(EventField field, Function<RawEvent, @Nullable String> reader) {
        return wanted.contains(field) ? put(field, reader.apply(event)) : this;
    }

    Map<EventField, String> values() {
        return values;
    }

    /** The value, or null when it is missing or one of the texts by which sources say so. */
    static @Nullable String present(@Nullable String value) {
        if (value == null || value.isBlank() || value.equals("-") || value.equals("?")) {
            return null;
        }
        return isZeroGuid(value) ? null : value;
    }

    private static boolean isZeroGuid(String value) {
        int length = value.length();
        return length >= 36
                && length <= 38
                && value.startsWith("0", value.charAt(0) == '{' ? 1 : 0)
                && ZERO_GUID.matcher(value).matches();
    }

    /** {@code domain\name}, or the name alone when there is no domain; null when there is no name. */
    static @Nullable String account(@Nullable String domain, @Nullable String name) {
        String presentName = present(name);
        String presentDomain = present(domain);
        return presentName == null || presentDomain == null ? presentName : presentDomain + '\\' + presentName;
    }
}
