package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A packed column gives back every number, before it is finished and after. */
class NumberColumnPropertyTest {
    @Provide
    Arbitrary<long[]> numbers() {
        Arbitrary<Long> few = Arbitraries.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1_772_442_000_617_000_000L);
        return Arbitraries.oneOf(few, Arbitraries.longs(), Arbitraries.longs().between(1000, 1100))
                .array(long[].class)
                .ofMaxSize(50);
    }

    /** Many numbers from a few: each width of bits, in every unit, full blocks and a rest. */
    private static long[] widened(long[] seeds, int size, long seed) {
        long[] numbers = new long[seeds.length == 0 ? 0 : size];
        Random random = new Random(seed);
        int bits = random.nextInt(Long.SIZE);
        long unit = new long[] {1, 1, 100, 1_000, 1_000_000, 7}[random.nextInt(6)];
        for (int i = 0; i < numbers.length; i++) {
            boolean isSeed = random.nextInt(8000) == 0;
            numbers[i] = isSeed ? seeds[random.nextInt(seeds.length)] : (random.nextLong() >>> bits) / unit * unit;
        }
        return numbers;
    }

    @Property(tries = 150)
    void givesBackWhatWasAdded(
            @ForAll("numbers") long[] seeds, @ForAll @IntRange(max = 10_000) int size, @ForAll long seed) {
        assertGivesBack(seeds, seed);
        assertGivesBack(widened(seeds, size, seed), seed);
    }

    private static void assertGivesBack(long[] numbers, long seed) {
        NumberColumn column = new NumberColumn();
        for (long number : numbers) {
            column.add(number);
        }
        assertEquals(numbers.length, column.size());
        assertRead(numbers, column);
        column.finish();
        assertRead(numbers, column);
        assertArrayEquals(numbers, column.toArray());
        int from = numbers.length == 0 ? 0 : Math.floorMod(seed, numbers.length);
        int[] part = new int[Math.min(5000, numbers.length - from)];
        assertEquals(part.length, column.read(from, part));
        assertArrayEquals(
                Arrays.stream(numbers, from, from + part.length)
                        .mapToInt(number -> (int) number)
                        .toArray(),
                part);
        int[] places = new Random(seed)
                .ints(numbers.length, 0, Math.max(1, numbers.length))
                .toArray();
        assertArrayEquals(
                Arrays.stream(places).mapToLong(place -> numbers[place]).toArray(),
                column.select(places).toArray());
    }

    private static void assertRead(long[] numbers, NumberColumn column) {
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(numbers[i], column.get(i));
        }
    }
}
