package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventTime;

/** What was added comes back, as single records or as runs, and records that follow each other take no bytes. */
class NumberRunsTest {
    private static final long SECOND = EventTime.NANOS_PER_SECOND;
    private static final long BEGIN = 1_772_442_000 * SECOND;

    private static List<NumberRun> all(NumberRuns runs) {
        List<NumberRun> all = new ArrayList<>();
        runs.forEach(all::add);
        return all;
    }

    /** Every second number, so that nothing follows anything. */
    @Property(tries = 500)
    void singleRecordsComeBack(
            @ForAll List<@LongRange(min = 1, max = 1L << 40) Long> numbers, @ForAll List<Long> nanos) {
        NumberRuns runs = new NumberRuns();
        List<NumberRun> expected = new ArrayList<>();
        boolean rising = true;
        for (int i = 0; i < Math.min(numbers.size(), nanos.size()); i++) {
            rising &= i == 0 || numbers.get(i) > numbers.get(i - 1);
            runs.add(2 * numbers.get(i), nanos.get(i));
            expected.add(NumberRun.single(2 * numbers.get(i), nanos.get(i)));
        }
        assertEquals(expected, all(runs));
        assertEquals(rising, runs.isRising());
        assertEquals(expected.size(), runs.size());
        assertEquals(expected.isEmpty(), runs.isEmpty());
    }

    @Test
    void timesOfAnySortBetweenNumbersThatCountOn() {
        long[] nanos = {
            0, 100, 1, EventTime.NO_TIME, EventTime.NO_TIME, Long.MAX_VALUE, -100, Long.MIN_VALUE + 100, 1_772_442_000L
        };
        NumberRuns runs = new NumberRuns();
        List<NumberRun> expected = new ArrayList<>();
        for (int i = 0; i < nanos.length; i++) {
            runs.add(i + 1, nanos[i]);
            expected.add(NumberRun.single(i + 1, nanos[i]));
        }
        assertEquals(expected, all(runs));
        assertTrue(runs.isRising());
    }

    @Test
    void recordsThatFollowEachOtherAreOneRun() {
        NumberRuns runs = new NumberRuns();
        int[] seconds = {10, 11, 9, 12, 40, 41, 41, 43, 50};
        for (int i = 0; i < seconds.length; i++) {
            runs.add(100 + i, seconds[i] * SECOND);
        }
        runs.add(200, 60 * SECOND);
        NumberRun run = new NumberRun(100, 9, 10 * SECOND, 50 * SECOND, 9 * SECOND, 50 * SECOND, 28 * SECOND);
        assertEquals(List.of(run, NumberRun.single(200, 60 * SECOND)), all(runs));
        assertTrue(runs.isRising());
    }

    /** As Event Viewer saves a log: the newest first. */
    @Test
    void aRunThatFallsIsTheSameRun() {
        NumberRuns runs = new NumberRuns();
        int[] seconds = {10, 11, 9, 12, 40, 41, 41, 43, 50};
        for (int i = seconds.length - 1; i >= 0; i--) {
            runs.add(100 + i, seconds[i] * SECOND);
        }
        NumberRun run = new NumberRun(100, 9, 10 * SECOND, 50 * SECOND, 9 * SECOND, 50 * SECOND, 28 * SECOND);
        assertEquals(List.of(run), all(runs));
    }

    @Test
    void aClockThatStepsBackEndsARun() {
        NumberRuns runs = new NumberRuns();
        for (int i = 0; i < 20; i++) {
            runs.add(1 + i, (i < 10 ? 100 + i : 50 + i) * SECOND);
        }
        assertEquals(
                List.of(
                        new NumberRun(1, 10, 100 * SECOND, 109 * SECOND, 100 * SECOND, 109 * SECOND, SECOND),
                        new NumberRun(11, 10, 60 * SECOND, 69 * SECOND, 60 * SECOND, 69 * SECOND, SECOND)),
                all(runs));
        assertTrue(runs.isRising());
    }

    /** What was asked for does not end what may follow; the records are the same. */
    @Test
    void goesOnAfterItWasAsked() {
        NumberRuns runs = new NumberRuns();
        runs.add(1, SECOND);
        assertEquals(1, runs.size());
        runs.add(2, 2 * SECOND);
        runs.add(1, SECOND);
        assertEquals(
                List.of(NumberRun.single(1, SECOND), NumberRun.single(2, 2 * SECOND), NumberRun.single(1, SECOND)),
                all(runs));
        assertFalse(runs.isRising());
    }

    @Test
    void aRecordThatFollowsTakesNothing() {
        NumberRuns rising = new NumberRuns();
        NumberRuns falling = new NumberRuns();
        for (int i = 1; i <= 100_000; i++) {
            rising.add(i, BEGIN + i * 100_000_000L);
            falling.add(200_000 - i, BEGIN - i * 100_000_000L);
        }
        assertEquals(1, rising.size());
        assertEquals(1, falling.size());
        assertTrue(rising.bytes() <= 60 && falling.bytes() <= 60, rising.bytes() + " and " + falling.bytes());
    }

    /** At 100 milliseconds, a distance in time takes 28 bits of nanoseconds: four bytes; a code and the number take two. */
    @Test
    void aRecordThatFollowsNoneTakesSixBytes() {
        NumberRuns runs = new NumberRuns();
        for (int i = 1; i <= 100_000; i++) {
            runs.add(2L * i, BEGIN + i * 100_000_000L);
        }
        assertEquals(100_000, runs.size());
        assertTrue(runs.bytes() <= 6 * 100_000 + 20, "bytes: " + runs.bytes());
    }
}
