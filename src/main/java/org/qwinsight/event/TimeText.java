package org.qwinsight.event;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times look to a person, in the window and on paper: ISO order, in a zone that is named beside them. */
public final class TimeText {
    /** What stands in place of a time that a record does not have. */
    public static final String NO_TIME = "no time";

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private TimeText() {}

    /** Date and time in whole seconds. */
    public static String seconds(long epochNanos, ZoneId zone) {
        return epochNanos == EventTime.NO_TIME
                ? NO_TIME
                : SECONDS.format(instant(epochNanos).atZone(zone));
    }

    /** Date and time with all digits of the source. */
    public static String exact(EventTime time, ZoneId zone) {
        return time.isKnown()
                ? seconds(time.epochNanos(), zone) + EventTime.fraction(time.epochNanos(), time.fractionDigits())
                : NO_TIME;
    }

    /** The same with the distance from UTC where the zone is another: one hour a year happens twice. */
    public static String exactWithOffset(EventTime time, ZoneId zone) {
        boolean isPlain = zone.equals(ZoneOffset.UTC) || !time.isKnown();
        return exact(time, zone)
                + (isPlain
                        ? ""
                        : zone.getRules().getOffset(instant(time.epochNanos())).getId());
    }

    /** The name of a zone beside a time. */
    public static String zoneName(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** A length of time in its two largest units: {@code 2 d 3 h}, {@code 41.250 s}. */
    public static String length(long nanos) {
        Duration d = Duration.ofNanos(nanos);
        if (d.toDays() > 0) {
            return d.toDays() + " d " + d.toHoursPart() + " h";
        }
        if (d.toHours() > 0) {
            return d.toHours() + " h " + d.toMinutesPart() + " min";
        }
        if (d.toMinutes() > 0) {
            return d.toMinutes() + " min " + d.toSecondsPart() + " s";
        }
        return String.format(Locale.ROOT, "%d.%03d s", d.toSeconds(), d.toMillisPart());
    }

    private static Instant instant(long epochNanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(epochNanos, EventTime.NANOS_PER_SECOND),
                Math.floorMod(epochNanos, EventTime.NANOS_PER_SECOND));
    }
}
