package org.qwinsight.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.analysis.timeline.QuietGap;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * Draws everything but what moves with the pointer: lanes with density or bars, findings above them, axis, gaps, and a
 * veil over what the filter leaves out. The work depends on the pixels, not on the number of events.
 */
final class PlotPainter {
    private static final double LANE_GAP = 4;
    private static final double NAME_MARGIN = 8;

    private final TimelineViewModel viewModel;
    private final TimelineColors colors;
    private final TextMeasure text = new TextMeasure();
    private final AxisPainter axis;
    private final MarkPainter marks;
    private final BarPainter bars;
    private List<LaneBars> shownBars = List.of();

    PlotPainter(TimelineViewModel viewModel, TimelineColors colors) {
        this.viewModel = viewModel;
        this.colors = colors;
        this.axis = new AxisPainter(viewModel, colors, text);
        this.marks = new MarkPainter(colors);
        this.bars = new BarPainter(viewModel, colors, text);
    }

    void paint(GraphicsContext g, PlotGeometry geometry) {
        g.clearRect(0, 0, geometry.width(), geometry.height());
        text.setSize(colors.textSize());
        TimelineCase shown = viewModel.shownCase();
        shownBars = List.of();
        if (shown == null || !shown.hasTimes() || geometry.width() <= PlotGeometry.GUTTER + 2) {
            return;
        }
        paintStripes(g, geometry);
        axis.paint(g, geometry);
        g.save();
        g.beginPath();
        g.rect(0, PlotGeometry.MARK_BAND, geometry.width(), geometry.room());
        g.clip();
        paintLanes(g, geometry, shown);
        g.restore();
        TimeRange window = viewModel.window().shown();
        TimeHistogram all =
                TimeHistogram.of(shown.starts(), window.fromNanos(), window.toNanos(), (int) geometry.plotWidth());
        axis.paintGaps(g, QuietGap.in(all, shown.starts()), geometry);
        paintVeil(g, geometry);
        paintFindings(g, geometry, shown);
    }

    private void paintStripes(GraphicsContext g, PlotGeometry geometry) {
        g.setFill(colors.color(Ink.STRIPE));
        g.fillRect(0, 0, PlotGeometry.GUTTER, geometry.height());
        g.setStroke(colors.color(Ink.LINE));
        g.setLineWidth(1);
        g.strokeLine(PlotGeometry.GUTTER - 0.5, 0, PlotGeometry.GUTTER - 0.5, geometry.height());
        for (int lane = 0; lane < geometry.lanes(); lane++) {
            double y = Math.floor(geometry.laneTop(lane)) + 0.5;
            if (y > PlotGeometry.MARK_BAND - 1 && y < geometry.base()) {
                g.strokeLine(0, y, geometry.width(), y);
            }
        }
    }

    private void paintLanes(GraphicsContext g, PlotGeometry geometry, TimelineCase shown) {
        double height = geometry.laneHeight() - LANE_GAP;
        LaneBars.Place place = new LaneBars.Place(viewModel.window(), geometry.plotWidth(), height);
        List<LaneBars> laidOut = shown.bars(place, row -> text.width(BarPainter.name(shown, row)));
        List<int[]> counts = new ArrayList<>();
        int highest = 1;
        for (int lane = 0; lane < geometry.lanes(); lane++) {
            int[] ofPixels = {};
            if (laidOut.get(lane).isDensity()) {
                ofPixels = shown.density(lane, viewModel.window().shown(), (int) geometry.plotWidth());
                for (int count : ofPixels) {
                    highest = Math.max(highest, count);
                }
            }
            counts.add(ofPixels);
        }
        boolean isLog = viewModel.logScaleProperty().get();
        for (int lane = 0; lane < geometry.lanes(); lane++) {
            if (!geometry.isVisible(lane)) {
                continue;
            }
            double top = geometry.laneTop(lane) + LANE_GAP / 2;
            if (laidOut.get(lane).isDensity()) {
                DensityPainter.Area area = new DensityPainter.Area(PlotGeometry.GUTTER, top + height, height);
                DensityPainter.paint(g, counts.get(lane), highest, isLog, area, colors.color(Ink.DENSITY));
                paintLaneFindings(g, geometry, shown, lane, top);
            } else {
                bars.paint(g, laidOut.get(lane), shown, PlotGeometry.GUTTER, top);
            }
            paintLabel(g, geometry, shown, lane);
        }
        shownBars = laidOut;
    }

