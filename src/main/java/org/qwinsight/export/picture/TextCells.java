package org.qwinsight.export.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room a text takes in a font with characters of one width. A cell is the width of a Latin letter; letters of
 * East Asian scripts and pictographs take two, marks that stand over another letter none. Fonts of this kind differ by a
 * few percent, so room is reckoned for the wider ones.
 */
final class TextCells {
    static final int FONT_SIZE = 12;

    /** Width of a cell in pixels. */
    static final double WIDTH = 7.23;

    /** A line breaks behind a blank or a separator of a path when one is at most this share of the line away. */
    private static final int BREAK_SHARE = 4;

    private static final String BREAKS = " \\,;";

    /** First and last code points that take two cells. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private TextCells() {}

    static int of(String text) {
        return text.codePoints().map(TextCells::of).sum();
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /** The text in pieces that fit; put together they are the text again. An empty text is one empty piece. */
    static List<String> wrapped(String text, int firstCells, int cells) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        int room = Math.max(2, firstCells);
        while (from < text.length() || pieces.isEmpty()) {
            int end = end(text, from, room);
            pieces.add(text.substring(from, end));
            from = end;
            room = Math.max(2, cells);
        }
        return pieces;
    }

    private static int end(String text, int from, int room) {
        int at = from;
        int used = 0;
        int afterBreak = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (used + of(c) > room) {
                boolean isNear = (at - afterBreak) * BREAK_SHARE <= room && afterBreak > from;
                return isNear ? afterBreak : at;
            }
            used += of(c);
            at += Character.charCount(c);
            afterBreak = BREAKS.indexOf(c) >= 0 ? at : afterBreak;
        }
        return at;
    }

    /** The text, or as much of its begin as fits with an ellipsis behind it. */
    static String cut(String text, int cells) {
        return of(text) <= cells ? text : text.substring(0, end(text, 0, Math.max(1, cells - 1))) + "…";
    }
}
