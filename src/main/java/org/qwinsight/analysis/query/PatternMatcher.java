package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.TextPattern.Literal;
import org.qwinsight.analysis.query.TextPattern.Piece;
import org.qwinsight.analysis.query.TextPattern.Wildcard;
import org.qwinsight.event.Wildcards;

/** Compares texts with a pattern, ignoring letter case. */
final class PatternMatcher {
    /** The folded characters of the pattern, and the two wildcards. */
    private final int[] marks;

    /** The folded text when there is no wildcard, else empty. */
    private final String literal;

    private final boolean anywhere;
    private final boolean isLiteral;

    /** @param anywhere the pattern may stand anywhere in a text; otherwise it is the whole text */
    PatternMatcher(TextPattern pattern, boolean anywhere) {
        String between = between(pattern.pieces());
        this.anywhere = anywhere || between != null;
        this.isLiteral = !pattern.hasWildcard() || between != null;
        this.literal = isLiteral ? Folding.fold(between == null ? pattern.text() : between) : "";
        this.marks = isLiteral ? new int[0] : marks(pattern, anywhere);
    }

    /** The text of a pattern that is one text between two stars, which may stand anywhere; null for another pattern. */
    private static @Nullable String between(List<Piece> pieces) {
        boolean isBetween = pieces.size() == 3 && pieces.get(0) == Wildcard.ANY && pieces.get(2) == Wildcard.ANY;
        return isBetween && pieces.get(1) instanceof Literal text ? text.text() : null;
    }

    private static int[] marks(TextPattern pattern, boolean anywhere) {
        List<Piece> pieces = new ArrayList<>(pattern.pieces());
        if (anywhere) {
            pieces.add(0, Wildcard.ANY);
            pieces.add(Wildcard.ANY);
        }
        return pieces.stream()
                .flatMapToInt(piece -> {
                    if (piece instanceof Literal text) {
                        return Folding.fold(text.text()).chars();
                    }
                    return IntStream.of(piece == Wildcard.ANY ? Wildcards.ANY : Wildcards.ONE);
                })
                .toArray();
    }

    /** The text that is looked for anywhere when it is one and of ASCII characters, in small letters; else null. */
    @Nullable
    String asciiAnywhere() {
        boolean isAscii = literal.chars().allMatch(c -> c < 0x80);
        return isLiteral && anywhere && isAscii && !literal.isEmpty() ? literal : null;
    }

    boolean matches(String text) {
        if (!isLiteral) {
            return Wildcards.isLike(text, marks, c -> Folding.fold((char) c));
        }
        if (anywhere) {
            return Folding.contains(text, literal);
        }
        return text.length() == literal.length() && Folding.indexOf(text, literal, 0) == 0;
    }
}
