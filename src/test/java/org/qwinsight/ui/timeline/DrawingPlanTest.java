package org.qwinsight.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.analysis.timeline.QuietGap;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.TimeCases;

/** What is drawn where: marks, gaps, lives, lanes; all without a toolkit. */
class DrawingPlanTest {
    private static final double PIXELS = 1000;

    private static TimeWindow window(double fromSecond, double toSecond) {
        TimeWindow window = new TimeWindow();
        window.reset(new TimeRange(TimeCases.nanos(fromSecond), TimeCases.nanos(toSecond)));
        return window;
    }

    private static FindingTimes findingsAt(double... seconds) {
        TimeCases made = new TimeCases();
        for (double second : seconds) {
            made.start("A", "u", TimeCases.QWINSTA, second);
        }
        Investigation open = made.build();
        return FindingTimes.of(open.store(), open.findingRows());
    }

    @Test
    void findingsThatWouldCoverEachOtherAreOneMark() {
        // Ten pixels a second: 10 and 10.5 s are five pixels apart, 50 s is far from both.
        List<FindingMarks.Mark> marks = FindingMarks.of(findingsAt(10, 10.5, 50), window(0, 100), PIXELS);
        assertEquals(List.of(2, 1), marks.stream().map(FindingMarks.Mark::count).toList());
        assertEquals(102.5, marks.get(0).x(), 0.01);
        assertEquals(500, marks.get(1).x(), 0.01);
    }

