package org.qwinsight.analysis.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qwinsight.event.EventTime;

/**
 * A time as precise as it was written: {@code 2026-03-02T09:00Z} is a minute, {@code 2026-03-02Z} a day.
 *
 * @param text ISO-8601 with zone, as written, in capitals
 * @param fromNanos first moment inside, nanoseconds since 1970 in UTC
 * @param toNanos first moment behind it
 */
public record TimeSpan(String text, long fromNanos, long toNanos) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(T\\d{2}:\\d{2}(?<seconds>:\\d{2}(?:\\.(?<fraction>\\d{1,9}))?)?)?(Z|[+-]\\d{2}:\\d{2})");

    /** The span of a text, empty when it is no time with a zone or none that the program can hold. */
    static Optional<TimeSpan> of(String written) {
        String text = written.toUpperCase(Locale.ROOT);
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            String time = form.group(2);
            OffsetDateTime start = OffsetDateTime.of(
                    java.time.LocalDate.parse(form.group(1)),
                    time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time.substring(1)),
                    ZoneOffset.of(form.group(5)));
            Instant from = start.toInstant();
            EventTime begin = EventTime.of(from, 9);
            EventTime end = EventTime.of(from.plus(unitNanos(form), ChronoUnit.NANOS), 9);
            if (!begin.isKnown() || !end.isKnown()) {
                return Optional.empty();
            }
            return Optional.of(new TimeSpan(text, begin.epochNanos(), end.epochNanos()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The span that holds exactly one moment. */
    static TimeSpan moment(long nanos) {
        String text = DateTimeFormatter.ISO_INSTANT.format(Instant.EPOCH.plusNanos(nanos));
        int fraction = text.indexOf('.');
        String nine = fraction < 0
                ? text.substring(0, text.length() - 1) + ".000000000Z"
                : text.substring(0, text.length() - 1) + "0".repeat(9 - (text.length() - 2 - fraction)) + "Z";
        return new TimeSpan(nine, nanos, nanos + 1);
    }

    private static long unitNanos(Matcher form) {
        if (form.group(2) == null) {
            return 24L * 3600 * EventTime.NANOS_PER_SECOND;
        }
        if (form.group("seconds") == null) {
            return 60 * EventTime.NANOS_PER_SECOND;
        }
        String fraction = form.group("fraction");
        long unit = EventTime.NANOS_PER_SECOND;
        for (int digit = 0; fraction != null && digit < fraction.length(); digit++) {
            unit /= 10;
        }
        return unit;
    }

    boolean contains(long nanos) {
        return nanos >= fromNanos && nanos < toNanos;
    }

    /** A moment compared with the whole span: 0 inside. */
    int order(long nanos) {
        return nanos < fromNanos ? -1 : nanos < toNanos ? 0 : 1;
    }
}
