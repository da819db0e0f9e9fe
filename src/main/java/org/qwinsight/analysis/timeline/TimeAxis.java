package org.qwinsight.analysis.timeline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qwinsight.event.EventTime;

/** Where an axis of time has ticks and what they say. Ticks are round on the clock and in the calendar of a zone. */
public final class TimeAxis {
    private static final long SECOND = EventTime.NANOS_PER_SECOND;
    private static final long MILLI = 1_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final long WEEK = 7 * DAY;
    private static final double MONTH = 30.44 * DAY;
    /** 1970-01-05 was a Monday. */
    private static final long FIRST_MONDAY = 4 * DAY;

    /** Steps that people count in, up to two weeks. */
    private static final long[] STEPS = {
        MILLI,
        2 * MILLI,
        5 * MILLI,
        10 * MILLI,
        20 * MILLI,
        50 * MILLI,
        100 * MILLI,
        200 * MILLI,
        500 * MILLI,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        60 * SECOND,
        120 * SECOND,
        300 * SECOND,
        600 * SECOND,
        900 * SECOND,
        1800 * SECOND,
        3600 * SECOND,
        2 * 3600 * SECOND,
        3 * 3600 * SECOND,
        6 * 3600 * SECOND,
        12 * 3600 * SECOND,
        DAY,
        2 * DAY,
        WEEK,
        2 * WEEK
    };

    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400};

    private TimeAxis() {}

    /**
     * One tick.
     *
     * @param nanos where
     * @param label time of day, or the date where a day begins, or month or year where the ticks are that far apart
     * @param isDay a day begins here
     */
    public record Tick(long nanos, String label, boolean isDay) {}

    /** Ticks at round times of the zone, at most {@code most} of them. */
    public static List<Tick> ticks(long fromNanos, long toNanos, int most, ZoneId zone) {
        int asked = Math.max(1, most);
        Step step = step(FarTimes.distance(fromNanos, toNanos), asked);
        LocalDateTime at = step.floor(LocalDateTime.ofInstant(instant(fromNanos), zone));
        List<Tick> ticks = new ArrayList<>();
        long last = fromNanos - 1;
        // The first step begins before the range; where clocks are set back, one moment of the zone occurs twice.
        for (int i = 0; i < asked + 3 && ticks.size() < asked; i++) {
            long nanos = EventTime.of(at.atZone(zone).toInstant(), 9).epochNanos();
            if (nanos > toNanos) {
                break;
            }
            if (nanos > last && nanos >= fromNanos) {
                ticks.add(new Tick(nanos, step.label(at), at.toLocalTime().equals(LocalTime.MIDNIGHT)));
                last = nanos;
            }
            at = step.next(at);
        }
        return ticks;
    }

    private static Step step(double span, int most) {
        for (long step : STEPS) {
            if (span / step < most) {
                return new Step(step, 0);
            }
        }
        for (int months : MONTHS) {
            if (span / (months * MONTH) < most) {
                return new Step(0, months);
            }
        }
        return new Step(0, MONTHS[MONTHS.length - 1]);
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    /** A distance between ticks: so many nanoseconds, or so many months. */
    private record Step(long nanos, int months) {
        LocalDateTime floor(LocalDateTime time) {
            if (months > 0) {
                int month = Math.floorDiv(time.getYear() * 12 + time.getMonthValue() - 1, months) * months;
                return LocalDateTime.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1, 0, 0);
            }
            long shift = nanos >= WEEK ? FIRST_MONDAY : 0;
            Instant clock = time.toInstant(ZoneOffset.UTC);
            long local = clock.getEpochSecond() * SECOND + clock.getNano() - shift;
            long floor = Math.floorDiv(local, nanos) * nanos + shift;
            return LocalDateTime.ofEpochSecond(
                    Math.floorDiv(floor, SECOND), (int) Math.floorMod(floor, SECOND), ZoneOffset.UTC);
        }

        LocalDateTime next(LocalDateTime time) {
            return months > 0 ? time.plusMonths(months) : time.plusNanos(nanos);
        }

        String label(LocalDateTime time) {
            return format(time).format(time);
        }

        private DateTimeFormatter format(LocalDateTime time) {
            if (months > 0) {
                return pattern(months % 12 == 0 ? "uuuu" : "uuuu-MM");
            }
            if (nanos >= DAY || time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                return pattern("uuuu-MM-dd");
            }
            return pattern(nanos < SECOND ? "HH:mm:ss.SSS" : nanos < 60 * SECOND ? "HH:mm:ss" : "HH:mm");
        }

        private static DateTimeFormatter pattern(String pattern) {
            return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        }
    }
}
