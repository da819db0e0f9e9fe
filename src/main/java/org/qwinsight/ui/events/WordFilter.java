package org.qwinsight.ui.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.Condition;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.QueryTerm;

/**
 * The terms of a query that ask for a field of few words, as checks show and change them. The first term that asks for
 * one or any of several words is that of the checks. What else is asked of the field alone (an expression, a negation, a
 * second term) is not theirs to change, but is told. Terms that are switched off belong to the query alone.
 */
final class WordFilter {
    private final QueryField field;
    private final List<FilterWord> words;

    WordFilter(QueryField field) {
        this.field = field;
        this.words = FilterWord.of(field);
    }

    List<FilterWord> words() {
        return words;
    }

    /** The words that the query asks for by a term that checks can show. */
    Set<FilterWord> checked(EventQuery query) {
        QueryTerm own = own(query);
        return own == null ? Set.of() : words(own.condition());
    }

    /** What the query asks of the field beside {@link #checked}, as written; empty for nothing. */
    String others(EventQuery query) {
        QueryTerm own = own(query);
        return query.terms().stream()
                .filter(term -> !term.equals(own) && belongs(term))
                .map(QueryTerm::toText)
                .collect(Collectors.joining(" "));
    }

    /** All that the query asks of the field, in few words; empty for nothing. */
    String title(EventQuery query) {
        String labels = checked(query).stream().map(FilterWord::label).collect(Collectors.joining(", "));
        String others = others(query);
        return labels.isEmpty() || others.isEmpty() ? labels + others : labels + " \u00b7 " + others;
    }

    /** The query that asks for any of these words, and for what else it asked; for none, without the term of the checks. */
    EventQuery replaced(EventQuery query, Set<FilterWord> wanted) {
        if (wanted.equals(checked(query))) {
            return query;
        }
        QueryTerm own = own(query);
        List<Condition> asked = asked(own == null ? List.of() : parts(own.condition()), wanted);
        List<QueryTerm> terms = asked.isEmpty()
                ? List.of()
                : List.of(QueryTerm.of(asked.size() == 1 ? asked.get(0) : new Condition.AnyOf(asked)));
        return ColumnFilter.replaced(query, term -> term.equals(own), terms);
    }

    /** What is written already is kept where all that it asks for is still wanted. */
    private List<Condition> asked(List<Condition> before, Set<FilterWord> wanted) {
        List<Condition> asked = new ArrayList<>();
        Set<FilterWord> missing = new LinkedHashSet<>(wanted);
        for (Condition part : before) {
            Set<FilterWord> said = words(part);
            if (wanted.containsAll(said) && missing.removeAll(said)) {
                asked.add(part);
            }
        }
        missing.forEach(word -> asked.add(word.condition()));
        asked.sort(Comparator.comparingInt(this::place));
        return asked;
    }

    private int place(Condition part) {
        return words(part).stream().mapToInt(words::indexOf).min().orElse(words.size());
    }

    /** The query without all that is asked of the field alone. */
    EventQuery cleared(EventQuery query) {
        return ColumnFilter.replaced(query, this::belongs, List.of());
    }

    private @Nullable QueryTerm own(EventQuery query) {
        return query.terms().stream()
                .filter(QueryTerm::on)
                .filter(term -> parts(term.condition()).stream()
                        .noneMatch(part -> words(part).isEmpty()))
                .findFirst()
                .orElse(null);
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.AnyOf any ? any.conditions() : List.of(condition);
    }

    private Set<FilterWord> words(Condition condition) {
        List<Condition> parts = parts(condition);
        return words.stream()
                .filter(word -> parts.stream().anyMatch(word::isAskedBy))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean belongs(QueryTerm term) {
        return term.on() && asksForItAlone(term.condition());
    }

    private boolean asksForItAlone(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return asksForItAlone(not.condition());
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream().allMatch(this::asksForItAlone);
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().allMatch(this::asksForItAlone);
        }
        return field.equals(condition.field());
    }
}
