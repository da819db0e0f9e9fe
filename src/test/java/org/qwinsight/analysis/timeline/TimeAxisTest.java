package org.qwinsight.analysis.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventTime;

class TimeAxisTest {
    private static long nanos(String instant) {
        return EventTime.of(Instant.parse(instant), 0).epochNanos();
    }

    private static List<String> labels(String from, String to, int most, ZoneId zone) {
        return TimeAxis.ticks(nanos(from), nanos(to), most, zone).stream()
                .map(TimeAxis.Tick::label)
                .toList();
    }

    @Test
    void minutesAreRound() {
        assertEquals(
                List.of("09:15", "09:30", "09:45", "10:00"),
                labels("2026-03-02T09:01:00Z", "2026-03-02T10:14:00Z", 6, ZoneOffset.UTC));
    }

    @Test
    void aNewDayShowsItsDate() {
        assertEquals(
                List.of("18:00", "2026-03-03", "06:00"),
                labels("2026-03-02T17:00:00Z", "2026-03-03T08:00:00Z", 3, ZoneOffset.UTC));
    }

    @Test
    void ticksAreRoundInTheZone() {
        assertEquals(
                List.of("14:00", "15:00"),
                labels("2026-03-02T08:20:00Z", "2026-03-02T09:40:00Z", 2, ZoneId.of("Asia/Kolkata")));
    }

    @Test
    void millisecondsShowWhenTheRangeIsShort() {
        assertEquals(
                List.of("09:00:00.000", "09:00:00.005"),
                labels("2026-03-02T09:00:00Z", "2026-03-02T09:00:00.009Z", 3, ZoneOffset.UTC));
    }

    @Test
    void neverMoreThanAskedFor() {
        long to = nanos("2200-01-01T00:00:00Z");
        for (long span = 10_000_000L; span > 0 && span < to; span *= 7) {
            int ticks = TimeAxis.ticks(to - span, to, 9, ZoneOffset.UTC).size();
            assertTrue(ticks <= 9, span + " gives " + ticks);
        }
    }

    @Test
    void yearsAreCalendarYears() {
        assertEquals(
                List.of("2020", "2022", "2024", "2026"),
                labels("2018-06-01T00:00:00Z", "2026-03-01T00:00:00Z", 5, ZoneOffset.UTC));
        assertEquals(
                List.of("2026-01", "2026-04", "2026-07"),
                labels("2025-12-01T00:00:00Z", "2026-09-01T00:00:00Z", 4, ZoneOffset.UTC));
    }

    @Test
    void weeksBeginOnMonday() {
        assertEquals(
                List.of("2026-03-02", "2026-03-09"),
                labels("2026-02-28T00:00:00Z", "2026-03-10T00:00:00Z", 2, ZoneOffset.UTC));
    }

    /** In Berlin the clocks went from 02:00 to 03:00 on 2026-03-29. */
    @Test
    void ticksStayRoundWhenClocksAreSet() {
        assertEquals(
                List.of("2026-03-29", "06:00", "12:00"),
                labels("2026-03-28T22:30:00Z", "2026-03-29T12:00:00Z", 3, ZoneId.of("Europe/Berlin")));
    }
}
