package org.qwinsight.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.investigation.TimeRange;

class TimeWindowTest {
    private static final long SECOND = 1_000_000_000L;

    private final TimeWindow window = new TimeWindow();

    @BeforeEach
    void reset() {
        window.reset(new TimeRange(0, 100 * SECOND));
    }

    private static TimeRange seconds(double from, double to) {
        return new TimeRange(Math.round(from * SECOND), Math.round(to * SECOND));
    }

    @Test
    void zoomStopsAtTheWholeSpanAndAtTheShortestRange() {
        window.zoom(50, 0.5);
        assertTrue(window.isWhole());
        for (int i = 0; i < 200; i++) {
            window.zoom(0.5, 0.5);
        }
        assertEquals(TimeWindow.SHORTEST_NANOS, window.width());
    }

    @Test
    void zoomingIsAnchored() {
        window.zoom(0.5, 0.2);
        assertEquals(seconds(10, 60), window.shown());
        window.zoom(0.5, 1);
        assertEquals(seconds(35, 60), window.shown());
    }

    @Test
    void panStopsAtTheEnds() {
        window.zoom(0.5, 0.5);
        window.pan(-10);
        assertEquals(seconds(0, 50), window.shown());
        window.pan(0.5);
        assertEquals(seconds(25, 75), window.shown());
        window.pan(3);
        assertEquals(seconds(50, 100), window.shown());
    }

    @Test
    void aRangeIsShownWholeHoweverShort() {
        window.show(new TimeRange(50 * SECOND, 50 * SECOND + 2));
        assertEquals(TimeWindow.SHORTEST_NANOS, window.width());
        assertTrue(window.shown().contains(50 * SECOND) && window.shown().contains(50 * SECOND + 1));
    }

    @Test
    void turnsOfTheWheelAreOneStepUntilSettled() {
        window.zoom(0.5, 0);
        window.zoom(0.5, 0);
        window.settle();
        window.zoom(0.5, 0);
        window.undo();
        assertEquals(seconds(0, 25), window.shown());
        window.undo();
        assertTrue(window.isWhole());
        assertFalse(window.canUndo());
        window.redo();
        window.redo();
        assertEquals(seconds(0, 12.5), window.shown());
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        window.zoom(0.5, 0);
        window.undo();
        window.show(seconds(40, 60));
        window.redo();
        assertEquals(seconds(40, 60), window.shown());
    }

    @Test
    void theWindowCanBeSlidAndStretched() {
        window.show(seconds(40, 60));
        window.slideTo(90 * SECOND);
        assertEquals(seconds(80, 100), window.shown());
        window.stretch(10 * SECOND, 100 * SECOND);
        assertEquals(seconds(10, 100), window.shown());
        window.stretch(100 * SECOND, 100 * SECOND);
        assertEquals(seconds(10, 100), window.shown());
    }

    /** From 1700 to 2200, five hundred years, is more nanoseconds than a long holds. */
    @Test
    void aSpanBeyondALongIsNoTrouble() {
        long begin = -8_520_336_000L * SECOND;
        long end = 7_258_118_400L * SECOND;
        window.reset(new TimeRange(begin, end));
        assertEquals(0.5, window.place(window.timeAt(0.5)), 1e-9);
        assertEquals(1, window.place(end), 1e-9);
        window.zoom(0.5, 0);
        assertEquals(begin, window.shown().fromNanos());
        assertEquals(
                (7_258_118_400.0 - 8_520_336_000.0) / 2 * SECOND,
                (double) window.shown().toNanos(),
                1e12);
        window.pan(1);
        assertEquals(end, window.shown().toNanos());
    }

    @Test
    void whatIsInViewStays() {
        window.show(seconds(40, 60));
        window.reveal(41 * SECOND);
        assertEquals(seconds(40, 60), window.shown());
        window.reveal(80 * SECOND);
        assertEquals(seconds(70, 90), window.shown());
    }
}
