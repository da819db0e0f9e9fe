package org.qwinsight.analysis.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qwinsight.analysis.query.TextPattern.Literal;
import org.qwinsight.analysis.query.TextPattern.Piece;
import org.qwinsight.analysis.query.TextPattern.Wildcard;

/** Prints queries so that they read back as the same query. */
final class QueryText {
    private static final String SAFE_PUNCTUATION = "_.\\/{}%@+,;:=-&!'^[]|~#";
    private static final String SAFE_AT_BEGIN = "_.\\{%@+";
    private static final String UNSAFE_IN_WORD = ":=~";

    private QueryText() {}

    static String query(List<QueryTerm> terms) {
        if (terms.size() == 1 && terms.get(0).on() && terms.get(0).condition() instanceof Condition.AnyOf any) {
            return alternatives(any);
        }
        return terms.stream().map(QueryText::term).collect(Collectors.joining(" "));
    }

    static String term(QueryTerm term) {
        return (term.on() ? "" : "#") + operand(term.condition());
    }

    private static String operand(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return "-" + operand(not.condition());
        }
        if (condition instanceof Condition.AnyOf any) {
            return "(" + alternatives(any) + ")";
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().map(QueryText::operand).collect(Collectors.joining(" ", "(", ")"));
        }
        return simple(condition);
    }

    private static String alternatives(Condition.AnyOf any) {
        return any.conditions().stream().map(QueryText::operand).collect(Collectors.joining(" OR "));
    }

    private static String simple(Condition condition) {
        if (condition instanceof Condition.AnyText any) {
            return pattern(any.pattern(), true);
        }
        if (condition instanceof Condition.Matches matches) {
            return matches.field().name() + match(matches.match());
        }
        if (condition instanceof Condition.CompareNumber compare) {
            return compare.field().name() + compare.comparison().symbol() + Long.toUnsignedString(compare.bound());
        }
        if (condition instanceof Condition.CompareTime compare) {
            return compare.field().name()
                    + compare.comparison().symbol()
                    + compare.bound().text();
        }
        if (condition instanceof Condition.DuringTime during) {
            return during.field().name() + ":" + during.span().text();
        }
        if (condition instanceof Condition.Is is) {
            return "is:" + is.flag().name();
        }
        if (condition instanceof Condition.Presence presence) {
            String name = presence.field().name();
            return switch (presence.state()) {
                case PRESENT -> "has:" + name;
                case EMPTY -> name + ":empty";
                case NOT_LOGGED -> name + ":none";
            };
        }
        throw new AssertionError("printed by operand: " + condition);
    }

    private static String match(TextMatch match) {
        if (match instanceof TextMatch.Like like) {
            return ":" + pattern(like.pattern(), false);
        }
        if (match instanceof TextMatch.Exactly exactly) {
            return "=" + value(exactly.text());
        }
        if (match instanceof TextMatch.Containing containing) {
            return "~" + pattern(containing.pattern(), false);
        }
        if (match instanceof TextMatch.Regex regex) {
            return ":/" + regex.expression() + "/";
        }
        throw new AssertionError(match);
    }

    /** A value of a field, quoted where it has to be. */
    static String value(String text) {
        return pattern(TextPattern.literal(text), false);
    }

    private static String pattern(TextPattern pattern, boolean isWord) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pattern.pieces()) {
            if (piece instanceof Literal literal) {
                out.append(isSafe(literal.text(), out.length() == 0, isWord) ? literal.text() : quoted(literal.text()));
            } else {
                out.append(piece == Wildcard.ANY ? '*' : '?');
            }
        }
        return out.toString();
    }

    private static boolean isSafe(String text, boolean atBegin, boolean isWord) {
        if (isKeyword(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
            String allowed = i == 0 && atBegin ? SAFE_AT_BEGIN : SAFE_PUNCTUATION;
            if (!isPlain && (allowed.indexOf(c) < 0 || (isWord && UNSAFE_IN_WORD.indexOf(c) >= 0))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKeyword(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "and", "or", "not", "empty", "none" -> true;
            default -> false;
        };
    }

    /** In quotes; with escapes when there is a character that cannot be seen or typed in one line. */
    private static String quoted(String text) {
        if (text.chars().noneMatch(c -> isUnseen((char) c))) {
            return '"' + text.replace("\"", "\"\"") + '"';
        }
        StringBuilder out = new StringBuilder("$\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (isUnseen(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static boolean isUnseen(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> Character.isSpaceChar(c) && c != ' ';
        };
    }
}