    /** Lanes that are bars colour the findings themselves. A single lane has its findings just above. */
    private void paintLaneFindings(GraphicsContext g, PlotGeometry geometry, TimelineCase shown, int lane, double top) {
        if (geometry.lanes() > 1) {
            FindingMarks.of(shown.findings(lane), viewModel.window(), geometry.plotWidth())
                    .forEach(mark -> marks.paintSmall(g, PlotGeometry.GUTTER + mark.x(), top + 5));
        }
    }

    private void paintLabel(GraphicsContext g, PlotGeometry geometry, TimelineCase shown, int lane) {
        double top = geometry.laneTop(lane);
        double middle = top + geometry.laneHeight() / 2;
        g.setFill(colors.color(Ink.STRIPE));
        g.fillRect(0, top + 1, PlotGeometry.GUTTER - 1, geometry.laneHeight() - 1);
        TimeRange window = viewModel.window().shown();
        String count = DisplayText.count(shown.lanes().rows(lane).count(window.fromNanos(), window.toNanos()));
        g.setFont(text.font());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(colors.color(Ink.QUIET_TEXT));
        g.fillText(count, PlotGeometry.GUTTER - NAME_MARGIN, middle);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colors.color(Ink.TEXT));
        double room = PlotGeometry.GUTTER - 3 * NAME_MARGIN - text.width(count);
        g.fillText(text.middleCut(shown.lanes().shortName(lane), room), NAME_MARGIN, middle);
    }

    private void paintFindings(GraphicsContext g, PlotGeometry geometry, TimelineCase shown) {
        TimeRange window = viewModel.window().shown();
        int count = shown.findings().count(window.fromNanos(), window.toNanos());
        double y = PlotGeometry.MARK_BAND / 2;
        g.setFont(text.font());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colors.color(count == 0 ? Ink.QUIET_TEXT : Ink.FINDING));
        g.fillText(DisplayText.count(count, "finding"), NAME_MARGIN, y);
        FindingMarks.of(shown.findings(), viewModel.window(), geometry.plotWidth())
                .forEach(mark -> marks.paint(g, mark, PlotGeometry.GUTTER, y));
    }

    private void paintVeil(GraphicsContext g, PlotGeometry geometry) {
        TimeRange filter = viewModel.workspace().timeRange();
        if (filter.isAll()) {
            return;
        }
        double from = inPlot(geometry, geometry.x(viewModel.window().place(filter.fromNanos())));
        double to = inPlot(geometry, geometry.x(viewModel.window().place(filter.toNanos())));
        g.setFill(colors.color(Ink.VEIL));
        g.fillRect(PlotGeometry.GUTTER, PlotGeometry.MARK_BAND, from - PlotGeometry.GUTTER, geometry.room());
        g.fillRect(to, PlotGeometry.MARK_BAND, geometry.width() - to, geometry.room());
        g.setFill(colors.color(Ink.QUIET_TEXT));
        g.fillRect(from, geometry.base() - 1, to - from, 3);
    }

    private static double inPlot(PlotGeometry geometry, double x) {
        return Math.max(PlotGeometry.GUTTER, Math.min(geometry.width(), x));
    }

    /** The process whose bar is at a point, or {@link ProcessTree#NONE}. */
    int processAt(double x, double y, PlotGeometry geometry) {
        int lane = geometry.laneAt(y);
        if (lane == TimeCursor.ALL_LANES || lane >= shownBars.size()) {
            return ProcessTree.NONE;
        }
        LaneBars laneBars = shownBars.get(lane);
        double inLane = y - geometry.laneTop(lane) - LANE_GAP / 2;
        double inPlot = x - PlotGeometry.GUTTER;
        for (LifetimeBar bar : laneBars.bars()) {
            double name = laneBars.hasNames() ? 6 + text.width(name(bar.row())) : 0;
            double from = Math.max(0, bar.fromX());
            boolean isLevel = (int) Math.floor(inLane / laneBars.levelHeight()) == bar.level();
            if (isLevel && inPlot >= from - 2 && inPlot <= Math.max(bar.toX(), from + name) + 2) {
                return bar.row();
            }
        }
        return ProcessTree.NONE;
    }

    private String name(int row) {
        TimelineCase shown = viewModel.shownCase();
        return shown == null ? "" : BarPainter.name(shown, row);
    }
}
