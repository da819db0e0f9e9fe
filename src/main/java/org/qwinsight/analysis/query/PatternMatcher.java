package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.TextPattern.Literal;
import org.qwinsight.analysis.query.TextPattern.Piece;
import org.qwinsight.analysis.query.TextPattern.Wildcard;

/** Compares texts with a pattern, ignoring letter case. */
final class PatternMatcher {
    private static final int ANY = -1;
    private static final int ONE = -2;

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
                    return java.util.stream.IntStream.of(piece == Wildcard.ANY ? ANY : ONE);
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
            return matchesWildcards(text);
        }
        if (anywhere) {
            return Folding.contains(text, literal);
        }
        return text.length() == literal.length() && Folding.indexOf(text, literal, 0) == 0;
    }

    /** Goes on behind the last star whenever what follows it does not fit; the work is at most text times pattern. */
    private boolean matchesWildcards(String text) {
        int at = 0;
        int mark = 0;
        int star = -1;
        int afterStar = 0;
        while (at < text.length()) {
            if (mark < marks.length && marks[mark] == ANY) {
                star = mark++;
                afterStar = at;
            } else if (mark < marks.length && marks[mark] == ONE) {
                mark++;
                at = text.offsetByCodePoints(at, 1);
            } else if (mark < marks.length && marks[mark] == Folding.fold(text.charAt(at))) {
                mark++;
                at++;
            } else if (star >= 0) {
                mark = star + 1;
                at = ++afterStar;
            } else {
                return false;
            }
        }
        while (mark < marks.length && marks[mark] == ANY) {
            mark++;
        }
        return mark == marks.length;
    }
}
