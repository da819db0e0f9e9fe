package org.qwinsight.ui.events;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qwinsight.analysis.query.Condition;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.QuerySyntaxException;
import org.qwinsight.analysis.query.QueryTerm;
import org.qwinsight.analysis.query.TextMatch;
import org.qwinsight.analysis.query.TextPattern;
import org.qwinsight.event.TextBeginning;
import org.qwinsight.investigation.QueryFacts;

/**
 * The terms of a query that ask for one column, as its filter field shows and changes them. In the field, a plain word
 * is contained in a text or is the number or time; {@code =}, {@code :}, {@code ~}, {@code <}, {@code >} and a minus
 * sign before it mean what they mean in a query, {@code *} is any value. Terms that are switched off, and terms in
 * brackets or with OR, belong to the query alone.
 */
final class ColumnFilter {
    private static final Pattern ZONELESS =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?");
    /** Between date and time as the column shows them. */
    private static final Pattern GAP = Pattern.compile("(?<=\\d{4}-\\d{2}-\\d{2}) (?=\\d{2}:\\d{2})");

    private static final String ANY = "*";

    /** Characters of a value that a fault names: it stands in a small box, and what was pasted may be very long. */
    private static final int LONGEST = 60;

    private final QueryField field;

    ColumnFilter(QueryField field) {
        this.field = field;
    }

    /** What was read in the field, or what is wrong in it. */
    record Reading(List<QueryTerm> terms, String fault) {
        Reading {
            terms = List.copyOf(terms);
        }

        boolean isFault() {
            return !fault.isEmpty();
        }
    }

    /**
     * Reads what was typed.
     *
     * @param zone of times that name none
     */
    Reading read(String typed, ZoneId zone) {
        List<QueryTerm> terms = new ArrayList<>();
        for (FilterToken token : FilterToken.of(joined(typed))) {
            try {
                Condition condition = condition(token, zone);
                terms.add(QueryTerm.of(token.isExcluded() ? Condition.not(condition) : condition));
            } catch (QuerySyntaxException e) {
                return new Reading(
                        List.of(),
                        "At \u201c" + TextBeginning.of(token.value(), LONGEST) + "\u201d: " + e.getMessage());
            }
        }
        return new Reading(terms, "");
    }

    /** A time that was copied from its column has a blank in it, and is no two words. */
    private String joined(String typed) {
        return field.type() == QueryField.Type.TIME ? GAP.matcher(typed).replaceAll("T") : typed;
    }

    private Condition condition(FilterToken token, ZoneId zone) {
        boolean isUsual = token.operator().isEmpty();
        if (isUsual && token.value().equals(ANY)) {
            return new Condition.Presence(field, Condition.State.PRESENT);
        }
        boolean isContained = token.operator().equals("~") || (isUsual && field.type() == QueryField.Type.TEXT);
        if (isContained && !token.hasEscapes() && !token.value().isEmpty()) {
            return read(new Condition.Matches(field, new TextMatch.Containing(pattern(token.value()))));
        }
        String operator = isContained ? "~" : isUsual ? ":" : token.operator();
        String value = field.type() == QueryField.Type.TIME ? withZone(token.value(), zone) : token.value();
        return parsed(field.name() + operator + value);
    }

    /** The condition as a query reads it. */
    private static Condition read(Condition condition) {
        return parsed(QueryTerm.of(condition).toText());
    }

    private static Condition parsed(String term) {
        return EventQuery.parse(term, QueryFacts.VOCABULARY).terms().get(0).condition();
    }

