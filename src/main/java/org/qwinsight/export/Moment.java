package org.qwinsight.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.qwinsight.event.EventTime;

/**
 * A point in time in an export, which tables show in the reader's zone and all other formats in UTC.
 *
 * @param time with the fraction digits of the source
 * @param isWholeSeconds print it as the rule's search does: whole seconds and no zone
 */
record Moment(EventTime time, boolean isWholeSeconds) {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** In UTC: {@code 2026-03-02T09:00:00.617Z}, or {@code 2026-03-02T09:00:00}. */
    String utc() {
        return isWholeSeconds ? EventTime.isoSeconds(time.epochNanos()) : time.iso();
    }

    /** In a zone, with its offset unless it is whole seconds. */
    String in(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return utc();
        }
        Instant instant = Instant.ofEpochSecond(
                Math.floorDiv(time.epochNanos(), EventTime.NANOS_PER_SECOND),
                Math.floorMod(time.epochNanos(), EventTime.NANOS_PER_SECOND));
        String seconds = SECONDS.format(instant.atZone(zone));
        if (isWholeSeconds) {
            return seconds;
        }
        String fraction = EventTime.fraction(time.epochNanos(), time.fractionDigits());
        return seconds + fraction + zone.getRules().getOffset(instant).getId();
    }
}
