package org.qwinsight.ui.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.analysis.query.Condition;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.TextMatch;
import org.qwinsight.analysis.query.TextPattern;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.Clause;
import org.qwinsight.event.EventKind;

/**
 * One of the few words that a field can say.
 *
 * @param label as the cells of the column show it
 * @param condition asks for it, and is what is written into a query
 * @param names in lower case, what else a query may call it; several words may share one
 */
record FilterWord(String label, Condition condition, List<String> names) {
    FilterWord {
        names = List.copyOf(names);
    }

    /** The words of a field in the order in which a person reads them; none for a field that says what it likes. */
    static List<FilterWord> of(QueryField field) {
        return switch (field.name()) {
            case "kind" ->
                Arrays.stream(EventKind.values()).map(kind -> kind(field, kind)).toList();
            case "integrity" -> {
                List<FilterWord> levels = new ArrayList<>(words(field, List.of("Untrusted", "Low", "Medium")));
                levels.add(mediumPlus(field));
                levels.addAll(words(field, List.of("High", "System", "Protected", "AppContainer")));
                yield withNone(field, levels);
            }
            case "elevation" ->
                withNone(
                        field,
                        List.of(
                                word(field, "%%1936", "%%1936 full"),
                                word(field, "%%1937", "%%1937 elevated"),
                                word(field, "%%1938", "%%1938 limited")));
            case "clause" -> withNone(field, words(field, names(Clause.values())));
            case "disposition" -> withNone(field, words(field, names(Disposition.values())));
            case "parentlink" -> words(field, names(ParentLink.values()));
            default -> List.of();
        };
    }

    /** True when a condition that a person wrote asks for this word, perhaps for others too. */
    boolean isAskedBy(Condition written) {
        if (written.equals(condition)) {
            return true;
        }
        if (!(written instanceof Condition.Matches matches)) {
            return false;
        }
        if (matches.match() instanceof TextMatch.Exactly exactly) {
            return condition.equals(like(matches.field(), exactly.text()));
        }
        return matches.match() instanceof TextMatch.Like like
                && names.stream().anyMatch(name -> isSame(like.pattern(), name));
    }

    private static boolean isSame(TextPattern pattern, String name) {
        return pattern.pieces().size() == 1
                && pattern.pieces().get(0) instanceof TextPattern.Literal literal
                && literal.text().equalsIgnoreCase(name);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<FilterWord> words(QueryField field, List<String> words) {
        return words.stream().map(word -> word(field, word, word)).toList();
    }

    private static FilterWord word(QueryField field, String value, String label) {
        return new FilterWord(label, like(field, value), List.of(value));
    }

    /** A query may also name what stands before the hyphen. */
    private static FilterWord kind(QueryField field, EventKind kind) {
        String source = kind.id().substring(0, kind.id().indexOf('-'));
        return new FilterWord(kind.label(), like(field, kind.id()), List.of(kind.id(), source));
    }

    /** Security 4688 writes it with a blank, CrowdStrike with a line. */
    private static FilterWord mediumPlus(QueryField field) {
        TextPattern either = new TextPattern(
                List.of(new TextPattern.Literal("Medium"), TextPattern.Wildcard.ONE, new TextPattern.Literal("Plus")));
        return new FilterWord("Medium Plus", new Condition.Matches(field, new TextMatch.Like(either)), List.of());
    }

    private static List<FilterWord> withNone(QueryField field, List<FilterWord> words) {
        List<FilterWord> all = new ArrayList<>(words);
        all.add(new FilterWord("not logged", new Condition.Presence(field, Condition.State.NOT_LOGGED), List.of()));
        return List.copyOf(all);
    }

    private static Condition like(QueryField field, String value) {
        return new Condition.Matches(field, new TextMatch.Like(TextPattern.literal(value)));
    }
}
