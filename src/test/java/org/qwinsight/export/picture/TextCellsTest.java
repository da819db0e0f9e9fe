package org.qwinsight.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextCellsTest {
    @Test
    void wideLettersTakeTwoCellsAndMarksNone() {
        assertEquals(3, TextCells.of("abc"));
        assertEquals(4, TextCells.of("\u4e2d\u6587"));
        assertEquals(1, TextCells.of("e\u0301"));
        assertEquals(2, TextCells.of("\ud83d\udd0d"));
    }

    @Test
    void linesBreakBehindASeparatorThatIsNear() {
        assertEquals(List.of("net view ", "/all"), TextCells.wrapped("net view /all", 10, 10));
        assertEquals(List.of("abcdefghij", "kl"), TextCells.wrapped("abcdefghijkl", 10, 10));
        assertEquals(List.of("a bcdefghi", "jkl"), TextCells.wrapped("a bcdefghijkl", 10, 10));
        assertEquals(List.of(""), TextCells.wrapped("", 10, 10));
    }

    @Test
    void whatIsCutEndsWithAnEllipsis() {
        assertEquals("abcd", TextCells.cut("abcd", 4));
        assertEquals("abc…", TextCells.cut("abcde", 4));
    }

    @Property
    void piecesPutTogetherAreTheTextAndEachFits(
            @ForAll String text,
            @ForAll @IntRange(min = 2, max = 40) int first,
            @ForAll @IntRange(min = 2, max = 40) int more) {
        List<String> pieces = TextCells.wrapped(text, first, more);
        assertEquals(text, String.join("", pieces));
        for (int i = 0; i < pieces.size(); i++) {
            int room = i == 0 ? first : more;
            assertTrue(TextCells.of(pieces.get(i)) <= room, pieces.get(i));
        }
    }
}
