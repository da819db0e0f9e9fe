package org.qwinsight.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.workspace.DisplayTime;

/** Draws what moves: the selected process, the selected range with its length, the pointer, the keyboard's cursor. */
final class OverlayPainter {
    private static final double TAG_PADDING = 5;
    private static final int DATE_LENGTH = 10;

    private final TimelineViewModel viewModel;
    private final TimelineColors colors;
    private final TextMeasure text = new TextMeasure();
    private final MarkPainter marks;

    OverlayPainter(TimelineViewModel viewModel, TimelineColors colors) {
        this.viewModel = viewModel;
        this.colors = colors;
        this.marks = new MarkPainter(colors);
    }

    /**
     * Draws.
     *
     * @param pointerX where the pointer is, negative when it is elsewhere
     * @param hasFocus whether keys come here
     */
    void paint(GraphicsContext g, PlotGeometry geometry, double pointerX, boolean hasFocus) {
        text.setSize(colors.textSize());
        g.clearRect(0, 0, geometry.width(), geometry.height());
        if (!viewModel.hasTimes() || geometry.width() <= PlotGeometry.GUTTER + 2) {
            return;
        }
        paintRange(g, geometry);
        paintSelected(g, geometry);
        paintReplay(g, geometry);
        if (pointerX >= PlotGeometry.GUTTER) {
            g.setLineDashes();
            paintLine(g, geometry, pointerX, Ink.QUIET_TEXT);
            paintTag(g, geometry, pointerX, timeOfDay(viewModel.window().timeAt(geometry.place(pointerX))));
        }
        long cursor = viewModel.cursor().nanos();
        if (hasFocus && cursor != EventTime.NO_TIME) {
            double x = geometry.x(viewModel.window().place(cursor));
            if (isInPlot(geometry, x)) {
                g.setLineDashes(4, 3);
                paintLine(g, geometry, x, Ink.SELECTION);
                g.setLineDashes();
                if (pointerX < PlotGeometry.GUTTER) {
                    paintTag(g, geometry, x, timeOfDay(cursor));
                }
            }
        }
        if (hasFocus) {
            paintLane(g, geometry);
        }
    }

    /** Up to here the case is shown. */
    private void paintReplay(GraphicsContext g, PlotGeometry geometry) {
        long moment = viewModel.replay().momentProperty().get();
        if (moment == EventTime.NO_TIME) {
            return;
        }
        double x = geometry.x(viewModel.window().place(moment));
        if (isInPlot(geometry, x)) {
            g.setFill(colors.color(Ink.SELECTION));
            g.fillRect(Math.floor(x), 0, 2, geometry.base());
            paintTag(g, geometry, x, timeOfDay(moment));
        }
    }

    private static boolean isInPlot(PlotGeometry geometry, double x) {
        return x >= PlotGeometry.GUTTER && x <= geometry.width();
    }

    private void paintLine(GraphicsContext g, PlotGeometry geometry, double x, Ink ink) {
        g.setStroke(colors.color(ink));
        g.setLineWidth(1);
        double sharp = Math.floor(x) + 0.5;
        g.strokeLine(sharp, 0, sharp, geometry.base());
    }

    private void paintRange(GraphicsContext g, PlotGeometry geometry) {
        TimeRange range = viewModel.selectionProperty().get();
        if (range == null) {
            return;
        }
        double exactFrom = geometry.x(viewModel.window().place(range.fromNanos()));
        double exactTo = geometry.x(viewModel.window().place(range.toNanos()));
        double from = Math.max(PlotGeometry.GUTTER, exactFrom);
        double to = Math.min(geometry.width(), exactTo);
        if (to < from) {
            return;
        }
        g.setFill(colors.color(Ink.SELECTION_TINT));
        g.fillRect(from, 0, Math.max(1, to - from), geometry.base());
        if (isInPlot(geometry, exactFrom)) {
            paintLine(g, geometry, exactFrom, Ink.SELECTION);
        }
        if (isInPlot(geometry, exactTo)) {
            paintLine(g, geometry, exactTo, Ink.SELECTION);
        }
        String length = DisplayTime.length((long) FarTimes.distance(range.fromNanos(), range.toNanos()));
        paintTag(g, geometry, (from + to) / 2, length);
    }

    private void paintSelected(GraphicsContext g, PlotGeometry geometry) {
        long selected = viewModel.selectedTime();
        if (selected == EventTime.NO_TIME) {
            return;
        }
        double x = geometry.x(viewModel.window().place(selected));
        if (!isInPlot(geometry, x)) {
            return;
        }
        g.setStroke(colors.color(Ink.SELECTION));
        g.setLineWidth(1.5);
        double sharp = Math.floor(x) + 0.5;
        g.strokeLine(sharp, viewModel.isFindingSelected() ? PlotGeometry.MARK_BAND : 0, sharp, geometry.base() + 4);
        g.setLineWidth(1);
        if (viewModel.isFindingSelected()) {
            marks.paintSelected(g, x, PlotGeometry.MARK_BAND / 2);
        }
    }

    /** Frames the label of the lane in which the keyboard is. */
    private void paintLane(GraphicsContext g, PlotGeometry geometry) {
        int lane = viewModel.cursor().lane();
        if (lane == TimeCursor.ALL_LANES || lane >= geometry.lanes() || !geometry.isVisible(lane)) {
            return;
        }
        g.setStroke(colors.color(Ink.SELECTION));
        g.setLineWidth(2);
        double top = Math.max(PlotGeometry.MARK_BAND, geometry.laneTop(lane));
        double bottom = Math.min(geometry.base(), geometry.laneTop(lane) + geometry.laneHeight());
        g.strokeRect(1, top + 1, PlotGeometry.GUTTER - 2, bottom - top - 1);
        g.setLineWidth(1);
    }

    /** A short text on the axis, kept inside of the plot. */
    private void paintTag(GraphicsContext g, PlotGeometry geometry, double x, String words) {
        double half = text.width(words) / 2 + TAG_PADDING;
        double middle = Math.max(PlotGeometry.GUTTER + half, Math.min(geometry.width() - half - 1, x));
        double top = geometry.base() + 2;
        double height = PlotGeometry.AXIS_BAND - 3;
        g.setFill(colors.color(Ink.GROUND));
        g.fillRoundRect(middle - half, top, 2 * half, height, 6, 6);
        g.setStroke(colors.color(Ink.SELECTION));
        g.strokeRoundRect(middle - half + 0.5, top + 0.5, 2 * half - 1, height - 1, 6, 6);
        g.setFill(colors.color(Ink.TEXT));
        g.setFont(text.font());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, middle, top + height / 2);
    }

    /** With the date when the shown time is more than a day. */
    private String timeOfDay(long nanos) {
        String whole = DisplayTime.millis(nanos, viewModel.zone());
        boolean needsDate = viewModel.window().width() > 86_400e9;
        return needsDate ? whole.substring(0, whole.length() - 4) : whole.substring(DATE_LENGTH + 1);
    }
}
