package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.List;
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
        this.anywhere = anywhere;
        this.isLiteral = !pattern.hasWildcard();
        this.literal = isLiteral ? Folding.fold(pattern.text()) : "";
        this.marks = marks(pattern, anywhere);
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
            } else if (mark < marks.length && (marks[mark] == ONE || marks[mark] == Folding.fold(text.charAt(at)))) {
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
