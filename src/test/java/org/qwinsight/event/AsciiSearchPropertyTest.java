package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The search in bytes finds what a search in small letters finds, and a dictionary what its texts hold. */
class AsciiSearchPropertyTest {
    /** Few characters, so that they meet: letters, their neighbours without case, and bytes beyond ASCII. */
    private static final String CHARACTERS = "aAbBqQ@[`{ 0Pp\u00e1\u00c1\u00ff\u0080";

    @Provide
    Arbitrary<String> wanted() {
        return Arbitraries.strings().withChars("abq@[`{ 0p").ofMinLength(1).ofMaxLength(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(CHARACTERS).ofMaxLength(40);
    }

    private static boolean isIn(String text, String wanted) {
        StringBuilder small = new StringBuilder(text);
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            small.setCharAt(
                    i, c < 0x80 ? String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0) : c);
        }
        return small.indexOf(wanted) >= 0;
    }

    @Property(tries = 2000)
    void bytes(@ForAll("texts") String text, @ForAll("texts") String around, @ForAll("wanted") String wanted) {
        byte[] b = (around + text + around).getBytes(StandardCharsets.ISO_8859_1);
        int from = around.length();
        assertEquals(isIn(text, wanted), new AsciiSearch(wanted).isIn(b, from, from + text.length()));
    }

    /** Also texts that are kept otherwise: numbers, hexadecimal shapes, wide characters, and over the end of a piece. */
    @Property(tries = 50)
    void dictionary(@ForAll("wanted") String wanted) {
        Dictionary dictionary = new Dictionary();
        List<String> kinds = List.of(
                "%d",
                "0x%x",
                "tool.exe /a %d -q",
                "{%08X-0000-0000-0000-000000000000}",
                "%d q\u212aab",
                "MD5=%032X",
                "echo " + "aB0p".repeat(130) + "q>>%d",
                "C:\\b" + "[{ ".repeat(40) + "%d");
        for (int i = 0; i < 1500; i++) {
            for (String kind : kinds) {
                dictionary.add(String.format(Locale.ROOT, kind, i));
            }
        }
        dictionary.finish();
        BitSet expected = new BitSet();
        for (int id = Dictionary.FIRST_VALUE; id < dictionary.size(); id++) {
            String text = dictionary.text(id);
            expected.set(id, text != null && isIn(text, wanted));
        }
        assertEquals(expected, dictionary.idsHolding(wanted, text -> isIn(text, wanted), WorkSharing.NONE, () -> {}));
    }
}
