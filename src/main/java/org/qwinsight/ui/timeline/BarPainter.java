package org.qwinsight.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.qwinsight.ui.workspace.DisplayText;

/** Draws the lives of processes. A bar without a logged end is a start with a dotted tail. */
final class BarPainter {
    private static final double NAMED_BAR = 3;
    private static final double THIN_BAR = 4;

    private final TimelineViewModel viewModel;
    private final TimelineColors colors;
    private final TextMeasure text;

    BarPainter(TimelineViewModel viewModel, TimelineColors colors, TextMeasure text) {
        this.viewModel = viewModel;
        this.colors = colors;
        this.text = text;
    }

    void paint(GraphicsContext g, LaneBars lane, TimelineCase shown, double left, double top) {
        int selected = viewModel.workspace().selectedNode();
        for (LifetimeBar bar : lane.bars()) {
            boolean isFinding = viewModel.workspace().isFinding(bar.row());
            Ink ink = isFinding ? Ink.FINDING : bar.row() == selected ? Ink.SELECTION : Ink.DENSITY;
            double y = top + bar.level() * lane.levelHeight();
            double thickness = lane.hasNames() ? NAMED_BAR : THIN_BAR;
            double barTop = y + lane.levelHeight() - thickness - 1;
            double from = left + Math.max(0, bar.fromX());
            g.setFill(colors.color(ink));
            if (bar.isEndLogged()) {
                g.fillRect(from, barTop, left + bar.toX() - from, thickness);
            } else {
                for (double x = from + 4; x < left + bar.toX(); x += 4) {
                    g.fillRect(x, barTop + thickness - 1, 2, 1);
                }
            }
            if (bar.fromX() >= 0) {
                g.fillRect(from, y + 1, 2, barTop - y - 1 + thickness);
            }
            if (lane.hasNames()) {
                paintName(g, bar, shown, from, barTop, isFinding);
            }
        }
    }

    private void paintName(
            GraphicsContext g, LifetimeBar bar, TimelineCase shown, double from, double barTop, boolean isFinding) {
        g.setFill(colors.color(isFinding ? Ink.FINDING : Ink.TEXT));
        g.setFont(text.font());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(name(shown, bar.row()), from + 4, barTop + 1);
    }

    /** What stands at a bar. */
    static String name(TimelineCase shown, int row) {
        return DisplayText.processName(shown.store(), row);
    }
}
