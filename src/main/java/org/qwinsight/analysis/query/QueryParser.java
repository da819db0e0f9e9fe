package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a query. OR binds tighter than the AND that a blank means, as in Splunk's search, so that a query is always a
 * list of terms; a written AND beside OR needs brackets.
 */
final class QueryParser {
    private final String text;
    private final TermParser terms;
    private int position;
    private int depth;

    QueryParser(String text, QueryVocabulary vocabulary) {
        this.text = text;
        this.terms = new TermParser(text, vocabulary);
    }

    EventQuery parse() {
        if (text.length() > EventQuery.MAX_LENGTH) {
            throw new QuerySyntaxException(
                    EventQuery.MAX_LENGTH,
                    text.length() - EventQuery.MAX_LENGTH,
                    "the query is longer than " + EventQuery.MAX_LENGTH + " characters; make it shorter");
        }
        List<QueryTerm> parsed = sequence();
        if (position < text.length()) {
            throw fault(
                    position, 1, "there is no opening bracket for this one; take it out, or put the text in quotes");
        }
        return new EventQuery(parsed);
    }

    /** Terms up to the end or a closing bracket. */
    private List<QueryTerm> sequence() {
        List<QueryTerm> parsed = new ArrayList<>();
        int writtenAnd = -1;
        int writtenOr = -1;
        skipBlanks();
        while (!atEnd()) {
            if (at("AND")) {
                writtenAnd = position;
                requireBetween(parsed.isEmpty(), "AND");
            }
            boolean on = !off();
            List<Condition> alternatives = new ArrayList<>();
            alternatives.add(operand());
            while (at("OR")) {
                writtenOr = position;
                requireBetween(false, "OR");
                if (!on) {
                    throw fault(writtenOr, 2, "brackets must say what # switches off: #(a OR b)");
                }
                alternatives.add(operand());
            }
            if (writtenAnd >= 0 && writtenOr >= 0) {
                int later = Math.max(writtenAnd, writtenOr);
                int length = later == writtenAnd ? 3 : 2;
                throw fault(later, length, "AND beside OR can be read in two ways; put brackets, as in a AND (b OR c)");
            }
            Condition condition = alternatives.size() == 1 ? alternatives.get(0) : new Condition.AnyOf(alternatives);
            parsed.add(new QueryTerm(condition, on));
        }
        return parsed;
    }

    /** Takes the keyword and what follows must be an operand. */
    private void requireBetween(boolean nothingBefore, String keyword) {
        int begin = position;
        position += keyword.length();
        skipBlanks();
        if (nothingBefore || atEnd() || at("AND") || at("OR")) {
            throw fault(
                    begin,
                    keyword.length(),
                    keyword + " stands between two terms; write both, or \"" + keyword + "\" for the text");
        }
    }

    private boolean off() {
        if (!text.startsWith("#", position)) {
            return false;
        }
        if (depth > 0) {
            throw fault(position, 1, "only a whole term can be switched off; # stands in front of the bracket");
        }
        position++;
        if (atEnd() || Character.isWhitespace(text.charAt(position))) {
            throw fault(position - 1, 1, "# stands right before the term that it switches off, as in #user:SYSTEM");
        }
        return true;
    }

    private Condition operand() {
        if (at("OR")) {
            throw fault(position, 2, "OR stands between two terms; write both, or \"OR\" for the text");
        }
        if (text.startsWith("#", position)) {
            throw fault(position, 1, "only a whole term can be switched off; \"#…\" in quotes searches the text");
        }
        int begin = position;
        boolean negated = negation();
        Condition condition = text.startsWith("(", position) ? bracket() : term(begin, negated);
        skipBlanks();
        return negated ? Condition.not(condition) : condition;
    }

    private boolean negation() {
        boolean negated = false;
        while (at("NOT")) {
            int begin = position;
            position += 3;
            skipBlanks();
            if (atEnd() || at("AND") || at("OR")) {
                throw fault(begin, 3, "NOT stands before a term; write one, or \"NOT\" for the text");
            }
            negated = !negated;
        }
        if (text.startsWith("-", position)) {
            position++;
            negated = !negated;
            if (text.startsWith("-", position)) {
                throw fault(position - 1, 2, "one minus sign excludes; put a text that begins with -- in quotes");
            }
            if (atEnd() || Character.isWhitespace(text.charAt(position))) {
                throw fault(position - 1, 1, "a minus sign stands right before what it excludes, as in -user:SYSTEM");
            }
        }
        return negated;
    }

    private Condition bracket() {
        int begin = position++;
        if (++depth > EventQuery.MAX_DEPTH) {
            throw fault(begin, 1, "brackets are nested more than " + EventQuery.MAX_DEPTH + " deep; use fewer");
        }
        List<QueryTerm> inside = sequence();
        if (!text.startsWith(")", position)) {
            throw fault(begin, 1, "this bracket is not closed; add ), or put the text in quotes");
        }
        if (inside.isEmpty()) {
            throw fault(begin, position + 1 - begin, "there is nothing between the brackets; take them out");
        }
        position++;
        depth--;
        List<Condition> conditions = inside.stream().map(QueryTerm::condition).toList();
        return conditions.size() == 1 ? conditions.get(0) : new Condition.AllOf(conditions);
    }

    private Condition term(int begin, boolean negated) {
        if (atEnd()) {
            throw fault(
                    begin,
                    Math.max(0, position - begin),
                    negated ? "what is excluded is missing" : "a term is missing");
        }
        Condition condition = terms.term(position);
        position = terms.end();
        return condition;
    }

    private boolean atEnd() {
        return position >= text.length() || text.charAt(position) == ')';
    }

    /** True when this keyword stands here as a word of its own; a keyword in small letters is a mistake. */
    private boolean at(String keyword) {
        int end = position + keyword.length();
        if (!text.regionMatches(true, position, keyword, 0, keyword.length())) {
            return false;
        }
        boolean isWord =
                end >= text.length() || Character.isWhitespace(text.charAt(end)) || "()".indexOf(text.charAt(end)) >= 0;
        if (!isWord) {
            return false;
        }
        String written = text.substring(position, end);
        if (!written.equals(keyword)) {
            throw fault(
                    position,
                    keyword.length(),
                    "write " + written.toUpperCase(Locale.ROOT) + " in capitals, or \"" + written + "\" for the text");
        }
        return true;
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private static QuerySyntaxException fault(int offset, int length, String message) {
        return new QuerySyntaxException(offset, length, message);
    }
}
