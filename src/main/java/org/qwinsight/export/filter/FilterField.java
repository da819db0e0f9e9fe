package org.qwinsight.export.filter;

import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventStore;

/** A field as another system names it. */
interface FilterField {
    /** Its name there. */
    String name();

    /** The value that a process start has there, null for none. */
    @Nullable
    String value(EventStore store, int row);
}
