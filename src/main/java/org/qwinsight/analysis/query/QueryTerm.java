package org.qwinsight.analysis.query;

/**
 * One term of a query: a chip.
 *
 * @param condition what rows have to fulfil
 * @param on false for a term that stays in the query without taking part
 */
public record QueryTerm(Condition condition, boolean on) {
    /** A term that takes part. */
    public static QueryTerm of(Condition condition) {
        return new QueryTerm(condition, true);
    }

    public QueryTerm toggled() {
        return new QueryTerm(condition, !on);
    }

    /** As written in a query, a term that is switched off with {@code #} in front. */
    public String toText() {
        return QueryText.term(this);
    }
}
