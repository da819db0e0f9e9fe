package org.qwinsight.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws the marks of findings: a diamond for one, a longer one with their number for several. */
final class MarkPainter {
    private static final double RADIUS = 5.5;
    private static final double SMALL = 4;
    private static final double HALF_HEIGHT = 7;

    private final TimelineColors colors;

    MarkPainter(TimelineColors colors) {
        this.colors = colors;
    }

    void paint(GraphicsContext g, FindingMarks.Mark mark, double left, double y) {
        double x = left + mark.x();
        g.setFill(colors.color(Ink.FINDING));
        if (mark.count() == 1) {
            diamond(g, x, y, RADIUS);
            return;
        }
        double half = mark.width() / 2 - 1;
        double tip = 5;
        double[] xs = {x - half, x - half + tip, x + half - tip, x + half, x + half - tip, x - half + tip};
        double[] ys = {y, y - HALF_HEIGHT, y - HALF_HEIGHT, y, y + HALF_HEIGHT, y + HALF_HEIGHT};
        g.fillPolygon(xs, ys, xs.length);
        g.setFill(colors.color(Ink.ON_FINDING));
        g.setFont(Font.font("System", FontWeight.BOLD, Math.min(colors.textSize() - 1, 2 * HALF_HEIGHT - 2)));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(mark.label(), x, y);
    }

    /** The mark in a lane, where several findings are one diamond. */
    void paintSmall(GraphicsContext g, double x, double y) {
        g.setFill(colors.color(Ink.FINDING));
        diamond(g, x, y, SMALL);
    }

    /** The mark of the selected finding, with a ring. */
    void paintSelected(GraphicsContext g, double x, double y) {
        g.setFill(colors.color(Ink.SELECTION));
        diamond(g, x, y, RADIUS + 4);
        g.setFill(colors.color(Ink.GROUND));
        diamond(g, x, y, RADIUS + 2);
        g.setFill(colors.color(Ink.FINDING));
        diamond(g, x, y, RADIUS);
    }

    private static void diamond(GraphicsContext g, double x, double y, double radius) {
        double[] xs = {x - radius, x, x + radius, x};
        double[] ys = {y, y - radius, y, y + radius};
        g.fillPolygon(xs, ys, 4);
    }
}
