package org.qwinsight.analysis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FoldingTest {
    /** Small and capital letters, the kelvin sign, both Turkish letters, sharp s, a long s, letters of two halves. */
    private static final char[] LETTERS =
            "aAbkK\u212AiI\u0130\u0131\u00DFsS\u017F\u00E9\u00C9\uD801\uDC00\uDC28 -".toCharArray();

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(LETTERS).ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars(LETTERS).ofMaxLength(3);
    }

    @Property(tries = 5000)
    void findsTheFirstPlaceThatAComparisonAtEveryPlaceFinds(
            @ForAll("texts") String text, @ForAll("words") String word, @ForAll @IntRange(max = 41) int begin) {
        int from = Math.min(begin, text.length());
        String folded = Folding.fold(word);
        int expected = IntStream.rangeClosed(from, text.length() - word.length())
                .filter(at ->
                        Folding.fold(text.substring(at, at + word.length())).equals(folded))
                .findFirst()
                .orElse(word.isEmpty() ? from : -1);
        assertEquals(expected, Folding.indexOf(text, folded, from));
    }

    @Example
    void noOtherCharacterThanTheKelvinSignFoldsIntoAscii() {
        List<Integer> found = IntStream.rangeClosed(0x80, 0xFFFF)
                .filter(c -> Folding.fold((char) c) < 0x80)
                .boxed()
                .toList();
        assertEquals(List.of(0x212A), found);
    }

    @Example
    void theKelvinSignIsFoundAsALetter() {
        assertEquals(2, Folding.indexOf("a \u212Aill", "kill", 0));
        assertEquals(0, Folding.indexOf("\u212A", "k", 0));
    }

    @Example
    void theTwoTurkishLettersAreNotTheLatinOne() {
        assertEquals(-1, Folding.indexOf("QW\u0130NSTA qw\u0131nsta", "qwinsta", 0));
    }
}
