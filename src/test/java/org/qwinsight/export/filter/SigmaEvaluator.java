package org.qwinsight.export.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates Sigma as its specification words it, on events given as fields. Knows nothing of the code that writes it.
 * Fields of a selection must all fit; values of a list are alternatives; letter case does not count; {@code *} and
 * {@code ?} are wildcards, which a backslash escapes, as it does a backslash; {@code null} is a field without value.
 */
final class SigmaEvaluator {
    private final Map<String, Object> selections;
    private final String[] tokens;
    private int at;

    private SigmaEvaluator(Map<String, Object> selections, String condition) {
        this.selections = selections;
        this.tokens = condition.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+");
    }

    /** Whether the condition of a detection or filter holds for an event. */
    static boolean holds(Map<String, Object> detection, Map<String, String> event) {
        SigmaEvaluator parser = new SigmaEvaluator(detection, String.valueOf(detection.get("condition")));
        Predicate<Map<String, String>> condition = parser.either();
        if (parser.at < parser.tokens.length) {
            throw new AssertionError("not understood: " + detection.get("condition"));
        }
        return condition.test(event);
    }

    private Predicate<Map<String, String>> either() {
        Predicate<Map<String, String>> any = both();
        while (takes("or")) {
            any = any.or(both());
        }
        return any;
    }

    private Predicate<Map<String, String>> both() {
        Predicate<Map<String, String>> all = single();
        while (takes("and")) {
            all = all.and(single());
        }
        return all;
    }

    private Predicate<Map<String, String>> single() {
        if (takes("not")) {
            return single().negate();
        }
        if (takes("(")) {
            Predicate<Map<String, String>> inner = either();
            if (!takes(")")) {
                throw new AssertionError("a parenthesis is not closed");
            }
            return inner;
        }
        String name = tokens[at++];
        if (!(selections.get(name) instanceof Map<?, ?> selection)) {
            throw new AssertionError("there is no selection " + name);
        }
        return event -> selection.entrySet().stream()
                .allMatch(field -> fits(event, String.valueOf(field.getKey()), field.getValue()));
    }

    private boolean takes(String token) {
        boolean is = at < tokens.length && tokens[at].equals(token);
        at += is ? 1 : 0;
        return is;
    }

    private static boolean fits(Map<String, String> event, String key, @Nullable Object wanted) {
        String[] parts = key.split("\\|", -1);
        String value = event.get(parts[0]);
        String before = parts.length == 2 && parts[1].equals("endswith") ? "*" : "";
        if (parts.length > 2 || (parts.length == 2 && before.isEmpty())) {
            throw new AssertionError("unknown modifier in " + key);
        }
        List<?> alternatives = wanted instanceof List<?> list ? list : wanted == null ? List.of() : List.of(wanted);
        if (wanted == null || value == null) {
            return wanted == null && value == null;
        }
        return alternatives.stream().anyMatch(one -> isLike(value, before + one));
    }

    /** One symbol a character of the pattern; wildcards are negative. */
    private static List<Integer> symbols(String pattern) {
        List<Integer> symbols = new ArrayList<>();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean isEscape = c == '\\' && i + 1 < pattern.length() && "\\*?".indexOf(pattern.charAt(i + 1)) >= 0;
            if (isEscape) {
                symbols.add((int) pattern.charAt(++i));
            } else {
                symbols.add(c == '*' ? -1 : c == '?' ? -2 : (int) c);
            }
        }
        return symbols;
    }

    /** By a table of which beginnings of the pattern fit which beginnings of the value. */
    private static boolean isLike(String value, String pattern) {
        String lower = value.toLowerCase(Locale.ROOT);
        List<Integer> symbols = symbols(pattern.toLowerCase(Locale.ROOT));
        if (symbols.stream().allMatch(symbol -> symbol >= 0)) {
            StringBuilder plain = new StringBuilder();
            symbols.forEach(symbol -> plain.append((char) symbol.intValue()));
            return lower.contentEquals(plain);
        }
        boolean[] fits = new boolean[lower.length() + 1];
        fits[0] = true;
        for (int symbol : symbols) {
            boolean[] next = new boolean[lower.length() + 1];
            for (int end = 0; end <= lower.length(); end++) {
                if (symbol == -1) {
                    next[end] = fits[end] || (end > 0 && next[end - 1]);
                } else {
                    next[end] = end > 0 && fits[end - 1] && (symbol == -2 || lower.charAt(end - 1) == symbol);
                }
            }
            fits = next;
        }
        return fits[lower.length()];
    }
}
