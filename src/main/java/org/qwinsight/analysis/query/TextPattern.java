package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with wildcards. Adjacent literals are one, and a star follows no other star, so equal patterns are equal values.
 */
public record TextPattern(List<Piece> pieces) {
    /** A stretch of a pattern. */
    public sealed interface Piece {}

    /** Text that stands for itself. */
    public record Literal(String text) implements Piece {}

    /** Any number of characters, or exactly one. */
    public enum Wildcard implements Piece {
        ANY,
        ONE
    }

    public TextPattern {
        pieces = normal(pieces);
    }

    /** The pattern that only this text fulfils. */
    public static TextPattern literal(String text) {
        return new TextPattern(List.of(new Literal(text)));
    }

    public boolean hasWildcard() {
        return pieces.stream().anyMatch(Wildcard.class::isInstance);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The literal text of a pattern without wildcards. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Literal literal) {
                text.append(literal.text());
            }
        }
        return text.toString();
    }

    /** Without stars at either end, which change nothing where the pattern may stand anywhere in a text. */
    TextPattern trimmed() {
        int from = 0;
        int to = pieces.size();
        while (from < to && pieces.get(from) == Wildcard.ANY) {
            from++;
        }
        while (to > from && pieces.get(to - 1) == Wildcard.ANY) {
            to--;
        }
        return new TextPattern(pieces.subList(from, to));
    }

    private static List<Piece> normal(List<Piece> pieces) {
        List<Piece> normal = new ArrayList<>(pieces.size());
        StringBuilder literal = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Literal part) {
                literal.append(part.text());
                continue;
            }
            flush(literal, normal);
            boolean repeated =
                    piece == Wildcard.ANY && !normal.isEmpty() && normal.get(normal.size() - 1) == Wildcard.ANY;
            if (!repeated) {
                normal.add(piece);
            }
        }
        flush(literal, normal);
        return List.copyOf(normal);
    }

    private static void flush(StringBuilder literal, List<Piece> normal) {
        if (literal.length() > 0) {
            normal.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
