package org.qwinsight.ui.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qwinsight.event.EventTime;

/** Where the reader wants to go: a row by its number, or a time. */
sealed interface JumpTarget {
    /** A row by its number in the table, from 1. */
    record Row(long number) implements JumpTarget {}

    /** A moment, nanoseconds since 1970 in UTC. */
    record Moment(long nanos) implements JumpTarget {}

    Pattern NUMBER = Pattern.compile("#?(\\d[\\d,. \\u2009]*)");
    Pattern TIME = Pattern.compile(
            "(?:(\\d{4}-\\d{2}-\\d{2})(?:[T ]+(?=\\d))?)?(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?\\s*(Z|UTC|[+-]\\d{2}:\\d{2})?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads what was typed.
     *
     * @param zone of times that name none
     * @param onNanos a time on the day that is meant where only a time of day is given
     * @return empty for what is neither a row nor a time
     */
    static Optional<JumpTarget> parse(String typed, ZoneId zone, long onNanos) {
        String text = typed.strip();
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            String digits = number.group(1).replaceAll("\\D", "");
            return digits.length() > 18 ? Optional.empty() : Optional.of(new Row(Long.parseLong(digits)));
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches() || (time.group(1) == null && time.group(2) == null)) {
            return Optional.empty();
        }
        try {
            return moment(time, zone, onNanos).map(Moment::new);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> moment(Matcher time, ZoneId zone, long onNanos) {
        String named = time.group(3);
        boolean isUtc = named != null && !named.startsWith("+") && !named.startsWith("-");
        ZoneId in = named == null ? zone : ZoneId.of(isUtc ? "Z" : named);
        if (time.group(1) == null && onNanos == EventTime.NO_TIME) {
            return Optional.empty();
        }
        LocalDate day = time.group(1) == null
                ? LocalDate.ofInstant(Instant.EPOCH.plusNanos(onNanos), in)
                : LocalDate.parse(time.group(1));
        LocalTime at = time.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(twoDigits(time.group(2)));
        OffsetDateTime moment = LocalDateTime.of(day, at).atZone(in).toOffsetDateTime();
        EventTime held = EventTime.of(moment.toInstant(), 9);
        return held.isKnown() ? Optional.of(held.epochNanos()) : Optional.empty();
    }

    private static String twoDigits(String time) {
        return time.indexOf(':') == 1 ? '0' + time : time;
    }
}
