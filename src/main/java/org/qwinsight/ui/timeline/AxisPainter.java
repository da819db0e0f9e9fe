package org.qwinsight.ui.timeline;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.analysis.timeline.QuietGap;
import org.qwinsight.analysis.timeline.TimeAxis;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.workspace.DisplayTime;

/** Draws the axis, with date and zone at its left, and the quiet gaps. */
final class AxisPainter {
    private static final double PIXELS_A_TICK = 108;
    private static final double NAME_MARGIN = 8;
    private static final int DATE_LENGTH = 10;
    private static final int YEAR_LENGTH = "2026-".length();

    private final TimelineViewModel viewModel;
    private final TimelineColors colors;
    private final TextMeasure text;

    AxisPainter(TimelineViewModel viewModel, TimelineColors colors, TextMeasure text) {
        this.viewModel = viewModel;
        this.colors = colors;
        this.text = text;
    }

    void paint(GraphicsContext g, PlotGeometry geometry) {
        double base = geometry.base();
        double middle = base + PlotGeometry.AXIS_BAND / 2 + 1;
        g.setStroke(colors.color(Ink.LINE));
        g.setLineWidth(1);
        g.setFont(text.font());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(colors.color(Ink.QUIET_TEXT));
        paintCorner(g, geometry, middle);
        double taken = PlotGeometry.GUTTER;
        for (TimeAxis.Tick tick : viewModel.ticks((int) (geometry.plotWidth() / PIXELS_A_TICK))) {
            double x = Math.floor(geometry.x(viewModel.window().place(tick.nanos()))) + 0.5;
            g.strokeLine(x, PlotGeometry.MARK_BAND, x, base + (tick.isDay() ? PlotGeometry.AXIS_BAND : 5));
            double end = x + 4 + text.width(tick.label());
            if (end < geometry.width() && x >= taken) {
                g.fillText(tick.label(), x + 4, middle);
                taken = end + 4;
            }
        }
        g.strokeLine(0, base + 0.5, geometry.width(), base + 0.5);
    }

    /** Zone and date, and how many lanes are seen. Without room, the word for the lanes gives way, then the year. */
    private void paintCorner(GraphicsContext g, PlotGeometry geometry, double middle) {
        boolean isPart = geometry.seen() < geometry.lanes();
        String seen = isPart ? geometry.seen() + " of " + geometry.lanes() : "";
        double room = PlotGeometry.GUTTER - (isPart ? 3 : 2) * NAME_MARGIN;
        String zone = DisplayTime.zoneName(viewModel.zone());
        String date = date();
        String label = date + zone;
        String more = isPart && text.width(label) + text.width(seen + " lanes") <= room ? seen + " lanes" : seen;
        double left = room - text.width(more);
        if (!date.isEmpty() && text.width(label) > left) {
            label = date.substring(YEAR_LENGTH) + zone;
        }
        g.fillText(text.middleCut(label, left), NAME_MARGIN, middle);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(more, PlotGeometry.GUTTER - NAME_MARGIN, middle);
        g.setTextAlign(TextAlignment.LEFT);
    }

    /** The date with a space, when everything shown lies on one day. */
    private String date() {
        TimeRange shown = viewModel.window().shown();
        String first = DisplayTime.seconds(shown.fromNanos(), viewModel.zone()).substring(0, DATE_LENGTH);
        String last = DisplayTime.seconds(shown.toNanos(), viewModel.zone()).substring(0, DATE_LENGTH);
        return first.equals(last) ? first + " " : "";
    }

    /** Marks the gaps on a ground of their own with their whole length, also where an end is out of view. */
    void paintGaps(GraphicsContext g, List<QuietGap> gaps, PlotGeometry geometry) {
        g.setFont(text.font());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (QuietGap gap : gaps) {
            double from =
                    Math.max(PlotGeometry.GUTTER, geometry.x(viewModel.window().place(gap.fromNanos())) + 3);
            double to = Math.min(geometry.width(), geometry.x(viewModel.window().place(gap.toNanos())) - 2);
            String words = "quiet for " + DisplayTime.length((long) FarTimes.distance(gap.fromNanos(), gap.toNanos()));
            double middle = (from + to) / 2;
            double y = geometry.middle();
            double half = text.width(words) / 2 + 6;
            g.setStroke(colors.color(Ink.QUIET_TEXT));
            g.setLineDashes(2, 4);
            if (half * 2 < to - from) {
                g.strokeLine(from, Math.floor(y) + 0.5, middle - half, Math.floor(y) + 0.5);
                g.strokeLine(middle + half, Math.floor(y) + 0.5, to, Math.floor(y) + 0.5);
                g.setFill(colors.color(Ink.GROUND));
                g.fillRect(middle - half, y - 8, 2 * half, 16);
                g.setFill(colors.color(Ink.QUIET_TEXT));
                g.fillText(words, middle, y);
            } else {
                g.strokeLine(from, Math.floor(y) + 0.5, to, Math.floor(y) + 0.5);
            }
            g.setLineDashes();
        }
    }
}
