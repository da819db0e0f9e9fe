package org.qwinsight.analysis;

import org.jspecify.annotations.Nullable;

/** A condition on the value of one field. Must give the same answer for the same value, as each is asked about once. */
@FunctionalInterface
public interface ValuePredicate {
    /**
     * Decides on a value.
     *
     * @param value null when the row has none
     */
    boolean test(@Nullable String value);
}
