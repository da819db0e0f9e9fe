package org.qwinsight.export.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.qwinsight.event.Wildcards;

/** What a value must look like: a text in which some stars and question marks are wildcards and others are not. */
final class ValueForm {
    private static final char WILD = 'w';
    private static final char LITERAL = '.';

    private final String text;
    /** For each character of the text, whether it is a wildcard. */
    private final String marks;

    private final String foldedText;
    private final int[] foldedPattern;

    private ValueForm(String text, String marks) {
        this.text = text;
        this.marks = marks;
        // Folding can change the length of a text, so each literal part is folded for itself.
        StringBuilder foldedParts = new StringBuilder();
        IntStream.Builder pattern = IntStream.builder();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || marks.charAt(i) == WILD) {
                String part = fold(text.substring(from, i));
                String wildcard = text.substring(i, Math.min(i + 1, text.length()));
                foldedParts.append(part).append(wildcard);
                part.chars().forEach(pattern);
                Arrays.stream(Wildcards.pattern(wildcard)).forEach(pattern);
                from = i + 1;
            }
        }
        foldedText = foldedParts.toString();
        foldedPattern = pattern.build().toArray();
    }

    /** Exactly this text. */
    static ValueForm exact(String text) {
        return new ValueForm(text, literal(text));
    }

    /** What begins so. */
    static ValueForm prefix(String text) {
        return new ValueForm(text + '*', literal(text) + WILD);
    }

    /** What ends so. */
    static ValueForm suffix(String text) {
        return new ValueForm('*' + text, WILD + literal(text));
    }

    /** What is like a pattern in which every {@code *} and {@code ?} is a wildcard. */
    static ValueForm like(String pattern) {
        StringBuilder marks = new StringBuilder();
        pattern.chars().forEach(c -> marks.append(c == '*' || c == '?' ? WILD : LITERAL));
        return new ValueForm(pattern, marks.toString());
    }

    private static String literal(String text) {
        return String.valueOf(LITERAL).repeat(text.length());
    }

    /** Letter case counts nowhere, as in the conditions of a case. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** {@code *} and {@code ?} of it stand for others only where {@link #isWild}. */
    String text() {
        return text;
    }

    boolean isWild(int at) {
        return marks.charAt(at) == WILD;
    }

    /** True without any wildcard. */
    boolean isExact() {
        return marks.indexOf(WILD) < 0;
    }

    /** True where a wildcard stands for exactly one character. */
    boolean hasSingleWildcard() {
        return has('?', WILD);
    }

    /** True where a star stands for itself. */
    boolean hasLiteralStar() {
        return has('*', LITERAL);
    }

    private boolean has(char c, char mark) {
        for (int i = text.indexOf(c); i >= 0; i = text.indexOf(c, i + 1)) {
            if (marks.charAt(i) == mark) {
                return true;
            }
        }
        return false;
    }

    /** True when nothing is demanded of a value. */
    boolean isEverything() {
        return !text.isEmpty() && marks.indexOf(LITERAL) < 0 && text.indexOf('?') < 0;
    }

    /** True for a value, given as {@link #fold} makes it, of this form; letter case does not count. */
    boolean matchesFolded(String folded) {
        return isExact() ? folded.equals(foldedText) : Wildcards.isLike(folded, foldedPattern);
    }

    /** True for this very text, letter case counting. */
    boolean isExactly(String value) {
        return isExact() && text.equals(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueForm form && form.text.equals(text) && form.marks.equals(marks);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