    @Test
    void noMarkTouchesTheNextHoweverCrowded() {
        double[] seconds = new double[5000];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = Math.pow(i / 5000.0, 3) * 100;
        }
        List<FindingMarks.Mark> marks = FindingMarks.of(findingsAt(seconds), window(0, 100.1), PIXELS);
        assertEquals(5000, marks.stream().mapToInt(FindingMarks.Mark::count).sum());
        for (int i = 1; i < marks.size(); i++) {
            double apart = marks.get(i).x() - marks.get(i - 1).x();
            assertTrue(apart >= (marks.get(i).width() + marks.get(i - 1).width()) / 2);
        }
    }

    private static List<QuietGap> gaps(Investigation open, TimeWindow window) {
        TimeSequence starts = TimeSequence.of(open.store());
        TimeRange shown = window.shown();
        return QuietGap.in(TimeHistogram.of(starts, shown.fromNanos(), shown.toNanos(), 1000), starts);
    }

    private static Investigation startsAt(double... seconds) {
        TimeCases made = new TimeCases().startWithoutTime("A");
        for (double second : seconds) {
            made.start("A", "u", "cmd.exe", second);
        }
        return made.build();
    }

    @Test
    void aLongGapIsMarkedWithItsWholeLength() {
        Investigation open = startsAt(0, 1, 2, 60, 61, 65, 100);
        assertEquals(
                List.of(
                        new QuietGap(TimeCases.nanos(2), TimeCases.nanos(60)),
                        new QuietGap(TimeCases.nanos(65), TimeCases.nanos(100))),
                gaps(open, window(-1, 101)));
        // Zoomed into the first gap, it still is as long as it is.
        assertEquals(List.of(new QuietGap(TimeCases.nanos(2), TimeCases.nanos(60))), gaps(open, window(20, 30)));
    }

    @Test
    void beforeTheFirstAndAfterTheLastStartThereIsNoGap() {
        assertEquals(List.of(), gaps(startsAt(50), window(0, 100)));
    }

    private static List<LaneBars> bars(Investigation open, TimeWindow window, double height) {
        TimelineCase shown = new TimelineCase(open, TimelineIndex.of(open, LaneKind.HOST, null, Progress.NONE));
        return shown.bars(new LaneBars.Place(window, PIXELS, height), row -> 50);
    }

    @Test
    void livesAreBarsFromStartToEnd() {
        Investigation open = new TimeCases()
                .life("A", "cmd.exe", 10, 30)
                .start("A", "u", "arp.exe", 40)
                .build();
        LaneBars lane = bars(open, window(0, 100), 60).get(0);
        assertEquals(
                List.of(
                        new LifetimeBar(0, 100, 300, true, 0),
                        new LifetimeBar(1, 400, 400 + LaneBars.OPEN_LENGTH, false, 0)),
                lane.bars());
        assertTrue(lane.hasNames());
    }

    @Test
    void whatOverlapsGoesToAnotherLine() {
        Investigation open = new TimeCases()
                .life("A", "cmd.exe", 10, 60)
                .life("A", "arp.exe", 20, 30)
                .life("A", "net.exe", 70, 80)
                .build();
        assertEquals(
                List.of(0, 1, 0),
                bars(open, window(0, 100), 60).get(0).bars().stream()
                        .map(LifetimeBar::level)
                        .toList());
    }

    @Test
    void withLittleRoomNamesGoFirstThenBars() {
        TimeCases made = new TimeCases();
        for (int i = 0; i < 3; i++) {
            made.life("A", "cmd.exe", 10 + i, 60);
        }
        Investigation open = made.build();
        assertTrue(bars(open, window(0, 100), 3 * LaneBars.NAMED_LEVEL).get(0).hasNames());
        LaneBars thin = bars(open, window(0, 100), 3 * LaneBars.THIN_LEVEL).get(0);
        assertFalse(thin.hasNames());
        assertEquals(3, thin.bars().size());
        assertTrue(bars(open, window(0, 100), 2 * LaneBars.THIN_LEVEL).get(0).isDensity());
    }

    @Test
    void whatRunsSinceBeforeIsShownWhereThereIsRoom() {
        Investigation open = new TimeCases()
                .life("A", "explorer.exe", 0, 90)
                .life("A", "gone.exe", 1, 2)
                .life("A", "cmd.exe", 50, 60)
                .build();
        LaneBars lane = bars(open, window(40, 65), 60).get(0);
        assertEquals(List.of(2, 0), lane.bars().stream().map(LifetimeBar::row).toList());
        assertTrue(lane.bars().get(1).fromX() < 0);
        assertEquals(
                List.of(2),
                bars(open, window(40, 65), LaneBars.THIN_LEVEL).get(0).bars().stream()
                        .map(LifetimeBar::row)
                        .toList());
    }

    @Test
    void aLongRunIsFoundAcrossManyRows() {
        TimeCases made = new TimeCases().life("A", "explorer.exe", 0, 9000);
        for (int i = 1; i < 5000; i++) {
            made.life("A", "cmd.exe", i, i + 0.5);
        }
        Investigation open = made.build();
        RunningBefore running = RunningBefore.of(open.tree(), Progress.NONE);
        assertArrayEquals(new int[] {0}, running.rows(4000, TimeCases.nanos(4000), 10));
        assertArrayEquals(new int[] {3999, 0}, running.rows(4000, TimeCases.nanos(3999.2), 10));
        assertArrayEquals(new int[] {3999}, running.rows(4000, TimeCases.nanos(3999.2), 1));
    }

    @Test
    void logarithmAndLineBothShowASingleStart() {
        assertEquals(100, DensityPainter.height(1000, 1000, true, 100));
        assertEquals(50, DensityPainter.height(500, 1000, false, 100));
        assertEquals(2, DensityPainter.height(1, 100_000, false, 100));
        assertTrue(DensityPainter.height(1, 1000, true, 100) > 5);
    }

    @Test
    void lanesShareTheRoomAndScrollWhenTheyCannot() {
        PlotGeometry roomy = new PlotGeometry(1000, PlotGeometry.MARK_BAND + PlotGeometry.AXIS_BAND + 120, 3, 0);
        assertEquals(40, roomy.laneHeight());
        assertEquals(3, roomy.seen());
        assertEquals(0, roomy.lastFirst());
        assertEquals(2, roomy.laneAt(PlotGeometry.MARK_BAND + 81));
        assertEquals(TimeCursor.ALL_LANES, roomy.laneAt(5));
        assertTrue(roomy.isOnAxis(roomy.base()));
        PlotGeometry many = new PlotGeometry(1000, roomy.height(), 10, 2);
        assertEquals(5, many.seen());
        assertEquals(PlotGeometry.LOWEST_LANE, many.laneHeight());
        assertEquals(5, many.lastFirst());
        assertEquals(2, many.laneAt(PlotGeometry.MARK_BAND));
        assertEquals(5, many.firstFor(9));
        assertEquals(0, many.firstFor(0));
        assertEquals(2, many.firstFor(4), "it is seen already");
        assertEquals(3, many.firstFor(7));
    }

    /** 95 pixels are room for three lanes of 24, and for a large part of a fourth. */
    @Test
    void aLaneThatIsSeenIsSeenWhole() {
        PlotGeometry geometry = new PlotGeometry(1000, PlotGeometry.MARK_BAND + PlotGeometry.AXIS_BAND + 95, 12, 4);
        assertEquals(3, geometry.seen());
        assertEquals(31, geometry.laneHeight());
        for (int lane = 0; lane < 12; lane++) {
            boolean isWhole = geometry.laneTop(lane) >= PlotGeometry.MARK_BAND
                    && geometry.laneTop(lane) + geometry.laneHeight() <= geometry.base();
            assertEquals(isWhole, geometry.isVisible(lane), "lane " + lane);
        }
        assertEquals(6, geometry.laneAt(geometry.base() - 3));
        assertEquals(TimeCursor.ALL_LANES, geometry.laneAt(geometry.base() - 1), "below the last");
        assertEquals(PlotGeometry.MARK_BAND + 31 + 15.5, geometry.middle());
        PlotGeometry low = new PlotGeometry(1000, PlotGeometry.MARK_BAND + PlotGeometry.AXIS_BAND + 15, 12, 11);
        assertEquals(1, low.seen());
        assertEquals(15, low.laneHeight());
        assertTrue(low.isVisible(11));
    }

    @Test
    void lookingForWhatRanBeforeCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        ProcessTree tree = TimeCases.single().tree();
        assertThrows(CancellationException.class, () -> RunningBefore.of(tree, cancelled));
    }
}
