package org.qwinsight.event;

import java.util.function.IntUnaryOperator;

/** Compares texts with patterns of characters and wildcards. */
public final class Wildcards {
    /** In a pattern: any characters, also none. */
    public static final int ANY = -1;
    /** In a pattern: one character, also one outside of the first 65,536. */
    public static final int ONE = -2;

    /** Behind the last character of a pattern. */
    private static final int NOTHING = -3;

    private Wildcards() {}

    /** The pattern of a text in which every {@code *} is {@link #ANY} and every {@code ?} is {@link #ONE}. */
    public static int[] pattern(String text) {
        return text.chars().map(c -> c == '*' ? ANY : c == '?' ? ONE : c).toArray();
    }

    /** True when a text is like a pattern, letter by letter. */
    public static boolean isLike(String text, int[] pattern) {
        return isLike(text, pattern, c -> c);
    }

    /**
     * True when a text is like a pattern. Goes on behind the last {@link #ANY} whenever what follows it does not fit, so
     * that hostile texts cost no more than text times pattern.
     *
     * @param pattern UTF-16 characters and the two wildcards
     * @param folding of a character of the text before it is compared
     */
    public static boolean isLike(String text, int[] pattern, IntUnaryOperator folding) {
        int at = 0;
        int wanted = 0;
        int star = -1;
        int behindStar = 0;
        while (at < text.length()) {
            int next = wanted < pattern.length ? pattern[wanted] : NOTHING;
            if (next == ANY) {
                star = wanted++;
                behindStar = at;
            } else if (next == ONE) {
                wanted++;
                at = text.offsetByCodePoints(at, 1);
            } else if (next == folding.applyAsInt(text.charAt(at))) {
                wanted++;
                at++;
            } else if (star >= 0) {
                wanted = star + 1;
                at = ++behindStar;
            } else {
                return false;
            }
        }
        while (wanted < pattern.length && pattern[wanted] == ANY) {
            wanted++;
        }
        return wanted == pattern.length;
    }
}
