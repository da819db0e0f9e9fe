package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.List;
import org.qwinsight.analysis.query.TextPattern.Literal;
import org.qwinsight.analysis.query.TextPattern.Piece;
import org.qwinsight.analysis.query.TextPattern.Wildcard;

/** Reads one value: unquoted text with wildcards, quoted text, or both in a row, up to a blank or a closing bracket. */
final class ValueScanner {
    private final String text;
    private int position;
    private boolean quoted;

    ValueScanner(String text, int position) {
        this.text = text;
        this.position = position;
    }

    /**
     * A value.
     *
     * @param quoted a part of it stood in quotes
     * @param end first position behind it
     */
    record Value(TextPattern pattern, boolean quoted, int begin, int end) {}

    /** The value at the position; with no piece when there is nothing. */
    Value value() {
        int begin = position;
        List<Piece> pieces = new ArrayList<>();
        int open = 0;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (Character.isWhitespace(c) || (c == ')' && open == 0)) {
                break;
            }
            if (c == '"') {
                pieces.add(new Literal(quotedText()));
            } else if (c == '$' && text.startsWith("\"", position + 1)) {
                position++;
                pieces.add(new Literal(escapedText()));
            } else {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                pieces.add(piece(c));
                position++;
            }
        }
        return new Value(new TextPattern(pieces), quoted, begin, position);
    }

    private static Piece piece(char c) {
        return switch (c) {
            case '*' -> Wildcard.ANY;
            case '?' -> Wildcard.ONE;
            default -> new Literal(String.valueOf(c));
        };
    }

    /** Everything stands for itself; a quotation mark is written twice. */
    private String quotedText() {
        int begin = position++;
        quoted = true;
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c != '"') {
                value.append(c);
            } else if (text.startsWith("\"", position)) {
                value.append(c);
                position++;
            } else {
                return value.toString();
            }
        }
        throw notClosed(begin);
    }

    /** With backslash escapes, for characters that cannot be seen or typed. */
    private String escapedText() {
        int begin = position++;
        quoted = true;
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? escape() : c);
        }
        throw notClosed(begin);
    }

    private char escape() {
        int at = position - 1;
        char c = position < text.length() ? text.charAt(position++) : ' ';
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '\\', '"' -> c;
            case 'u' -> unicode(at);
            default ->
                throw new QuerySyntaxException(
                        at,
                        position - at,
                        "inside $\"…\" a backslash stands before n, r, t, \\, \" or u and four hexadecimal digits;"
                                + " a single backslash is written \\\\");
        };
    }

    private char unicode(int at) {
        int value = 0;
        for (int digit = 0; digit < 4; digit++) {
            int bits = position < text.length() ? Character.digit(text.charAt(position), 16) : -1;
            if (bits < 0 || text.charAt(position) > 'f') {
                throw new QuerySyntaxException(
                        at, position - at, "\\u needs four hexadecimal digits, for example \\u000a");
            }
            value = value * 16 + bits;
            position++;
        }
        return (char) value;
    }

    private QuerySyntaxException notClosed(int begin) {
        return new QuerySyntaxException(
                begin,
                text.length() - begin,
                "this quotation mark is not closed; add \" behind the text (a quotation mark inside is written \"\")");
    }
}
