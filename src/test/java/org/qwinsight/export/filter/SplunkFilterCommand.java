package org.qwinsight.export.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Evaluates the text of a filter macro on rows of the rule's table, as Splunk documents its commands. Knows nothing of the
 * code that wrote the text.
 *
 * <ul>
 *   <li>{@code search}: terms beside each other must all be fulfilled; OR binds tighter than that, NOT tighter than OR.
 *       Values ignore letter case and {@code *} stands for any characters, also inside quotes; it has no escape.
 *   <li>{@code where}: AND binds tighter than OR, NOT tighter than AND. Values are equal with their letter case, and
 *       stars are stars. {@code now()} is the clock.
 *   <li>Inside quotes a backslash escapes a backslash and a quote, in both.
 * </ul>
 */
final class SplunkFilterCommand {
    private final String text;
    private final long now;
    private int at;
    private boolean isSearch;

    private SplunkFilterCommand(String text, long now) {
        this.text = text;
        this.now = now;
    }

    /** The rows that pass the commands of a definition. */
    static List<Map<String, String>> passing(String definition, List<Map<String, String>> rows, long now) {
        List<Map<String, String>> left = rows;
        SplunkFilterCommand parser = new SplunkFilterCommand(definition, now);
        do {
            Predicate<Map<String, String>> command = parser.command();
            List<Map<String, String>> passed = new ArrayList<>();
            for (Map<String, String> row : left) {
                if (command.test(row)) {
                    passed.add(row);
                }
            }
            left = passed;
        } while (parser.takes("|"));
        parser.blanks();
        if (parser.at < definition.length()) {
            throw parser.unexpected();
        }
        return left;
    }

    private Predicate<Map<String, String>> command() {
        if (takes("search ")) {
            isSearch = true;
            return searched();
        }
        if (takes("where ")) {
            isSearch = false;
            return compared();
        }
        throw unexpected();
    }

    private Predicate<Map<String, String>> searched() {
        Predicate<Map<String, String>> all = either();
        while (!isAtEnd()) {
            all = all.and(either());
        }
        return all;
    }

    private Predicate<Map<String, String>> either() {
        Predicate<Map<String, String>> any = single();
        while (takes("OR ")) {
            any = any.or(single());
        }
        return any;
    }

    private Predicate<Map<String, String>> compared() {
        Predicate<Map<String, String>> any = both();
        while (takes("OR ")) {
            any = any.or(both());
        }
        return any;
    }

    private Predicate<Map<String, String>> both() {
        Predicate<Map<String, String>> all = single();
        while (takes("AND ")) {
            all = all.and(single());
        }
        return all;
    }

    private Predicate<Map<String, String>> single() {
        if (takes("NOT ")) {
            return single().negate();
        }
        if (takes("(")) {
            Predicate<Map<String, String>> inner = isSearch ? searched() : compared();
            if (!takes(")")) {
                throw unexpected();
            }
            return inner;
        }
        if (isSearch && takes("*")) {
            return row -> true;
        }
        if (!isSearch && takes("now()<")) {
            int from = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            boolean isBefore = now < Long.parseLong(text.substring(from, at));
            return row -> isBefore;
        }
        return comparison();
    }

    private Predicate<Map<String, String>> comparison() {
        blanks();
        int from = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String field = text.substring(from, at);
        if (field.isEmpty() || !text.startsWith("=\"", at)) {
            throw unexpected();
        }
        at += 2;
        StringBuilder value = new StringBuilder();
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
                if (text.charAt(at) != '\\' && text.charAt(at) != '"') {
                    throw unexpected();
                }
            }
            value.append(text.charAt(at++));
        }
        at++;
        String wanted = value.toString();
        return isSearch
                ? row -> isLike(has(row, field), wanted)
                : row -> has(row, field).equals(wanted);
    }

    private String has(Map<String, String> row, String field) {
        String value = row.get(field);
        if (value == null) {
            throw new AssertionError("the rule's table has no column " + field + ": " + text);
        }
        return value;
    }

    /** Looks for the pieces between stars one after the other. */
    private static boolean isLike(String value, String wanted) {
        String lower = value.toLowerCase(Locale.ROOT);
        String[] pieces = wanted.toLowerCase(Locale.ROOT).split("\\*", -1);
        if (pieces.length == 1) {
            return lower.equals(pieces[0]);
        }
        String last = pieces[pieces.length - 1];
        if (!lower.startsWith(pieces[0])
                || lower.length() < pieces[0].length() + last.length()
                || !lower.endsWith(last)) {
            return false;
        }
        int from = pieces[0].length();
        int end = lower.length() - last.length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = lower.indexOf(pieces[i], from);
            if (found < 0 || found + pieces[i].length() > end) {
                return false;
            }
            from = found + pieces[i].length();
        }
        return true;
    }

    private boolean isAtEnd() {
        blanks();
        return at == text.length() || text.charAt(at) == ')' || text.charAt(at) == '|';
    }

    private boolean takes(String token) {
        blanks();
        boolean is = text.startsWith(token, at);
        at += is ? token.length() : 0;
        return is;
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private AssertionError unexpected() {
        return new AssertionError("unexpected at " + at + ": " + text);
    }
}
