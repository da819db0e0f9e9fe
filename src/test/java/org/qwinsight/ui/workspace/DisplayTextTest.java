package org.qwinsight.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.event.EventTime;

class DisplayTextTest {
    /** 2026-03-02T09:00:00.617999999Z: 1772442000 seconds. */
    private static final long NANOS = 1_772_442_000_617_999_999L;

    @ParameterizedTest
    @CsvSource({"3972, 3972", "0xf84, 3972 (0xf84)", "0x4, 4 (0x4)", "0xzz, 0xzz"})
    void aPidKeepsWhatTheLogSays(String logged, String shown) {
        assertEquals(shown, DisplayText.pid(logged));
    }

    @Test
    void numbersOverAThousandHaveThinGaps() {
        assertEquals("999", DisplayText.count(999));
        assertEquals("1\u2009234\u2009567", DisplayText.count(1_234_567));
        assertEquals("1 finding", DisplayText.count(1, "finding"));
        assertEquals("0 findings", DisplayText.count(0, "finding"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 kB", "999949, 999.9 kB", "999950, 1.0 MB", "2500000000, 2.5 GB"})
    void bytesHaveADecimalUnit(long bytes, String shown) {
        assertEquals(shown, DisplayText.bytes(bytes));
    }

    @Test
    void aCellHasOneLine() {
        assertEquals("a⏎b⏎c⇥d", DisplayText.oneLine("a\r\nb\nc\td"));
        String cut = DisplayText.oneLine("x".repeat(1500) + "y".repeat(1500));
        assertTrue(cut.startsWith("xxx") && cut.endsWith("yyy") && cut.contains(" … "));
    }

    @Test
    void nothingTurnsANameRound() {
        assertEquals("C:\\a\\invoice\\u202egpj.exe", DisplayText.oneLine("C:\\a\\invoice\u202egpj.exe"));
        assertEquals("invoice\\u202egpj.exe", DisplayText.imageName("C:\\a\\invoice\u202egpj.exe"));
        assertEquals("a\\u200bb\\u0001\\u2028", DisplayText.oneLine("a\u200bb\u0001\u2028"));
        assertEquals("a\r\n\tb 1\u2009000 \\u202e\\u202cü漢", DisplayText.visible("a\r\n\tb 1\u2009000 \u202e\u202cü漢"));
    }

    @Test
    void timesAreCutAndNotRounded() {
        assertEquals("2026-03-02 09:00:00.617", DisplayTime.millis(NANOS, ZoneOffset.UTC));
        assertEquals("2026-03-02 09:00:00", DisplayTime.seconds(NANOS, ZoneOffset.UTC));
        assertEquals("2026-03-02 09:00:00.6179999", DisplayTime.exact(new EventTime(NANOS, 7), ZoneOffset.UTC));
    }

    @Test
    void timesFollowTheZone() {
        assertEquals("2026-03-02 14:30:00.617", DisplayTime.millis(NANOS, ZoneId.of("Asia/Kolkata")));
        assertEquals("Asia/Kolkata", DisplayTime.zoneName(ZoneId.of("Asia/Kolkata")));
        assertEquals("UTC", DisplayTime.zoneName(ZoneOffset.UTC));
    }

    @Test
    void aMissingTimeSaysSo() {
        assertEquals("no time", DisplayTime.millis(EventTime.NO_TIME, ZoneOffset.UTC));
        assertEquals("no time", DisplayTime.exact(EventTime.UNKNOWN, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({"7250000000, 7.250 s", "60000000000, 1 min 0 s", "3661000000000, 1 h 1 min", "183600000000000, 2 d 3 h"
    })
    void lengthsHaveTwoUnits(long nanos, String shown) {
        assertEquals(shown, DisplayTime.length(nanos));
    }
}
