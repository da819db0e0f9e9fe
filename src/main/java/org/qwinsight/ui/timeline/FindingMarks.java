package org.qwinsight.ui.timeline;

import java.util.ArrayList;
import java.util.List;

/** Where the marks of findings stand. Findings that would cover each other become one mark with their number. */
final class FindingMarks {
    /** Width of a mark that stands for one finding. */
    static final double SINGLE_WIDTH = 13;

    private static final double DIGIT_WIDTH = 6.5;

    private FindingMarks() {}

    /**
     * One mark.
     *
     * @param x centre in pixels
     * @param count findings that it stands for
     */
    record Mark(double x, int count) {
        double width() {
            return count == 1 ? SINGLE_WIDTH : SINGLE_WIDTH + 3 + DIGIT_WIDTH * label().length();
        }

        String label() {
            return count < 10_000 ? Integer.toString(count) : count / 1000 + "k";
        }
    }

    /** The marks of the shown findings from left to right; none covers another. */
    static List<Mark> of(FindingTimes findings, TimeWindow window, double width) {
        List<Mark> marks = new ArrayList<>();
        int end = findings.firstAtOrAfter(window.shown().toNanos());
        int next = findings.firstAtOrAfter(window.shown().fromNanos());
        while (next < end) {
            double x = window.place(findings.nanos(next)) * width;
            long until = window.timeAt((x + SINGLE_WIDTH) / width);
            int after = Math.max(next + 1, Math.min(end, findings.firstAtOrAfter(until, next)));
            double last = window.place(findings.nanos(after - 1)) * width;
            add(marks, new Mark((x + last) / 2, after - next));
            next = after;
        }
        return marks;
    }

    /** Adds a mark, or joins it with those before while they would touch. */
    private static void add(List<Mark> marks, Mark added) {
        Mark mark = added;
        while (!marks.isEmpty()) {
            Mark before = marks.get(marks.size() - 1);
            if (mark.x() - before.x() >= (mark.width() + before.width()) / 2) {
                break;
            }
            marks.remove(marks.size() - 1);
            int count = before.count() + mark.count();
            mark = new Mark((before.x() * before.count() + mark.x() * mark.count()) / count, count);
        }
        marks.add(mark);
    }
}
