package org.qwinsight.analysis.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.event.EventTime;

class ReplayClockTest {
    private static final long SECOND = EventTime.NANOS_PER_SECOND;
    private static final ReplayClock TEN_TIMES = new ReplayClock(10, 2 * SECOND);

    private static TimeSequence starts(long... nanos) {
        return new TimeSequence() {
            @Override
            public int size() {
                return nanos.length;
            }

            @Override
            public long nanos(int index) {
                return nanos[index];
            }
        };
    }

    @Test
    void goesTenTimesAsFast() {
        assertEquals(5 * SECOND, TEN_TIMES.after(starts(0, 10 * SECOND), 0, SECOND / 2));
    }

    /** Ten minutes would take a minute; they take two seconds, so half a second of watching is a quarter of them. */
    @Test
    void hurriesThroughAPause() {
        TimeSequence starts = starts(0, 600 * SECOND, 610 * SECOND);
        assertEquals(150 * SECOND, TEN_TIMES.after(starts, 0, SECOND / 2));
        assertEquals(300 * SECOND, TEN_TIMES.after(starts, 150 * SECOND, SECOND / 2));
        assertEquals(605 * SECOND, TEN_TIMES.after(starts, 300 * SECOND, SECOND + SECOND / 2));
    }

    @Test
    void staysAtTheLastStart() {
        assertEquals(3 * SECOND, TEN_TIMES.after(starts(0, 3 * SECOND), SECOND, 100 * SECOND));
        assertEquals(9 * SECOND, TEN_TIMES.after(starts(0, 3 * SECOND), 9 * SECOND, SECOND));
        assertEquals(9 * SECOND, TEN_TIMES.after(starts(), 9 * SECOND, SECOND));
    }

    @Test
    void startsWithoutATimeAreNoPause() {
        TimeSequence starts = starts(EventTime.NO_TIME, EventTime.NO_TIME, 40 * SECOND);
        assertEquals(20 * SECOND, TEN_TIMES.after(starts, 0, SECOND));
        assertEquals(EventTime.NO_TIME, ReplayClock.last(starts, 39 * SECOND));
    }

    @Test
    void theEndOfTimeIsAnEnd() {
        TimeSequence starts = starts(0, Long.MAX_VALUE);
        assertEquals(Long.MAX_VALUE, TEN_TIMES.after(starts, 0, 3 * SECOND));
        assertEquals(Long.MAX_VALUE, TEN_TIMES.after(starts, Long.MAX_VALUE, 3 * SECOND));
        assertEquals(Long.MAX_VALUE, ReplayClock.next(starts, Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, ReplayClock.last(starts, Long.MAX_VALUE));
    }

    @Test
    void nextAndLastAreThoseOfOtherMoments() {
        TimeSequence starts = starts(5, 5, 7, 9);
        assertEquals(5, ReplayClock.next(starts, 4));
        assertEquals(7, ReplayClock.next(starts, 5));
        assertEquals(9, ReplayClock.next(starts, 9));
        assertEquals(5, ReplayClock.last(starts, 6));
        assertEquals(7, ReplayClock.last(starts, 7));
        assertEquals(EventTime.NO_TIME, ReplayClock.last(starts, 4));
    }

    @Test
    void aReplayThatStandsStillIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ReplayClock(0, SECOND));
        assertThrows(IllegalArgumentException.class, () -> new ReplayClock(Double.NaN, SECOND));
        assertThrows(IllegalArgumentException.class, () -> new ReplayClock(1, 0));
    }

    /** What is watched in two parts is where one part as long as both leads, but for rounding; and never goes back. */
    @Property
    void partsOfWatchingAddUp(
            @ForAll @Size(min = 1, max = 30) long[] random,
            @ForAll @LongRange(min = 0, max = 20_000_000_000L) long first,
            @ForAll @LongRange(min = 0, max = 20_000_000_000L) long second,
            @ForAll @IntRange(min = 1, max = 3600) int speed) {
        long[] nanos = Arrays.stream(random)
                .map(any -> Math.floorMod(any, 86_400L * SECOND))
                .sorted()
                .toArray();
        TimeSequence starts = starts(nanos);
        ReplayClock clock = new ReplayClock(speed, 2 * SECOND);
        long between = clock.after(starts, nanos[0], first);
        long inParts = clock.after(starts, between, second);
        long atOnce = clock.after(starts, nanos[0], first + second);
        assertTrue(nanos[0] <= between && between <= inParts && inParts <= nanos[nanos.length - 1]);
        assertTrue(Math.abs(inParts - atOnce) <= 1_000_000, inParts + " and " + atOnce);
    }
}
