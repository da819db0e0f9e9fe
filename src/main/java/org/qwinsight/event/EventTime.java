package org.qwinsight.event;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * A point in time and how precisely its source wrote it.
 *
 * @param epochNanos nanoseconds since 1970-01-01T00:00Z, or {@link #NO_TIME}
 * @param fractionDigits digits behind the second in the source, 0 to 9
 */
public record EventTime(long epochNanos, int fractionDigits) implements Comparable<EventTime> {
    /** Stands for "the record has no usable time"; sorts before every real time. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** The value for a record without a usable time. */
    public static final EventTime UNKNOWN = new EventTime(NO_TIME, 0);

    public static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** The time of an instant; {@link #UNKNOWN} when it lies outside the years 1678 to 2261, which a long can hold. */
    public static EventTime of(Instant instant, int fractionDigits) {
        long seconds = instant.getEpochSecond();
        if (Math.abs(seconds) > Long.MAX_VALUE / NANOS_PER_SECOND - 1) {
            return UNKNOWN;
        }
        return new EventTime(seconds * NANOS_PER_SECOND + instant.getNano(), fractionDigits);
    }

    public boolean isKnown() {
        return epochNanos != NO_TIME;
    }

    /** ISO-8601 in UTC with exactly the source's fraction digits, for example {@code 2026-03-02T09:00:00.617Z}. */
    public String iso() {
        return isoSeconds(epochNanos) + fraction(epochNanos, fractionDigits) + "Z";
    }

    /** ISO-8601 in UTC without zone, cut to whole seconds: the form that the rule's time macro prints. */
    public static String isoSeconds(long epochNanos) {
        ZonedDateTime t = Instant.ofEpochSecond(Math.floorDiv(epochNanos, NANOS_PER_SECOND))
                .atZone(ZoneOffset.UTC);
        StringBuilder out = new StringBuilder(19);
        pad(out, t.getYear(), 4).append('-');
        pad(out, t.getMonthValue(), 2).append('-');
        pad(out, t.getDayOfMonth(), 2).append('T');
        pad(out, t.getHour(), 2).append(':');
        pad(out, t.getMinute(), 2).append(':');
        return pad(out, t.getSecond(), 2).toString();
    }

    /** A dot and the first {@code digits} digits of the fraction, or nothing for zero digits. */
    public static String fraction(long epochNanos, int digits) {
        if (digits <= 0) {
            return "";
        }
        StringBuilder nine = new StringBuilder(10).append('.');
        pad(nine, Math.floorMod(epochNanos, NANOS_PER_SECOND), 9);
        return nine.substring(0, 1 + Math.min(digits, 9));
    }

    private static StringBuilder pad(StringBuilder out, long value, int width) {
        String digits = Long.toString(value);
        return out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    @Override
    public int compareTo(EventTime other) {
        return Long.compare(epochNanos, other.epochNanos);
    }
}