    /** A text with wildcards outside of quotation marks. */
    private static TextPattern pattern(String value) {
        List<TextPattern.Piece> pieces = new ArrayList<>();
        boolean isQuoted = false;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            boolean isDoubled = isQuoted && c == '"' && value.startsWith("\"", at + 1);
            if (c == '"' && !isDoubled) {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == '*' || c == '?')) {
                pieces.add(c == '*' ? TextPattern.Wildcard.ANY : TextPattern.Wildcard.ONE);
            } else {
                pieces.add(new TextPattern.Literal(String.valueOf(c)));
                at += isDoubled ? 1 : 0;
            }
        }
        return new TextPattern(pieces);
    }

    /** A time that names no zone is in the zone that the heading names. */
    private static String withZone(String value, ZoneId zone) {
        Matcher time = ZONELESS.matcher(value);
        if (!time.matches()) {
            return value;
        }
        try {
            String clock = time.group(2) == null ? "T00:00" : time.group(2);
            return value
                    + LocalDateTime.parse(time.group(1) + clock).atZone(zone).getOffset();
        } catch (DateTimeException e) {
            return value;
        }
    }

    /** What stands in the field for a query. */
    String text(EventQuery query) {
        return query.terms().stream().filter(this::belongs).map(this::text).collect(Collectors.joining(" "));
    }

    private String text(QueryTerm term) {
        boolean isExcluded = term.condition() instanceof Condition.Not;
        Condition plain = plain(term);
        return (isExcluded ? "-" : "") + text(plain);
    }

    private String text(Condition condition) {
        if (condition instanceof Condition.Presence presence && presence.state() == Condition.State.PRESENT) {
            return ANY;
        }
        String behindName =
                QueryTerm.of(condition).toText().substring(field.name().length());
        String value = behindName.substring(1);
        boolean isContained = behindName.startsWith("~") && field.type() == QueryField.Type.TEXT;
        boolean isNumber = behindName.startsWith(":")
                && field.type() != QueryField.Type.TEXT
                && !value.isEmpty()
                && Character.isDigit(value.charAt(0));
        return isContained || isNumber ? value : behindName;
    }

    private static Condition plain(QueryTerm term) {
        return term.condition() instanceof Condition.Not not ? not.condition() : term.condition();
    }

    /** True for a term that the field shows. */
    private boolean belongs(QueryTerm term) {
        Condition condition = plain(term);
        if (!term.on()) {
            return false;
        }
        if (condition instanceof Condition.Matches matches) {
            return matches.field().equals(field);
        }
        if (condition instanceof Condition.CompareNumber compare) {
            return compare.field().equals(field);
        }
        if (condition instanceof Condition.CompareTime compare) {
            return compare.field().equals(field);
        }
        if (condition instanceof Condition.DuringTime during) {
            return during.field().equals(field);
        }
        return condition instanceof Condition.Presence presence
                && presence.field().equals(field);
    }

    /** The query with these terms in place of those that the field shows. */
    EventQuery replaced(EventQuery query, List<QueryTerm> terms) {
        return replaced(query, this::belongs, terms);
    }

    /** The query with these terms in place of those that are out; a term that says the same is not there twice. */
    static EventQuery replaced(EventQuery query, Predicate<QueryTerm> isOut, List<QueryTerm> terms) {
        List<QueryTerm> changed = new ArrayList<>();
        boolean isPlaced = false;
        for (QueryTerm term : query.terms()) {
            if (isOut.test(term)) {
                if (!isPlaced) {
                    changed.addAll(terms);
                }
                isPlaced = true;
            } else if (terms.stream().noneMatch(added -> added.condition().equals(term.condition()))) {
                changed.add(term);
            }
        }
        if (!isPlaced) {
            changed.addAll(terms);
        }
        return new EventQuery(changed.stream().distinct().toList());
    }

    /** The query without what any filter field shows. */
    static EventQuery cleared(EventQuery query, List<QueryField> fields) {
        EventQuery cleared = query;
        for (QueryField field : fields) {
            cleared = FilterWord.of(field).isEmpty()
                    ? new ColumnFilter(field).replaced(cleared, List.of())
                    : new WordFilter(field).cleared(cleared);
        }
        return cleared;
    }
}
