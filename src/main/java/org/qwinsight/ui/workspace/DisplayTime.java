package org.qwinsight.ui.workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.TimeText;

/** How times look in the window: as everywhere, and with milliseconds where there is room for no more. */
public final class DisplayTime {
    /** What stands in place of a time that a record does not have. */
    public static final String NO_TIME = TimeText.NO_TIME;

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private DisplayTime() {}

    /** Date and time with milliseconds, cut and not rounded. */
    public static String millis(long epochNanos, ZoneId zone) {
        return epochNanos == EventTime.NO_TIME
                ? NO_TIME
                : MILLIS.format(at(epochNanos).atZone(zone));
    }

    /** Date and time in whole seconds. */
    public static String seconds(long epochNanos, ZoneId zone) {
        return TimeText.seconds(epochNanos, zone);
    }

    /** Date and time with all digits of the source, for details. */
    public static String exact(EventTime time, ZoneId zone) {
        return TimeText.exact(time, zone);
    }

    /** When an analyst said something: date and time in whole seconds, with the name of the zone. */
    public static String said(Instant at, ZoneId zone) {
        return seconds(at.getEpochSecond() * EventTime.NANOS_PER_SECOND, zone) + " " + zoneName(zone);
    }

    /** The name of a zone beside a time. */
    public static String zoneName(ZoneId zone) {
        return TimeText.zoneName(zone);
    }

    /** A length of time in its two largest units: {@code 2 d 3 h}, {@code 41.250 s}. */
    public static String length(long nanos) {
        return TimeText.length(nanos);
    }

    private static Instant at(long epochNanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(epochNanos, EventTime.NANOS_PER_SECOND),
                Math.floorMod(epochNanos, EventTime.NANOS_PER_SECOND));
    }
}
