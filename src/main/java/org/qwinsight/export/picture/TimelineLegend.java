package org.qwinsight.export.picture;

import java.util.Locale;
import java.util.Set;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.TimeText;

/**
 * What the signs of a timeline mean.
 *
 * @param sliceNanos time that one bar stands for
 * @param highest count of the highest bar
 * @param states of the findings that are shown
 * @param isGrouped some mark stands for several findings
 * @param withoutTime starts that are nowhere on the axis
 */
record TimelineLegend(double sliceNanos, int highest, Set<FindingState> states, boolean isGrouped, int withoutTime) {
    private static final int LINE = 17;
    private static final int BASE = 13;
    private static final int TEXT = 20;

    /** Draws it and gives the y below it. */
    int draw(Drawing drawing, int x, int top) {
        int y = top;
        drawing.box(x, y + 4, 4, 10, Ink.DENSITY);
        y = line(drawing, x, y, "process starts in " + slice() + " each, " + highest + " in the highest; logarithmic");
        if (!states.isEmpty()) {
            drawing.box(x + 1, y + 2, 2, 14, Ink.FINDING);
            y = line(drawing, x, y, "a finding in its lane; above all lanes:");
        }
        for (FindingState state : FindingState.values()) {
            if (states.contains(state)) {
                state.draw(drawing, x + 6, y + LINE / 2.0);
                y = line(drawing, x, y, state.label());
            }
        }
        if (isGrouped) {
            y = line(
                    drawing,
                    x,
                    y,
                    "a mark with a number stands for so many findings"
                            + (states.contains(FindingState.TRUE_POSITIVE)
                                    ? "; with a roof, a true positive is among them"
                                    : ""));
        }
        if (withoutTime > 0) {
            y = line(drawing, x, y, TimelinePicture.count(withoutTime, "start") + " without a time not on this axis");
        }
        return y;
    }

    private static int line(Drawing drawing, int x, int y, String text) {
        drawing.text(x + TEXT, y + BASE, text, Ink.MUTED);
        return y + LINE;
    }

    private String slice() {
        double seconds = sliceNanos / EventTime.NANOS_PER_SECOND;
        return seconds < 120 ? String.format(Locale.ROOT, "%.3f s", seconds) : TimeText.length((long) sliceNanos);
    }
}
