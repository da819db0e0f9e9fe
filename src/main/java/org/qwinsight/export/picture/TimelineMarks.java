package org.qwinsight.export.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;

/** The marks of findings above the lanes. Findings that would cover each other become one mark with their number. */
final class TimelineMarks {
    private static final double SINGLE_WIDTH = 14;
    private static final double HALF_HEIGHT = 8;
    private static final double TIP = 5;
    private static final double ROOF = 6;

    private TimelineMarks() {}

    /**
     * One mark.
     *
     * @param x centre
     * @param count findings that it stands for
     */
    record Mark(double x, int count, FindingState state) {
        double width() {
            return count == 1 ? SINGLE_WIDTH : SINGLE_WIDTH + 2 + label().length() * TextCells.WIDTH;
        }

        private String label() {
            return Integer.toString(count);
        }

        /** Where both were: nearer to the one that stands for more. */
        private Mark with(Mark other) {
            int both = count + other.count;
            return new Mark((x * count + other.x * other.count) / both, both, state.with(other.state));
        }

        /** Draws it at a height. */
        void draw(Drawing drawing, double y) {
            if (count == 1) {
                state.draw(drawing, x, y);
                return;
            }
            double half = width() / 2 - 1;
            boolean hasRoof = state == FindingState.TRUE_POSITIVE;
            double[] corners = hasRoof ? roofed(half, y) : pointed(half, y);
            boolean isSettled = state == FindingState.BENIGN;
            drawing.polygon(state.ink(), !isSettled, corners);
            drawing.text(x, y + 4.3, label(), isSettled ? Ink.MUTED : Ink.ON_FINDING, true, Shape.Align.MIDDLE);
        }

        private double[] pointed(double half, double y) {
            return new double[] {
                x - half,
                y,
                x - half + TIP,
                y - HALF_HEIGHT,
                x + half - TIP,
                y - HALF_HEIGHT,
                x + half,
                y,
                x + half - TIP,
                y + HALF_HEIGHT,
                x - half + TIP,
                y + HALF_HEIGHT
            };
        }

        private double[] roofed(double half, double y) {
            double eaves = y - HALF_HEIGHT + 2;
            return new double[] {
                x - half, y + HALF_HEIGHT, x - half, eaves, x, eaves - ROOF, x + half, eaves, x + half, y + HALF_HEIGHT
            };
        }
    }

    /** The marks from left to right; none covers another. */
    static List<Mark> of(Investigation investigation, LongToDoubleFunction xOf) {
        List<Mark> marks = new ArrayList<>();
        for (int row : investigation.findingRows()) {
            long time = investigation.store().timeNanos(row);
            if (time != EventTime.NO_TIME) {
                FindingState state = FindingState.of(investigation.casework(), row);
                add(marks, new Mark(xOf.applyAsDouble(time), 1, state));
            }
        }
        return marks;
    }

    private static void add(List<Mark> marks, Mark added) {
        Mark mark = added;
        while (!marks.isEmpty()) {
            Mark before = marks.get(marks.size() - 1);
            if (mark.x() - before.x() >= (mark.width() + before.width()) / 2) {
                break;
            }
            marks.remove(marks.size() - 1);
            mark = before.with(mark);
        }
        marks.add(mark);
    }
}
