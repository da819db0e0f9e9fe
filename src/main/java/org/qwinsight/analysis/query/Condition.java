package org.qwinsight.analysis.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row has to fulfil. */
public sealed interface Condition {
    /** A value of the field is like this. A row without a value does not match. */
    record Matches(QueryField field, TextMatch match) implements Condition {}

    /** The number in the field compares so; a value that is no number does not match. The bound is unsigned. */
    record CompareNumber(QueryField field, Comparison comparison, long bound) implements Condition {}

    /** The time lies before, in or behind the span; a row without a time does not match. */
    record CompareTime(QueryField field, Comparison comparison, TimeSpan bound) implements Condition {}

    /** The time lies in the span. */
    record DuringTime(QueryField field, TimeSpan span) implements Condition {}

    /** {@code is:flag}. */
    record Is(QueryField flag) implements Condition {
        @Override
        public QueryField field() {
            return flag;
        }
    }

    /** Whether there is a value. */
    record Presence(QueryField field, State state) implements Condition {}

    /** Whether a field has a value. */
    enum State {
        /** {@code has:field}: there is a value. */
        PRESENT,
        /** {@code field:empty}: logged with nothing in it. */
        EMPTY,
        /** {@code field:none}: not logged, or never logged by this kind of event. */
        NOT_LOGGED
    }

    /** The pattern stands somewhere in one of the logged texts. */
    record AnyText(TextPattern pattern) implements Condition {}

    /** The other rows. */
    record Not(Condition condition) implements Condition {
        public Not {
            if (condition instanceof Not) {
                throw new IllegalArgumentException("a double negation is none: use not(…)");
            }
        }
    }

    /** One of at least two. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = atLeastTwo(conditions);
        }
    }

    /** All of at least two. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = atLeastTwo(conditions);
        }
    }

    /** The opposite, without piling up negations. */
    static Condition not(Condition condition) {
        return condition instanceof Not not ? not.condition() : new Not(condition);
    }

    /** True when the field of this name, or one of them, is asked for. */
    default boolean asksFor(String field) {
        if (this instanceof Not not) {
            return not.condition().asksFor(field);
        }
        if (this instanceof AnyOf any) {
            return any.conditions().stream().anyMatch(one -> one.asksFor(field));
        }
        if (this instanceof AllOf all) {
            return all.conditions().stream().anyMatch(one -> one.asksFor(field));
        }
        QueryField asked = field();
        return asked != null && asked.name().equals(field);
    }

    /** The field that is asked for; null for a text in any field and for what is put together from others. */
    default @Nullable QueryField field() {
        return null;
    }

    private static List<Condition> atLeastTwo(List<Condition> conditions) {
        if (conditions.size() < 2) {
            throw new IllegalArgumentException("fewer than two conditions");
        }
        return List.copyOf(conditions);
    }
}
