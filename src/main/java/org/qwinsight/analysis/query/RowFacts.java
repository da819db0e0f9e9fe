package org.qwinsight.analysis.query;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks up what only the caller knows of a row: the values of the fields with origin {@link QueryField.Fact}. */
public interface RowFacts {
    /** Knows nothing. */
    RowFacts NONE = name -> null;

    /** The values of a field, or null when they are not known here, which makes a query that asks for them fail. */
    @Nullable
    Fact fact(String name);

    /** The values of one field. Must give the same answers whenever asked, to several threads too. */
    sealed interface Fact {}

    /** Behind {@code is:name}. */
    record Flag(IntPredicate holds) implements Fact {}

    /**
     * Texts by row.
     *
     * @param values the distinct texts
     * @param indexOf the index in {@code values} of a row's text; negative when it has none
     */
    record Texts(List<String> values, IntUnaryOperator indexOf) implements Fact {
        public Texts {
            values = List.copyOf(values);
        }
    }

    /**
     * Numbers or times by row.
     *
     * @param value the number, or nanoseconds since 1970 in UTC; {@link #NO_VALUE} when there is none
     */
    record Numbers(IntToLongFunction value) implements Fact {}

    /** Stands for "no number" in {@link Numbers}; the same as {@link org.qwinsight.event.EventTime#NO_TIME}. */
    long NO_VALUE = Long.MIN_VALUE;
}
