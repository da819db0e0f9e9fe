package org.qwinsight.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qwinsight.event.EventTime;

/** Where an axis of time has ticks and what they say. */
final class TimeAxis {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final long SECOND = EventTime.NANOS_PER_SECOND;
    private static final long MILLI = 1_000_000L;
    private static final long DAY = 86_400 * SECOND;

    /** Steps that people count in. */
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
        7 * DAY,
        14 * DAY,
        28 * DAY,
        91 * DAY,
        182 * DAY,
        364 * DAY,
        5 * 364 * DAY,
        20 * 364 * DAY
    };

    private TimeAxis() {}

    /**
     * One tick.
     *
     * @param nanos where
     * @param label time of day, or the date where a day begins
     * @param isDay the label is a date
     */
    record Tick(long nanos, String label, boolean isDay) {}

    /** Ticks at round times of the zone, at most {@code most} of them. */
    static List<Tick> ticks(long fromNanos, long toNanos, int most, ZoneId zone) {
        long step = step(toNanos - fromNanos, Math.max(1, most));
        long shift = offset(fromNanos, zone);
        List<Tick> ticks = new ArrayList<>();
        long first = Math.floorDiv(fromNanos + shift + step - 1, step) * step - shift;
        for (long at = first; at <= toNanos && ticks.size() < most; at += step) {
            ticks.add(tick(at, step, zone));
        }
        return ticks;
    }

    private static long step(long span, int most) {
        for (long step : STEPS) {
            if (span / step < most) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static Tick tick(long nanos, long step, ZoneId zone) {
        ZonedDateTime time = at(nanos).atZone(zone);
        boolean isDay = time.toLocalTime().toNanoOfDay() == 0;
        DateTimeFormatter format =
                isDay || step >= DAY ? DATE : step < SECOND ? MILLIS : step < 60 * SECOND ? SECONDS : MINUTES;
        return new Tick(nanos, format.format(time), isDay || step >= DAY);
    }

    private static long offset(long nanos, ZoneId zone) {
        return Duration.ofSeconds(zone.getRules().getOffset(at(nanos)).getTotalSeconds())
                .toNanos();
    }

    private static Instant at(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
}
