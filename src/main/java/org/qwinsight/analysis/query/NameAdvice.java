package org.qwinsight.analysis.query;

import java.util.Locale;
import java.util.stream.Collectors;
import org.qwinsight.event.TextBeginning;

/** What to say about a name that is none. */
final class NameAdvice {
    private static final int CLOSE = 2;
    private static final int LONGEST = 60;

    private NameAdvice() {}

    /** Of a name that nobody would read to its end, so much that it is known again. */
    static String cut(String name) {
        return TextBeginning.of(name, LONGEST);
    }

    static String noField(String name, QueryVocabulary vocabulary) {
        String nearest = nearest(name, vocabulary);
        return "there is no field " + cut(name) + "; " + (nearest.isEmpty() ? "" : "perhaps " + nearest + "? ")
                + "put quotes around the whole to search for it as text";
    }

    /** The names that can stand behind {@code is:} or {@code has:}. */
    static String names(String prefix, QueryVocabulary vocabulary) {
        boolean flags = prefix.equals("is:");
        String names = vocabulary.fields().stream()
                .filter(field -> (field.type() == QueryField.Type.FLAG) == flags)
                .map(QueryField::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nothing here" : names;
    }

    private static String nearest(String name, QueryVocabulary vocabulary) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String nearest = "";
        int smallest = CLOSE + 1;
        for (QueryField field : vocabulary.fields()) {
            int distance = distance(wanted, field.name());
            if (distance < smallest && distance < field.name().length()) {
                smallest = distance;
                nearest = field.name();
            }
        }
        return nearest;
    }

    /** Insertions, deletions and replacements between two short texts (Levenshtein). */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > CLOSE) {
            return CLOSE + 1;
        }
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] line = new int[b.length() + 1];
            line[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                line[j] = Math.min(replaced, Math.min(above[j], line[j - 1]) + 1);
            }
            above = line;
        }
        return above[b.length()];
    }
}
