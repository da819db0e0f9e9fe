package org.qwinsight.ingest.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventTime;

/** Times are read as java.time reads them, and nothing makes reading fail. */
class TimeTextPropertyTest {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Arbitraries.longs()
                .between(-9_000_000_000L, 9_000_000_000L)
                .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }

    @Provide
    Arbitrary<String> fractions() {
        return Arbitraries.strings().numeric().ofMaxLength(9);
    }

    @Provide
    Arbitrary<String> zones() {
        Arbitrary<String> offsets = Arbitraries.integers()
                .between(-18 * 60, 18 * 60)
                .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60).getId());
        return Arbitraries.oneOf(offsets, Arbitraries.just("Z"));
    }

    @Property
    void readsIso(
            @ForAll("moments") LocalDateTime moment,
            @ForAll("fractions") String fraction,
            @ForAll("zones") String zone,
            @ForAll boolean blank) {
        String text = SECONDS.format(moment) + (fraction.isEmpty() ? "" : "." + fraction) + zone;
        Instant expected = OffsetDateTime.parse(text).toInstant();
        TimeText.Parsed parsed = TimeText.parse(blank ? ' ' + text.replace('T', ' ') + ' ' : text);
        assertEquals(new TimeText.Parsed(EventTime.of(expected, fraction.length()), true), parsed);
    }

    @Property
    void readsItsOwnText(
            @ForAll @LongRange(min = -9_000_000_000_000_000_000L, max = 9_000_000_000_000_000_000L) long nanos,
            @ForAll @IntRange(max = 9) int digits) {
        EventTime time = new EventTime(nanos, digits);
        EventTime read = TimeText.parse(time.iso()).time();
        assertEquals(time.iso(), read.iso());
        assertEquals(digits, read.fractionDigits());
    }

    @Property
    void bytesSayWhatTheirTextSays(
            @ForAll("moments") LocalDateTime moment,
            @ForAll("fractions") String fraction,
            @ForAll("zones") String zone) {
        String text = SECONDS.format(moment) + "." + fraction + zone;
        long expected = fraction.isEmpty()
                ? EventTime.NO_TIME
                : EventTime.of(OffsetDateTime.parse(text).toInstant(), 9).epochNanos();
        assertEquals(expected, ofBytes(text), text);
    }

    @Property
    void bytesOfAnythingSayWhatTheirTextSays(@ForAll("almostTimes") String text) {
        assertEquals(TimeText.parse(text).time().epochNanos(), ofBytes(text), text);
    }

    /** Every day, with the ends of months and leap years among them. */
    @Test
    void bytesOfEveryDay() {
        LocalDateTime last = LocalDateTime.of(2210, 1, 1, 0, 0);
        for (LocalDateTime day = LocalDateTime.of(1965, 1, 1, 23, 59, 59); day.isBefore(last); day = day.plusDays(1)) {
            long expected = day.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L + 500_000_000L;
            assertEquals(expected, ofBytes(SECONDS.format(day) + ".5Z"), day.toString());
        }
    }

    private static long ofBytes(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        // Bytes that are no UTF-8 are none of a text.
        String known = new String(bytes, 1, bytes.length - 2, StandardCharsets.UTF_8);
        assertEquals(TimeText.parse(known), TimeText.parse(bytes, 1, bytes.length - 1), text);
        return TimeText.epochNanos(bytes, 1, bytes.length - 1);
    }

    @Property
    void neverFails(@ForAll String text) {
        assertNotNull(TimeText.parse(text));
    }

    @Property
    void neverFailsOnWhatLooksLikeATime(@ForAll("almostTimes") String text) {
        assertNotNull(TimeText.parse(text));
    }

    @Provide
    Arbitrary<String> almostTimes() {
        return Arbitraries.strings().withChars("0123456789-:T./ ZAPM+()Date").ofMaxLength(40);
    }
}
