package org.qwinsight.analysis.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.ValueScanner.Value;

/** Reads one term: a field with a value, or text that may stand anywhere. */
final class TermParser {
    /** A drive letter is no field: {@code C:\Windows} is text. */
    private static final Pattern FIELD = Pattern.compile("([A-Za-z_][A-Za-z0-9_.]+)(:|=|~|<=|>=|<|>)");

    private static final String NEEDS_ZONE =
            "write a time with its zone, for example 2026-03-02T09:00Z, 2026-03-02T10:00:30+01:00, or 2026-03-02Z"
                    + " for a day";

    private final String text;
    private final QueryVocabulary vocabulary;
    private int end;

    TermParser(String text, QueryVocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /** First position behind the term that was read last. */
    int end() {
        return end;
    }

    Condition term(int begin) {
        Matcher field = FIELD.matcher(text).region(begin, text.length());
        if (!field.lookingAt()) {
            return anyText(begin);
        }
        String name = field.group(1);
        String operator = field.group(2);
        boolean isWord = name.equalsIgnoreCase("is") || name.equalsIgnoreCase("has");
        if (isWord && operator.equals(":")) {
            return name.equalsIgnoreCase("is") ? is(field.end()) : has(field.end());
        }
        QueryField asked = vocabulary
                .named(name)
                .orElseThrow(() -> fault(begin, name.length(), NameAdvice.noField(name, vocabulary)));
        if (asked.type() == QueryField.Type.FLAG) {
            throw fault(begin, field.end() - begin, "this holds or does not hold; write is:" + asked.name());
        }
        if (asked.type() == QueryField.Type.NUMBER && asked.origin() instanceof QueryField.Fact) {
            return counted(asked, operator, field.end());
        }
        return switch (operator) {
            case ":" -> colon(asked, field.end());
            case "=" -> exactly(asked, field.end());
            case "~" -> containing(asked, field.end());
            default -> compared(asked, comparison(operator), field.end());
        };
    }

    private Condition anyText(int begin) {
        Value value = scan(begin);
        TextPattern pattern = value.pattern().trimmed();
        if (pattern.isEmpty()) {
            throw fault(begin, end - begin, "this is on every row; write the text that you look for, or leave it out");
        }
        return new Condition.AnyText(pattern);
    }

    private Condition is(int begin) {
        QueryField flag = named(begin, "is:");
        if (flag.type() != QueryField.Type.FLAG) {
            throw fault(
                    begin,
                    end - begin,
                    flag.name() + " has a value; write has:" + flag.name() + " or " + flag.name() + ":…");
        }
        return new Condition.Is(flag);
    }

    private Condition has(int begin) {
        QueryField field = named(begin, "has:");
        if (field.type() == QueryField.Type.FLAG) {
            throw fault(begin, end - begin, "this has no value; write is:" + field.name());
        }
        return new Condition.Presence(field, Condition.State.PRESENT);
    }

    private QueryField named(int begin, String prefix) {
        Value value = scan(begin);
        String name = value.pattern().text();
        if (value.pattern().hasWildcard() || name.isEmpty()) {
            throw fault(
                    begin,
                    end - begin,
                    "behind " + prefix + " stands a name; there are " + NameAdvice.names(prefix, vocabulary));
        }
        return vocabulary
                .named(name)
                .orElseThrow(() -> fault(
                        begin,
                        end - begin,
                        "there is no " + NameAdvice.cut(name) + "; behind " + prefix + " can stand "
                                + NameAdvice.names(prefix, vocabulary)));
    }

    private Condition colon(QueryField field, int begin) {
        if (text.startsWith("/", begin) && field.type() != QueryField.Type.TIME) {
            return new Condition.Matches(field, regex(begin));
        }
        Value value = present(field, begin);
        Condition.@Nullable State state = state(value);
        if (state != null) {
            return new Condition.Presence(field, state);
        }
        return field.type() == QueryField.Type.TIME
                ? new Condition.DuringTime(field, time(value))
                : new Condition.Matches(field, new TextMatch.Like(value.pattern()));
    }

    /** An unquoted keyword in place of a value, or the empty text. */
    private static Condition.@Nullable State state(Value value) {
        if (value.pattern().isEmpty()) {
            return Condition.State.EMPTY;
        }
        if (value.quoted() || value.pattern().hasWildcard()) {
            return null;
        }
        return switch (value.pattern().text().toLowerCase(Locale.ROOT)) {
            case "empty" -> Condition.State.EMPTY;
            case "none" -> Condition.State.NOT_LOGGED;
            default -> null;
        };
    }

    private Condition exactly(QueryField field, int begin) {
        Value value = present(field, begin);
        if (value.pattern().hasWildcard()) {
            throw fault(
                    begin,
                    end - begin,
                    "= compares the whole value as it stands; write : for * and ?, or put"
                            + " quotes around the value");
        }
        if (value.pattern().isEmpty()) {
            return new Condition.Presence(field, Condition.State.EMPTY);
        }
        return field.type() == QueryField.Type.TIME
                ? new Condition.DuringTime(field, time(value))
                : new Condition.Matches(
                        field, new TextMatch.Exactly(value.pattern().text()));
    }

    private Condition containing(QueryField field, int begin) {
        Value value = present(field, begin);
        if (field.type() == QueryField.Type.TIME) {
            throw fault(begin - 1, 1, "a time contains nothing; write : or >= or < and a time");
        }
        TextPattern pattern = value.pattern().trimmed();
        if (pattern.isEmpty()) {
            throw fault(begin, end - begin, "every value contains this; write has:" + field.name());
        }
        return new Condition.Matches(field, new TextMatch.Containing(pattern));
    }

    /** A number that is no text: it can be compared, and be missing. */
    private Condition counted(QueryField field, String operator, int begin) {
        if (operator.equals("~")) {
            throw fault(begin - 1, 1, "a number contains nothing; write : or >= or < and a number");
        }
        if (operator.equals(":")) {
            Condition.@Nullable State state = state(present(field, begin));
            if (state != null) {
                return new Condition.Presence(field, state);
            }
        }
        return compared(field, operator.equals("=") ? Comparison.EQUAL : comparison(operator), begin);
    }

    private Condition compared(QueryField field, Comparison comparison, int begin) {
        Value value = present(field, begin);
        if (field.type() == QueryField.Type.TIME) {
            return new Condition.CompareTime(field, comparison, time(value));
        }
        if (field.type() != QueryField.Type.NUMBER) {
            throw fault(
                    begin - comparison.symbol().length(),
                    comparison.symbol().length(),
                    field.name() + " is neither a time nor a number; write : or ~");
        }
        Long number = value.pattern().hasWildcard()
                ? null
                : NumberText.parse(value.pattern().text());
        if (number == null) {
            throw fault(begin, end - begin, "write a whole number, for example 4444 or 0x115c");
        }
        return new Condition.CompareNumber(field, comparison, number);
    }

    private TimeSpan time(Value value) {
        boolean isText = !value.pattern().hasWildcard();
        return (isText ? TimeSpan.of(value.pattern().text()) : java.util.Optional.<TimeSpan>empty())
                .orElseThrow(() -> fault(value.begin(), value.end() - value.begin(), NEEDS_ZONE));
    }

    private TextMatch.Regex regex(int begin) {
        int at = begin + 1;
        while (at < text.length() && text.charAt(at) != '/') {
            if (Character.isISOControl(text.charAt(at))) {
                throw fault(at, 1, "write \\n, \\t or \\x0A in place of this character");
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        String expression = text.substring(begin + 1, Math.min(at, text.length()));
        end = Math.min(at + 1, text.length());
        if (at >= text.length()) {
            throw fault(
                    begin,
                    end - begin,
                    "this expression is not closed; add /, or put quotes around a text that" + " begins with /");
        }
        if (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != ')') {
            throw fault(end, 1, "a / inside an expression is written \\/; put quotes around a text that begins with /");
        }
        if (expression.isEmpty() || expression.length() > EventQuery.MAX_EXPRESSION) {
            throw fault(begin, end - begin, "an expression has 1 to " + EventQuery.MAX_EXPRESSION + " characters");
        }
        try {
            BoundedRegex.compile(expression);
        } catch (PatternSyntaxException e) {
            int place = begin + 1 + Math.max(0, Math.min(e.getIndex(), expression.length()));
            throw fault(place, place < end ? 1 : 0, "this is no regular expression: " + e.getDescription());
        }
        return new TextMatch.Regex(expression);
    }

    private Value present(QueryField field, int begin) {
        if (text.startsWith("(", begin)) {
            throw fault(
                    begin,
                    1,
                    "brackets go around the field too: (" + field.name() + ":a OR " + field.name()
                            + ":b); put quotes around a text that begins with one");
        }
        Value value = scan(begin);
        if (value.end() == begin) {
            throw fault(
                    begin,
                    0,
                    "the value of " + field.name() + " is missing; write one, \"\" for logged but empty,"
                            + " or none for not logged");
        }
        return value;
    }

    private Value scan(int begin) {
        Value value = new ValueScanner(text, begin).value();
        end = value.end();
        return value;
    }

    private static Comparison comparison(String symbol) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.symbol().equals(symbol)) {
                return comparison;
            }
        }
        throw new AssertionError(symbol);
    }

    private static QuerySyntaxException fault(int offset, int length, String message) {
        return new QuerySyntaxException(offset, length, message);
    }
}
