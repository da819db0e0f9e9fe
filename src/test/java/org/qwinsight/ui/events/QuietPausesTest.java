package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventStore;

class QuietPausesTest {
    private static long threshold(long... seconds) {
        EventCases made = new EventCases();
        for (long second : seconds) {
            made.start(second, "H", "u", "1", "cmd.exe");
        }
        EventStore store = made.build().store();
        return QuietPauses.threshold(store, IntStream.range(0, store.size()).toArray());
    }

    private static long nanos(Duration length) {
        return length.toNanos();
    }

    @Test
    void aFiftiethOfTheSpanIsLong() {
        assertEquals(nanos(Duration.ofMinutes(2)), threshold(0, 10, 6000));
    }

    @Test
    void neverLessThanAMinuteNorMoreThanADayForFewRows() {
        assertEquals(nanos(Duration.ofMinutes(1)), threshold(0, 100));
        assertEquals(nanos(Duration.ofDays(1)), threshold(0, 10, 400L * 86_400));
    }

    @Test
    void whatIsUsualIsNotLong() {
        long[] daily = IntStream.range(0, 12).mapToLong(day -> day * 86_400L).toArray();
        assertEquals(nanos(Duration.ofDays(10)), threshold(daily));
    }

    @Test
    void oneRowHasNoPause() {
        assertEquals(Long.MAX_VALUE, threshold(5));
        assertEquals(Long.MAX_VALUE, threshold());
    }

    @Test
    void wordsNameTheLargestUnits() {
        assertEquals("25 days", QuietPauses.words(nanos(Duration.ofDays(25).plusHours(23))));
        assertEquals("1 day", QuietPauses.words(nanos(Duration.ofDays(1))));
        assertEquals("3 h 12 min", QuietPauses.words(nanos(Duration.ofMinutes(192))));
        assertEquals("7 min", QuietPauses.words(nanos(Duration.ofSeconds(479))));
    }
}
