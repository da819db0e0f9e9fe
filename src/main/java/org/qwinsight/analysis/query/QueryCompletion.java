package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qwinsight.analysis.query.ValueCounts.ValueCount;
import org.qwinsight.event.Progress;

/**
 * What could stand at the caret of a query that is being typed.
 *
 * @param from where the replaced part of the text begins
 * @param to where it ends
 * @param suggestions the best first
 */
public record QueryCompletion(int from, int to, List<Suggestion> suggestions) {
    private static final Pattern FIELD = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]+)(:|=)");

    public QueryCompletion {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * A text to put in.
     *
     * @param text replaces the part from {@link #from} to {@link #to}
     * @param explanation for a person; for a value, how many rows have it
     */
    public record Suggestion(String text, String explanation) {}

    /**
     * The suggestions for a place.
     *
     * @param caret position in the text, from 0 to its length
     * @param most how many suggestions at most
     */
    public static QueryCompletion at(
            String text, int caret, QueryVocabulary vocabulary, ValueCounts values, int most, Progress progress) {
        int begin = beginOfTerm(text, caret);
        while (begin < caret && "-#(".indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        Matcher field = FIELD.matcher(text).region(begin, caret);
        if (field.lookingAt()) {
            String typed = unquoted(text.substring(field.end(), caret));
            return new QueryCompletion(
                    field.end(),
                    endOfTerm(text, caret),
                    values(field.group(1), field.group(2), typed, vocabulary, values, most, progress));
        }
        return new QueryCompletion(
                begin, endOfTerm(text, caret), names(text.substring(begin, caret), vocabulary, most));
    }

    private static List<Suggestion> names(String typed, QueryVocabulary vocabulary, int most) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<Suggestion> begins = new ArrayList<>();
        List<Suggestion> contains = new ArrayList<>();
        for (QueryField field : vocabulary.fields()) {
            Suggestion suggestion = new Suggestion(operator(field), field.explanation());
            boolean alias = field.aliases().stream().anyMatch(name -> name.startsWith(wanted));
            if (field.name().startsWith(wanted) || alias || suggestion.text().startsWith(wanted)) {
                begins.add(suggestion);
            } else if (field.name().contains(wanted)
                    || field.explanation().toLowerCase(Locale.ROOT).contains(wanted)) {
                contains.add(suggestion);
            }
        }
        keyword("has:", "There is a value", wanted, begins);
        keyword("OR", "One of the terms on both sides", wanted, begins);
        keyword("NOT", "Not the next term, like a minus sign", wanted, begins);
        begins.addAll(contains);
        return begins.subList(0, Math.min(most, begins.size()));
    }

    private static void keyword(String keyword, String explanation, String wanted, List<Suggestion> suggestions) {
        if (keyword.toLowerCase(Locale.ROOT).startsWith(wanted)) {
            suggestions.add(new Suggestion(keyword, explanation));
        }
    }

    private static String operator(QueryField field) {
        return switch (field.type()) {
            case TEXT, NUMBER -> field.name() + ":";
            case TIME -> field.name() + ">=";
            case FLAG -> "is:" + field.name();
        };
    }

    private static List<Suggestion> values(
            String name,
            String operator,
            String typed,
            QueryVocabulary vocabulary,
            ValueCounts values,
            int most,
            Progress progress) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        if (operator.equals(":") && (prefix.equals("is:") || prefix.equals("has:"))) {
            boolean flags = prefix.equals("is:");
            return vocabulary.fields().stream()
                    .filter(field -> (field.type() == QueryField.Type.FLAG) == flags)
                    .filter(field -> field.name().startsWith(typed.toLowerCase(Locale.ROOT)))
                    .limit(most)
                    .map(field -> new Suggestion(field.name(), field.explanation()))
                    .toList();
        }
        return vocabulary
                .named(name)
                .map(field -> ofField(values.of(field, progress), typed, most))
                .orElse(List.of());
    }

    /** Values that begin with the typed text, then those that contain it, each the most frequent first. */
    private static List<Suggestion> ofField(List<ValueCount> values, String typed, int most) {
        String wanted = Folding.fold(typed);
        List<Suggestion> begins = new ArrayList<>();
        List<Suggestion> contains = new ArrayList<>();
        for (ValueCount value : values) {
            int at = Folding.indexOf(value.value(), wanted, 0);
            if (at >= 0) {
                List<Suggestion> list = at == 0 ? begins : contains;
                if (list.size() < most) {
                    list.add(new Suggestion(QueryText.value(value.value()), rows(value.rows())));
                }
            }
            if (begins.size() >= most) {
                break;
            }
        }
        begins.addAll(contains);
        return begins.subList(0, Math.min(most, begins.size()));
    }

    private static String rows(int rows) {
        return String.format(Locale.ROOT, rows == 1 ? "%,d row" : "%,d rows", rows);
    }

    private static String unquoted(String typed) {
        return typed.startsWith("\"") ? typed.substring(1).replace("\"\"", "\"") : typed;
    }

    /** Behind the last blank before the caret that stands in no quotes. */
    private static int beginOfTerm(String text, int caret) {
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < caret; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && Character.isWhitespace(c)) {
                begin = i + 1;
            }
        }
        return begin;
    }

    private static int endOfTerm(String text, int caret) {
        boolean quoted = false;
        for (int i = 0; i < caret; i++) {
            quoted ^= text.charAt(i) == '"';
        }
        int end = caret;
        while (end < text.length() && (quoted || !isEnd(text.charAt(end)))) {
            quoted ^= text.charAt(end) == '"';
            end++;
        }
        return end;
    }

    private static boolean isEnd(char c) {
        return Character.isWhitespace(c) || c == ')';
    }
}
