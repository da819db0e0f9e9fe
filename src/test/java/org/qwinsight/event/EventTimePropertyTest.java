package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Times are written as java.time writes them. */
class EventTimePropertyTest {
    private static String expected(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    @Property
    void writesIso(@ForAll long nanos, @ForAll @IntRange(max = 9) int digits) {
        if (nanos == EventTime.NO_TIME) {
            return;
        }
        Instant instant = Instant.ofEpochSecond(0, nanos);
        String fraction = digits == 0 ? "" : "." + "S".repeat(digits);
        assertEquals(expected(instant, "uuuu-MM-dd'T'HH:mm:ss" + fraction + "'Z'"), new EventTime(nanos, digits).iso());
        assertEquals(expected(instant, "uuuu-MM-dd'T'HH:mm:ss"), EventTime.isoSeconds(nanos));
    }

    @Property
    void keepsEveryInstantOfItsRange(
            @ForAll @LongRange(min = -9_223_372_035L, max = 9_223_372_035L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant instant = Instant.ofEpochSecond(second, nano);
        EventTime time = EventTime.of(instant, 9);
        assertEquals(instant, Instant.ofEpochSecond(0, time.epochNanos()));
    }

    @Property
    void isUnknownOutsideOfItsRange(
            @ForAll @LongRange(min = 9_223_372_037L, max = 31_556_889_864_403_199L) long second) {
        assertEquals(EventTime.UNKNOWN, EventTime.of(Instant.ofEpochSecond(second), 0));
        assertEquals(EventTime.UNKNOWN, EventTime.of(Instant.ofEpochSecond(-second), 0));
    }
}
