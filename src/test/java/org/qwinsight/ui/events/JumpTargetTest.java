package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.event.EventTime;

class JumpTargetTest {
    private static final long ON = nanos("2026-03-02T22:30:00Z");

    private static long nanos(String instant) {
        return EventTime.of(Instant.parse(instant), 9).epochNanos();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-02T00:00:00Z",
        "2026-03-02 09:15, 2026-03-02T09:15:00Z",
        "2026-03-02T09:15:30Z, 2026-03-02T09:15:30Z",
        "2026-03-02 9:15:30.617, 2026-03-02T09:15:30.617Z",
        "2026-03-02 09:15 +02:00, 2026-03-02T07:15:00Z",
        "09:15, 2026-03-02T09:15:00Z",
        "23:00:01 utc, 2026-03-02T23:00:01Z",
    })
    void readsTimes(String typed, String expected) {
        assertEquals(Optional.of(new JumpTarget.Moment(nanos(expected))), JumpTarget.parse(typed, ZoneOffset.UTC, ON));
    }

    @Test
    void aTimeWithoutZoneIsInTheDisplayZoneAndATimeOfDayOnTheDayThere() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        // In Tokyo, 22:30 UTC of the 2nd is 07:30 of the 3rd.
        assertEquals(
                Optional.of(new JumpTarget.Moment(nanos("2026-03-03T00:15:00Z"))),
                JumpTarget.parse("09:15", tokyo, ON));
        assertEquals(
                Optional.of(new JumpTarget.Moment(nanos("2026-03-01T15:00:00Z"))),
                JumpTarget.parse("2026-03-02", tokyo, ON));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "'12,345', 12345", "#7, 7", "100 000, 100000"})
    void readsRowNumbers(String typed, long expected) {
        assertEquals(Optional.of(new JumpTarget.Row(expected)), JumpTarget.parse(typed, ZoneOffset.UTC, ON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "2026-13-02", "25:00", "2026-03-02 later", "-5", "Z", "99999999999999999999"})
    void anythingElseIsNeither(String typed) {
        assertEquals(Optional.empty(), JumpTarget.parse(typed, ZoneOffset.UTC, ON));
    }

    @Test
    void aTimeOfDayNeedsADay() {
        assertEquals(Optional.empty(), JumpTarget.parse("09:15", ZoneOffset.UTC, EventTime.NO_TIME));
    }
}
