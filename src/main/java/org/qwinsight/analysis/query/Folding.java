package org.qwinsight.analysis.query;

/** Comparison without regard to letter case, the same in every locale; a dotless i and an i stay apart. */
final class Folding {
    private static final char CAPITAL_DOTTED_I = '\u0130';

    /** The only ASCII character that another one than its capital folds to: the sign of the unit kelvin. */
    private static final char KELVIN_SMALL = 'k';

    private Folding() {}

    static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == CAPITAL_DOTTED_I ? c : Character.toLowerCase(c);
    }

    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    static boolean equal(String a, String b) {
        return a.length() == b.length() && matchesAt(a, 0, fold(b));
    }

    static boolean contains(String text, String folded) {
        return indexOf(text, folded, 0) >= 0;
    }

    /** Where a folded text begins in a text that is not folded; -1 when it does not occur. */
    static int indexOf(String text, String folded, int from) {
        if (folded.isEmpty()) {
            return from;
        }
        char first = folded.charAt(0);
        if (first < 0x80 && first != KELVIN_SMALL) {
            return indexOfAscii(text, folded, from, first);
        }
        int last = text.length() - folded.length();
        for (int at = from; at <= last; at++) {
            if (fold(text.charAt(at)) == first && matchesAt(text, at, folded)) {
                return at;
            }
        }
        return -1;
    }

    /** Jumps to where the first character stands, small or capital, which the platform finds many characters at a time. */
    private static int indexOfAscii(String text, String folded, int from, char small) {
        char capital = small >= 'a' && small <= 'z' ? (char) (small - 32) : small;
        int last = text.length() - folded.length();
        int atSmall = text.indexOf(small, from);
        int atCapital = capital == small ? -1 : text.indexOf(capital, from);
        while (true) {
            boolean isSmall = atCapital < 0 || (atSmall >= 0 && atSmall < atCapital);
            int at = isSmall ? atSmall : atCapital;
            if (at < 0 || at > last) {
                return -1;
            }
            if (matchesAt(text, at, folded)) {
                return at;
            }
            if (isSmall) {
                atSmall = text.indexOf(small, at + 1);
            } else {
                atCapital = text.indexOf(capital, at + 1);
            }
        }
    }

    private static boolean matchesAt(String text, int at, String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (fold(text.charAt(at + i)) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
