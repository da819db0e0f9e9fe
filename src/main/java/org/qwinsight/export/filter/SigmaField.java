package org.qwinsight.export.filter;

import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/** A field of a process start in Sigma, which names and logs them as this program does. */
record SigmaField(EventField field) implements FilterField {
    @Override
    public String name() {
        return field.fieldName();
    }

    @Override
    public @Nullable String value(EventStore store, int row) {
        return store.value(row, field);
    }
}
