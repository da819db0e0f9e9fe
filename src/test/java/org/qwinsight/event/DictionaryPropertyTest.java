package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A dictionary gives back every text exactly, however it is kept. */
class DictionaryPropertyTest {
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> surrogates =
                Arbitraries.strings().withChars('\ud800', '\udfff', '\0', 'a').ofMaxLength(4);
        Arbitrary<String> numbers = Arbitraries.oneOf(
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.longs().map(number -> "0x" + Long.toHexString(number)),
                Arbitraries.strings().withChars("0x1fF-").ofMaxLength(5),
                Arbitraries.strings().numeric().ofMaxLength(20));
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("01af").ofMinLength(8).ofMaxLength(40);
        Arbitrary<String> guids = Arbitraries.integers().map(number -> guid(number));
        Arbitrary<String> upperGuids = guids.map(guid -> guid.toUpperCase(Locale.ROOT));
        Arbitrary<String> bareGuids = guids.map(guid -> guid.substring(1, 37));
        Arbitrary<String> hashes = Arbitraries.integers()
                .map(number -> String.format(Locale.ROOT, "SHA1=%040X,MD5=%032X,IMPHASH=%032X", number, ~number, 7));
        Arbitrary<String> around =
                Arbitraries.strings().withChars("\u00e9 -=aZ9+/\ud800").ofMaxLength(4);
        Arbitrary<String> payloads = Combinators.combine(
                        around,
                        Arbitraries.strings()
                                .withChars("aZ09+/")
                                .ofMinLength(180)
                                .ofMaxLength(210),
                        around,
                        Arbitraries.strings().withChars("bY18+/=").ofMaxLength(40))
                .as((before, run, behind, more) -> before + run + behind + more);
        return Arbitraries.oneOf(any, surrogates, numbers, digits, guids, upperGuids, bareGuids, hashes, payloads)
                .list()
                .ofMaxSize(300);
    }

    private static String guid(int number) {
        return String.format(Locale.ROOT, "{%08x-005a-6928-0d00-00000000%04x}", number, number & 0xFFFF);
    }

    @Property(tries = 300)
    void givesBackWhatWasAdded(@ForAll("texts") List<String> texts) {
        Dictionary dictionary = new Dictionary();
        List<Integer> ids = texts.stream().map(dictionary::add).toList();
        assertRead(dictionary, texts, ids);
        assertEquals(ids, texts.stream().map(dictionary::add).toList());
        dictionary.finish();
        assertRead(dictionary, texts, ids);
        Set<String> distinct = new LinkedHashSet<>(texts);
        distinct.remove("");
        assertEquals(Dictionary.FIRST_VALUE + distinct.size(), dictionary.size());
    }

    private static void assertRead(Dictionary dictionary, List<String> texts, List<Integer> ids) {
        for (int i = 0; i < ids.size(); i++) {
            String text = texts.get(i);
            if (text.isEmpty()) {
                assertEquals(Dictionary.EMPTY, ids.get(i));
            } else {
                assertEquals(text, dictionary.text(ids.get(i)));
            }
            assertEquals(ids.get(i), dictionary.idOf(text));
        }
    }

    @Property(tries = 100)
    void findsNothingThatWasNotAdded(@ForAll("texts") List<String> texts, @ForAll("texts") List<String> others) {
        Dictionary dictionary = new Dictionary();
        texts.forEach(dictionary::add);
        dictionary.finish();
        for (String other : others) {
            boolean isThere = other.isEmpty() || texts.contains(other);
            assertEquals(isThere, dictionary.idOf(other) != Dictionary.NOT_LOGGED);
        }
    }

    @Test
    void keepsLongTextsAcrossPieces() {
        List<String> texts = new ArrayList<>();
        for (int length : new int[] {0, 1, 127, 128, 65_535, 65_536, 65_537, 300_000}) {
            texts.add("x".repeat(length) + "\u00ff");
            texts.add("\ud800" + "y".repeat(length));
        }
        Dictionary dictionary = new Dictionary();
        List<Integer> ids = texts.stream().map(dictionary::add).toList();
        dictionary.finish();
        assertRead(dictionary, texts, ids);
    }

    @Test
    void findsTextsOfALargeDictionary() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            texts.add(Integer.toString(i));
            texts.add(guid(i));
            texts.add("tool.exe /" + i);
        }
        Dictionary dictionary = new Dictionary();
        List<Integer> ids = texts.stream().map(dictionary::add).toList();
        dictionary.finish();
        assertEquals(IntStream.range(2, 2 + texts.size()).boxed().toList(), ids);
        for (int i = 0; i < texts.size(); i += 997) {
            assertEquals(ids.get(i), dictionary.idOf(texts.get(i)));
            assertEquals(texts.get(i), dictionary.text(ids.get(i)));
        }
        assertEquals(Dictionary.NOT_LOGGED, dictionary.idOf("10000"));
        assertEquals(Dictionary.NOT_LOGGED, dictionary.idOf("TOOL.EXE /1"));
    }

    @Test
    void knowsNumbersAndForms() {
        Dictionary dictionary = new Dictionary();
        assertEquals(4660, dictionary.number(dictionary.add("4660")));
        assertEquals(4660, dictionary.number(dictionary.add("0x1234")));
        for (String noNumber : List.of("04660", "0x01234", "0X1234", "0xABC", "-1", "+1", "1 ", "0x", "x")) {
            assertEquals(-1, dictionary.number(dictionary.add(noNumber)), noNumber);
        }
        assertEquals(-1, dictionary.number(Dictionary.NOT_LOGGED));
        int form = dictionary.form(dictionary.add(guid(1)));
        assertTrue(form > 0);
        assertEquals(form, dictionary.form(dictionary.add(guid(-2))));
        assertNotEquals(form, dictionary.form(dictionary.add(guid(0xABC).toUpperCase(Locale.ROOT))));
        assertNotEquals(form, dictionary.form(dictionary.add(guid(3).substring(1, 37))));
        assertEquals(0, dictionary.form(dictionary.add("tool.exe")));
        assertNull(dictionary.text(Dictionary.EMPTY));
    }
}
