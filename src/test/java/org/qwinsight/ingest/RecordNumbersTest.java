package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

class RecordNumbersTest {
    private final RecordNumbers numbers = new RecordNumbers();

    private void add(String computer, String number, String time) {
        numbers.add(new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .computer(computer)
                .channel("Security")
                .recordId(number)
                .time(TimeText.parse("2026-03-02T" + time + "Z"))
                .build());
    }

    /** Numbers 10, 11, 14 and 20 in any order, one of them twice: 12, 13 and 15 to 19 are missing. */
    @Test
    void gapsAreFoundInAnyOrder() {
        add("WS1", "20", "09:10:00");
        add("ws1", "10", "09:00:00");
        add("WS1", "14", "09:05:00");
        add("WS1", "11", "09:00:01");
        add("WS1", "14", "09:05:00");
        LogContinuity log = numbers.continuity().get(0);
        assertEquals(4, log.numbered());
        assertEquals(7, log.missing());
        assertEquals(2, log.gaps());
        assertEquals(5, log.largestGap());
        assertEquals("2026-03-02T09:05:00", EventTime.isoSeconds(log.largestGapFromNanos()));
        assertEquals("2026-03-02T09:10:00", EventTime.isoSeconds(log.largestGapToNanos()));
        assertEquals(300L * EventTime.NANOS_PER_SECOND, log.longestSilenceNanos());
        assertEquals(0, log.clockStepsBack());
    }

    @Test
    void clockThatGoesBackIsCounted() {
        add("WS1", "1", "09:00:00");
        add("WS1", "2", "08:00:00");
        add("WS1", "3", "08:00:10");
        add("WS1", "4", "08:00:07");
        LogContinuity log = numbers.continuity().get(0);
        assertEquals(1, log.clockStepsBack());
        assertEquals(3600L * EventTime.NANOS_PER_SECOND, log.largestStepBackNanos());
    }

    @Test
    void everyHostHasItsOwnLog() {
        add("WS2", "5", "09:00:00");
        add("WS1", "1", "09:00:00");
        add("WS1", "no number", "09:00:00");
        assertEquals(
                List.of("WS1", "WS2"),
                numbers.continuity().stream().map(LogContinuity::host).toList());
    }
}
