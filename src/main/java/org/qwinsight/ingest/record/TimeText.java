package org.qwinsight.ingest.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventTime;

/** Reads every way in which exports write a time. Never throws: what is not a time is {@link EventTime#UNKNOWN}. */
public final class TimeText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2}):(\\d{2})"
            + "(?:[.,](\\d{1,12}))?\\s*(Z|z|UTC|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern US = Pattern.compile(
            "(\\d{1,2})/(\\d{1,2})/(\\d{4}),? (\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9}))?(?: (AM|PM))?");
    private static final Pattern JSON_DATE = Pattern.compile("/Date\\((-?\\d{1,18})(?:[+-]\\d{4})?\\)/");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,19})(?:\\.(\\d{1,12}))?");

    private static final String PLAIN_ISO = "0000-00-00T00:00:00.";

    private static final long NO_PLAIN_TIME = Long.MIN_VALUE;
    /** From the first of March of the year 0. */
    private static final int DAYS_TO_1970 = 719_468;

    private static final Parsed NONE = new Parsed(EventTime.UNKNOWN, true);
    /** Seconds from 1601-01-01, where Windows file times begin, to 1970-01-01. */
    private static final long FILETIME_EPOCH_SECONDS = 11_644_473_600L;

    private static final long FILETIME_FROM = 100_000_000_000_000_000L;
    private static final long MICROS_FROM = 1_000_000_000_000_000L;
    private static final long MILLIS_FROM = 1_000_000_000_000L;

    private TimeText() {}

    /**
     * A time and whether its text named a zone.
     *
     * @param time in UTC; without a zone in the text, the digits were read as UTC
     * @param hasZone the text says which zone it is in, or its form is UTC by definition
     */
    public record Parsed(EventTime time, boolean hasZone) {
        /** The same time for a field that its source defines as UTC whether it says so or not. */
        public Parsed knownUtc() {
            return new Parsed(time, true);
        }
    }

    /** Reads a time: ISO-8601 with or without zone, {@code /Date(ms)/}, epoch numbers, {@code M/d/yyyy h:mm:ss AM}. */
    public static Parsed parse(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        String s = text.strip();
        try {
            if (isPlainIso(s)) {
                return plainIso(s);
            }
            Matcher iso = ISO.matcher(s);
            if (iso.matches()) {
                return iso(iso);
            }
            Matcher number = NUMBER.matcher(s);
            if (number.matches()) {
                return new Parsed(epoch(number.group(1), number.group(2)), true);
            }
            Matcher date = JSON_DATE.matcher(s);
            if (date.matches()) {
                return new Parsed(EventTime.of(Instant.ofEpochMilli(Long.parseLong(date.group(1))), 3), true);
            }
            Matcher us = US.matcher(s);
            return us.matches() ? us(us) : NONE;
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return NONE;
        }
    }

    /** Reads a time from bytes in UTF-8. The form in which Windows writes a time needs no text. */
    public static Parsed parse(byte[] b, int from, int to) {
        long plain = plainUtc(b, from, to);
        return plain == NO_PLAIN_TIME
                ? parse(new String(b, from, to - from, StandardCharsets.UTF_8))
                : new Parsed(new EventTime(plain, to - 1 - from - PLAIN_ISO.length()), true);
    }

    /** The nanoseconds since 1970 of the time that some bytes in UTF-8 say: those of {@link #parse}. */
    public static long epochNanos(byte[] b, int from, int to) {
        long plain = plainUtc(b, from, to);
        return plain == NO_PLAIN_TIME ? parse(b, from, to).time().epochNanos() : plain;
    }

    private static long plainUtc(byte[] b, int from, int to) {
        return to - from > PLAIN_ISO.length() + 1 && b[to - 1] == 'Z' ? plainIso(b, from, to - 1) : NO_PLAIN_TIME;
    }

    /** Of digits without a zone; or {@link #NO_PLAIN_TIME} for all that is not quite plain. */
    private static long plainIso(byte[] b, int from, int to) {
        int digits = to - from - PLAIN_ISO.length();
        if (digits > 9) {
            return NO_PLAIN_TIME;
        }
        for (int i = 0; i < to - from; i++) {
            byte c = b[from + i];
            char mark = i < PLAIN_ISO.length() ? PLAIN_ISO.charAt(i) : '0';
            if (mark == '0' ? c < '0' || c > '9' : c != mark) {
                return NO_PLAIN_TIME;
            }
        }
        int year = number(b, from, from + 4);
        int month = number(b, from + 5, from + 7);
        int day = number(b, from + 8, from + 10);
        int hour = number(b, from + 11, from + 13);
        int minute = number(b, from + 14, from + 16);
        int second = number(b, from + 17, from + 19);
        boolean usual =
                year >= 1970 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 28 : 30);
        if (!usual || hour > 23 || minute > 59 || second > 59) {
            return NO_PLAIN_TIME;
        }
        long nanos = number(b, to - digits, to);
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        long seconds = (daysSince1970(year, month, day) * 24 + hour) * 3600L + minute * 60L + second;
        return seconds * EventTime.NANOS_PER_SECOND + nanos;
    }

    /** In the Gregorian calendar; a year begins in March here, so that a leap day is its last. */
    private static long daysSince1970(int year, int month, int day) {
        int years = month > 2 ? year : year - 1;
        int months = month > 2 ? month - 3 : month + 9;
        int daysBefore = (153 * months + 2) / 5;
        return 365L * years + years / 4 - years / 100 + years / 400 + daysBefore + day - 1 - DAYS_TO_1970;
    }

    private static int number(byte[] b, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + b[i] - '0';
        }
        return number;
    }

    /**
     * The forms in which Windows and Sysmon write a time: {@code 2026-03-02T09:00:00.6175309Z} with 1 to 9 digits at the
     * end, and {@code 2026-03-02 09:00:00.617}.
     */
    private static boolean isPlainIso(String s) {
        int end = digitsEnd(s);
        if (end < 21 || end > 29) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char c = s.charAt(i);
            char mark = i < PLAIN_ISO.length() ? PLAIN_ISO.charAt(i) : '0';
            boolean fits = mark == '0' ? c >= '0' && c <= '9' : c == mark || (mark == 'T' && c == ' ');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int digitsEnd(String s) {
        int length = s.length();
        return length > 0 && s.charAt(length - 1) == 'Z' ? length - 1 : length;
    }

    private static Parsed plainIso(String s) {
        int end = digitsEnd(s);
        int digits = end - 20;
        int nanos = number(s, 20, end);
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        LocalDateTime local = LocalDateTime.of(
                number(s, 0, 4),
                number(s, 5, 7),
                number(s, 8, 10),
                number(s, 11, 13),
                number(s, 14, 16),
                number(s, 17, 19),
                nanos);
        return new Parsed(EventTime.of(local.toInstant(ZoneOffset.UTC), digits), end < s.length());
    }

    private static int number(String s, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + s.charAt(i) - '0';
        }
        return number;
    }

    private static Parsed iso(Matcher m) {
        LocalDateTime local = LocalDateTime.of(
                number(m.group(1)),
                number(m.group(2)),
                number(m.group(3)),
                number(m.group(4)),
                number(m.group(5)),
                number(m.group(6)),
                nanos(m.group(7)));
        String zone = m.group(8);
        ZoneOffset offset =
                zone == null || zone.equalsIgnoreCase("Z") || zone.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return new Parsed(EventTime.of(local.toInstant(offset), digits(m.group(7))), zone != null);
    }

    private static Parsed us(Matcher m) {
        int hour = number(m.group(4));
        String half = m.group(8);
        if (half != null) {
            hour = hour % 12 + (half.equals("PM") ? 12 : 0);
        }
        LocalDateTime local = LocalDateTime.of(
                number(m.group(3)),
                number(m.group(1)),
                number(m.group(2)),
                hour,
                number(m.group(5)),
                number(m.group(6)),
                nanos(m.group(7)));
        return new Parsed(EventTime.of(local.toInstant(ZoneOffset.UTC), digits(m.group(7))), false);
    }

    /** Epoch numbers: which unit is decided by size, as in FDR and console exports of the same field. */
    private static EventTime epoch(String whole, @Nullable String fraction) {
        long value = Long.parseLong(whole);
        if (value >= FILETIME_FROM) {
            Instant t = Instant.ofEpochSecond(
                    Math.subtractExact(value / 10_000_000L, FILETIME_EPOCH_SECONDS), value % 10_000_000L * 100L);
            return EventTime.of(t, 7);
        }
        if (value >= MICROS_FROM) {
            return EventTime.of(Instant.ofEpochSecond(value / 1_000_000L, value % 1_000_000L * 1_000L), 6);
        }
        if (value >= MILLIS_FROM) {
            return EventTime.of(Instant.ofEpochMilli(value), 3);
        }
        if (value <= 0) {
            return EventTime.UNKNOWN;
        }
        return EventTime.of(Instant.ofEpochSecond(value, nanos(fraction)), digits(fraction));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int digits(@Nullable String fraction) {
        return fraction == null ? 0 : Math.min(9, fraction.length());
    }

    private static int nanos(@Nullable String fraction) {
        if (fraction == null) {
            return 0;
        }
        return Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
