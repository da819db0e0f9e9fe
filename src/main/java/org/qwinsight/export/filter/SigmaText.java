package org.qwinsight.export.filter;

import java.util.Locale;

/** Texts in a Sigma file: YAML around Sigma's own escapes. */
final class SigmaText {
    private SigmaText() {}

    /** A form as Sigma writes it: a backslash before each backslash, star and question mark that is meant. */
    static String pattern(ValueForm form) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < form.text().length(); i++) {
            char c = form.text().charAt(i);
            boolean isEscaped = c == '\\' || ((c == '*' || c == '?') && !form.isWild(i));
            out.append(isEscaped ? "\\" : "").append(c);
        }
        return out.toString();
    }

    /** A text as one YAML scalar on one line: in single quotes, or in double quotes where something has to be escaped. */
    static String scalar(String text) {
        if (text.codePoints().allMatch(SigmaText::isPlain)) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (isPlain(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c));
            }
        });
        return out.append('"').toString();
    }

    /** Printable in YAML and visible to a person. */
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
