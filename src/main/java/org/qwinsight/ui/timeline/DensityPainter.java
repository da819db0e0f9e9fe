package org.qwinsight.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws counts as one bar a pixel. Neighbours of one height are drawn as one. */
final class DensityPainter {
    private static final double LOWEST = 2;

    private DensityPainter() {}

    /** Where the bars stand. */
    record Area(double left, double base, double height) {}

    /**
     * Draws.
     *
     * @param highest the count that fills the height
     * @param isLog whether heights grow with the logarithm of the counts; either way a single start can be seen
     */
    static void paint(GraphicsContext g, int[] counts, int highest, boolean isLog, Area area, Color color) {
        g.setFill(color);
        int from = 0;
        for (int x = 1; x <= counts.length; x++) {
            if (x < counts.length && counts[x] == counts[from]) {
                continue;
            }
            if (counts[from] > 0) {
                double bar = height(counts[from], highest, isLog, area.height());
                g.fillRect(area.left() + from, area.base() - bar, x - from, bar);
            }
            from = x;
        }
    }

    static double height(int count, int highest, boolean isLog, double room) {
        double share = isLog ? Math.log1p(count) / Math.log1p(highest) : (double) count / highest;
        return Math.max(LOWEST, Math.rint(share * room));
    }
}
