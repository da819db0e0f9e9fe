package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;

/**
 * A query: terms that rows have to fulfil, all of them that are switched on. Its text reads back as the same query.
 *
 * @param terms in the order of the text
 */
public record EventQuery(List<QueryTerm> terms) {
    /** Asks for nothing: every row. */
    public static final EventQuery ALL = new EventQuery(List.of());

    /** Characters of a query's text; more than an excluded command line can need. */
    public static final int MAX_LENGTH = 262_144;

    /** Brackets within brackets. */
    public static final int MAX_DEPTH = 50;

    /** Characters of one regular expression. */
    public static final int MAX_EXPRESSION = 1_000;

    public EventQuery {
        terms = List.copyOf(terms);
    }

    /**
     * Reads a query that a store alone can answer.
     *
     * @throws QuerySyntaxException when the text is none; it says where and why
     */
    public static EventQuery parse(String text) {
        return parse(text, QueryVocabulary.OF_STORE);
    }

    /** Reads a query that may use the names of a vocabulary; otherwise as {@link #parse(String)}. */
    public static EventQuery parse(String text, QueryVocabulary vocabulary) {
        return new QueryParser(text, vocabulary).parse();
    }

    /** The canonical text, which reads back as this query with the vocabulary that its fields come from. */
    public String toText() {
        return QueryText.query(terms);
    }

    @Override
    public String toString() {
        return toText();
    }

    /** True when no term takes part, so that every row is selected. */
    public boolean isAll() {
        return terms.stream().noneMatch(QueryTerm::on);
    }

    /** With a term at the end; the same query when it is there already, switched on then. */
    public EventQuery with(QueryTerm term) {
        List<QueryTerm> changed = new ArrayList<>(terms);
        changed.removeIf(there -> there.condition().equals(term.condition()));
        changed.add(term);
        return changed.size() == terms.size() ? replaced(term) : new EventQuery(changed);
    }

    private EventQuery replaced(QueryTerm term) {
        List<QueryTerm> changed = new ArrayList<>(terms);
        changed.replaceAll(there -> there.condition().equals(term.condition()) ? term : there);
        return new EventQuery(changed);
    }

    /** Without a term, switched on or off. */
    public EventQuery without(QueryTerm term) {
        List<QueryTerm> changed = new ArrayList<>(terms);
        changed.removeIf(there -> there.condition().equals(term.condition()));
        return new EventQuery(changed);
    }

    /** With the term of this index switched off when it was on, and on when it was off. */
    public EventQuery toggled(int index) {
        List<QueryTerm> changed = new ArrayList<>(terms);
        changed.set(index, changed.get(index).toggled());
        return new EventQuery(changed);
    }

    /** With the term of this index asking for the opposite, switched on or off as before. */
    public EventQuery negated(int index) {
        QueryTerm term = terms.get(index);
        QueryTerm opposite = new QueryTerm(Condition.not(term.condition()), term.on());
        List<QueryTerm> changed = new ArrayList<>(terms);
        changed.set(index, opposite);
        for (int i = changed.size() - 1; i >= 0; i--) {
            if (i != index && changed.get(i).condition().equals(opposite.condition())) {
                changed.remove(i);
            }
        }
        return new EventQuery(changed);
    }

    /** With every term switched off and kept. */
    public EventQuery allOff() {
        return new EventQuery(terms.stream()
                .map(term -> new QueryTerm(term.condition(), false))
                .toList());
    }

    /** True when a term that is switched on asks for the field of this name. */
    public boolean asksFor(String field) {
        return terms.stream().anyMatch(term -> term.on() && term.condition().asksFor(field));
    }

    /** All terms of both: rows have to fulfil either query's. */
    public EventQuery and(EventQuery other) {
        EventQuery both = this;
        for (QueryTerm term : other.terms) {
            both = both.with(term);
        }
        return both;
    }

    /**
     * Only rows with exactly this value, with letter case; an empty value stands for "logged with nothing in it", null for
     * "not logged". Takes back the exclusion of the same value.
     */
    public EventQuery including(QueryField field, @Nullable String value) {
        Condition exactly = exactly(field, value);
        return without(QueryTerm.of(Condition.not(exactly))).with(QueryTerm.of(exactly));
    }

    /** Only rows without exactly this value; otherwise as {@link #including}. */
    public EventQuery excluding(QueryField field, @Nullable String value) {
        Condition exactly = exactly(field, value);
        return without(QueryTerm.of(exactly)).with(QueryTerm.of(Condition.not(exactly)));
    }

    private static Condition exactly(QueryField field, @Nullable String value) {
        if (value == null) {
            return new Condition.Presence(field, Condition.State.NOT_LOGGED);
        }
        return value.isEmpty()
                ? new Condition.Presence(field, Condition.State.EMPTY)
                : new Condition.Matches(field, new TextMatch.Exactly(value));
    }

    /**
     * The rows that fulfil all terms that are switched on, ascending.
     *
     * @param facts what the caller knows of the rows
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     * @throws QueryCostException when a regular expression takes too long
     * @throws IllegalArgumentException when a term asks for a fact that {@code facts} does not know
     */
    public int[] select(EventStore store, RowFacts facts, Progress progress) {
        return matching(store, facts, progress).toArray();
    }

    /** The rows as {@link #select} gives them, as a set. */
    public RowSet matching(EventStore store, RowFacts facts, Progress progress) {
        return new RowSelection(store, facts, progress).rows(this);
    }
}
