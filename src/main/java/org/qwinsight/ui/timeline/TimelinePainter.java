package org.qwinsight.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.qwinsight.event.EventTime;

/**
 * Draws the strip: findings on top, the density of process starts below them, the axis at the bottom. One line a
 * pixel, however many events there are.
 */
final class TimelinePainter {
    static final double MARK_BAND = 18;
    static final double AXIS_BAND = 18;
    private static final double MARK_RADIUS = 5.5;
    private static final double PIXELS_A_TICK = 110;

    private final TimelineViewModel viewModel;
    private final TimelineColors colors;

    TimelinePainter(TimelineViewModel viewModel, TimelineColors colors) {
        this.viewModel = viewModel;
        this.colors = colors;
    }

    void paint(GraphicsContext g, double width, double height) {
        g.clearRect(0, 0, width, height);
        if (!viewModel.hasTimes() || width < 2) {
            return;
        }
        double base = height - AXIS_BAND;
        paintAxis(g, width, base);
        paintDensity(g, (int) width, base);
        paintSelection(g, width, base);
        paintFindings(g, width);
    }

    private void paintDensity(GraphicsContext g, int width, double base) {
        int[] counts = viewModel.histogram(width).counts();
        double highest = Math.max(1, viewModel.histogram(width).highest());
        double room = base - MARK_BAND;
        g.setFill(colors.density());
        for (int x = 0; x < counts.length; x++) {
            if (counts[x] > 0) {
                // Square root: a single start stays visible beside a burst of hundreds.
                double bar = Math.max(3, Math.sqrt(counts[x] / highest) * room);
                g.fillRect(x, base - bar, 1, bar);
            }
        }
    }

    private void paintAxis(GraphicsContext g, double width, double base) {
        g.setStroke(colors.axis());
        g.setLineWidth(1);
        g.strokeLine(0, base + 0.5, width, base + 0.5);
        g.setFill(colors.text());
        g.setFont(Font.font(11));
        g.setTextBaseline(VPos.CENTER);
        String zone = viewModel.axisLabel();
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(zone, width - 4, base + AXIS_BAND / 2 + 1);
        double free = width - 12 - zone.length() * 7;
        g.setTextAlign(TextAlignment.LEFT);
        for (TimeAxis.Tick tick : viewModel.ticks((int) (width / PIXELS_A_TICK))) {
            double x = Math.floor(viewModel.place(tick.nanos()) * width) + 0.5;
            g.strokeLine(x, base, x, base + (tick.isDay() ? AXIS_BAND : 5));
            double end = x + 4 + tick.label().length() * 7;
            if (end < free) {
                g.fillText(tick.label(), x + 4, base + AXIS_BAND / 2 + 1);
            }
        }
    }

    private void paintFindings(GraphicsContext g, double width) {
        g.setFill(colors.finding());
        double lastX = Double.NEGATIVE_INFINITY;
        for (double place : viewModel.findingPlaces()) {
            double x = Math.round(place * width);
            if (x > lastX) {
                diamond(g, x, MARK_BAND / 2, MARK_RADIUS);
                lastX = x;
            }
        }
        long selected = viewModel.selectedTime();
        if (selected != EventTime.NO_TIME && viewModel.isFindingSelected()) {
            double x = viewModel.place(selected) * width;
            g.setFill(colors.selection());
            diamond(g, x, MARK_BAND / 2, MARK_RADIUS + 2.5);
            g.setFill(colors.finding());
            diamond(g, x, MARK_BAND / 2, MARK_RADIUS);
        }
    }

    private void paintSelection(GraphicsContext g, double width, double base) {
        long selected = viewModel.selectedTime();
        if (selected == EventTime.NO_TIME) {
            return;
        }
        double x = Math.floor(viewModel.place(selected) * width) + 0.5;
        g.setStroke(colors.selection());
        g.setLineWidth(2);
        g.strokeLine(x, 0, x, base + 6);
        g.setLineWidth(1);
    }

    private static void diamond(GraphicsContext g, double x, double y, double radius) {
        double[] xs = {x - radius, x, x + radius, x};
        double[] ys = {y, y - radius, y, y + radius};
        g.fillPolygon(xs, ys, 4);
    }
}
