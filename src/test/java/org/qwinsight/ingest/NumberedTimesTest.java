package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventTime;

/** What was added comes back, and records of a log that counts on take few bytes. */
class NumberedTimesTest {
    private static List<Long> all(NumberedTimes times) {
        List<Long> all = new ArrayList<>();
        times.forEach((number, nanos) -> {
            all.add(number);
            all.add(nanos);
        });
        return all;
    }

    @Property(tries = 500)
    void whatWasAddedComesBack(@ForAll List<Long> numbers, @ForAll List<Long> nanos) {
        NumberedTimes times = new NumberedTimes();
        List<Long> expected = new ArrayList<>();
        boolean rising = true;
        for (int i = 0; i < Math.min(numbers.size(), nanos.size()); i++) {
            rising &= i == 0 || numbers.get(i) > numbers.get(i - 1);
            times.add(numbers.get(i), nanos.get(i));
            expected.add(numbers.get(i));
            expected.add(nanos.get(i));
        }
        assertEquals(expected, all(times));
        assertEquals(rising, times.isRising());
    }

    @Test
    void timesOfAnySortBetweenNumbersThatCountOn() {
        long[] nanos = {
            0, 100, 1, EventTime.NO_TIME, EventTime.NO_TIME, Long.MAX_VALUE, -100, Long.MIN_VALUE + 100, 1_772_442_000L
        };
        NumberedTimes times = new NumberedTimes();
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            times.add(i + 1, nanos[i]);
            expected.add(i + 1L);
            expected.add(nanos[i]);
        }
        assertEquals(expected, all(times));
        assertTrue(times.isRising());
    }

    /** At 100 milliseconds, which is a million steps, a distance takes 22 bits: four bytes. */
    @Test
    void aRecordOfALogThatCountsOnTakesFourBytes() {
        NumberedTimes times = new NumberedTimes();
        for (int i = 1; i <= 100_000; i++) {
            times.add(i, 1_772_442_000_000_000_000L + i * 100_000_000L);
        }
        assertTrue(times.bytes() <= 4 * 100_000 + 20, "bytes: " + times.bytes());
    }
}
