package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReadingSpeedTest {
    private static final long SECOND = 1_000_000_000L;
    /** Any origin, as of a clock that only measures. */
    private static final long ORIGIN = -7 * SECOND;

    private final ReadingSpeed speed = new ReadingSpeed(SECOND / 2);

    private double at(double second, long bytes) {
        return speed.at(ORIGIN + Math.round(second * SECOND), bytes);
    }

    @Test
    void isUnknownAtFirst() {
        assertEquals(0, at(0, 0));
        assertEquals(0, at(0.4, 1000));
        assertEquals(2000, at(0.5, 1000));
    }

    @Test
    void canBeToldAtOnce() {
        ReadingSpeed soon = new ReadingSpeed(0);
        assertEquals(0, soon.at(ORIGIN, 0));
        assertEquals(2000, soon.at(ORIGIN + SECOND / 100, 20));
    }

    @Test
    void isThatOfTheLastFiveSeconds() {
        for (int second = 0; second <= 60; second++) {
            assertEquals(second == 0 ? 0 : 100, at(second, 100L * second));
        }
        assertEquals(280, at(61, 7000), "four seconds at 100, one at 1000");
        for (int second = 2; second <= 4; second++) {
            at(60 + second, 6000 + 1000L * second);
        }
        assertEquals(1000, at(65, 11_000));
        assertEquals(1000, at(70, 16_000));
    }

    @Test
    void aPauseCountsUntilItIsLongAgo() {
        at(0, 0);
        at(1, 1000);
        assertEquals(50, at(31, 2500), "1500 bytes in 30 seconds");
        for (int tenth = 1; tenth <= 50; tenth++) {
            at(31 + tenth / 10.0, 2500 + 100L * tenth);
        }
        assertEquals(1000, at(36.1, 7600));
    }
}
