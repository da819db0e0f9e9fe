package org.qwinsight.analysis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.SharingThreads;

/** Sorting eight bytes at a time gives the order of {@link String#compareTo}, by any number of threads. */
class TextSortPropertyTest {
    private static final List<Progress> SHARED = IntStream.of(1, 2, 3, 8)
            .mapToObj(threads -> Progress.with(new SharingThreads(threads)))
            .toList();

    @Provide
    Arbitrary<List<String>> texts() {
        // Where the number of bytes changes, surrogates and what stands behind them.
        Arbitrary<String> edges = Arbitraries.strings()
                .withChars(
                        '\0', '\1', 'a', 'b', '\2', '\u007f', '\u0080', '\u07ff', '\u0800', '\ud83d', '\ude00',
                        '\uffff')
                .ofMaxLength(18);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
        Arbitrary<String> alike = Arbitraries.strings().withChars('x', 'y').ofMaxLength(16);
        return Arbitraries.oneOf(edges, any, alike).list().ofMaxSize(60);
    }

    @Property(tries = 300)
    void isTheOrderOfCompareTo(@ForAll("texts") List<String> texts) {
        SHARED.forEach(progress -> assertSorted(texts, progress));
    }

    /** Enough of them for several parts, with beginnings that many or all have in common. */
    @Property(tries = 12)
    void isTheOrderOfCompareToForManyTexts(@ForAll long seed, @ForAll @IntRange(max = 40) int common) {
        Random random = new Random(seed);
        String[] beginnings = {"", "c:\\windows\\", "c:\\windows\\system32\\", "\u4e2d\u6587"};
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            String beginning = beginnings[random.nextInt(beginnings.length)] + "=".repeat(random.nextInt(3) * common);
            String rest = Long.toString(random.nextLong() >>> (20 + random.nextInt(44)), 36);
            texts.add(random.nextInt(50) == 0 ? beginning : beginning + rest);
        }
        SHARED.forEach(progress -> assertSorted(texts, progress));
    }

    private static void assertSorted(List<String> texts, Progress progress) {
        // Every other number has a text; the others must not be looked at.
        byte[] @Nullable [] byNumber = new byte[texts.size() * 2][];
        int[] numbers = new int[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 2 * i + 1;
            byNumber[numbers[i]] = OrderedBytes.of(texts.get(i));
        }
        TextSort sorted = TextSort.of(byNumber, numbers, progress);
        List<String> expected = texts.stream().sorted().toList();
        List<String> found = IntStream.range(0, sorted.size())
                .mapToObj(place -> texts.get(sorted.number(place) / 2))
                .toList();
        assertEquals(expected, found);
        assertEquals(
                numbers.length,
                IntStream.range(0, sorted.size()).map(sorted::number).distinct().count());
        for (int place = 0; place < sorted.size(); place++) {
            boolean same = place > 0 && found.get(place).equals(found.get(place - 1));
            assertEquals(same, sorted.isSameAsBefore(place));
        }
    }
}
