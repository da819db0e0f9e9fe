package org.qwinsight.event;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which values of the process starts are kept, where not all are needed. What is kept never depends on what is not.
 *
 * @param fields kept of every start; the record id is always among them
 * @param whole starts that keep all their values; asked about starts with no more than the values that every start keeps
 */
public record KeptValues(Set<EventField> fields, Predicate<ProcessStart> whole) {
    /** All values of all starts. */
    public static final KeptValues ALL = new KeptValues(EnumSet.allOf(EventField.class), start -> true);

    public KeptValues {
        Set<EventField> withId = EnumSet.of(EventField.EVENT_RECORD_ID);
        withId.addAll(fields);
        fields = Collections.unmodifiableSet(withId);
    }

    public boolean isAll() {
        return fields.size() == ALL.fields.size();
    }

    /** True for a start that keeps all its values. One without a record id is told from its copies by all of them. */
    public boolean keepsAllOf(ProcessStart start) {
        return start.value(EventField.EVENT_RECORD_ID) == null || whole.test(start);
    }
}
