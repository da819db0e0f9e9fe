package org.qwinsight.ui.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.investigation.TimeRange;

/**
 * Which part of the whole span is shown, and the parts that were shown before. Places are fractions of the shown part,
 * 0 at its begin and 1 at its end. Exact also where the span is longer than a {@code long} of nanoseconds, as one wrong
 * clock makes it.
 */
final class TimeWindow {
    /** The shortest part that is shown. */
    static final long SHORTEST_NANOS = 10_000_000L;

    private static final int MOST_UNDO = 200;

    private final Deque<TimeRange> back = new ArrayDeque<>();
    private final Deque<TimeRange> forward = new ArrayDeque<>();
    private TimeRange span = new TimeRange(0, 1);
    private TimeRange shown = span;
    private boolean isSettled = true;

    /** Shows another span as a whole and forgets what was shown. */
    void reset(TimeRange whole) {
        span = whole;
        shown = whole;
        back.clear();
        forward.clear();
        isSettled = true;
    }

    TimeRange span() {
        return span;
    }

    TimeRange shown() {
        return shown;
    }

    boolean isWhole() {
        return shown.equals(span);
    }

    /** Length of the shown part in nanoseconds. */
    double width() {
        return FarTimes.distance(shown.fromNanos(), shown.toNanos());
    }

    double place(long nanos) {
        return FarTimes.distance(shown.fromNanos(), nanos) / width();
    }

    long timeAt(double place) {
        return FarTimes.plus(shown.fromNanos(), place * width());
    }

    /** The place in the whole span, for the overview. */
    double placeInSpan(long nanos) {
        return FarTimes.distance(span.fromNanos(), nanos) / FarTimes.distance(span.fromNanos(), span.toNanos());
    }

    long timeInSpan(double place) {
        return FarTimes.plus(span.fromNanos(), place * FarTimes.distance(span.fromNanos(), span.toNanos()));
    }

    /** Shows less for factors below 1, more for those above; what lies at {@code anchor} stays there. */
    void zoom(double factor, double anchor) {
        double whole = FarTimes.distance(span.fromNanos(), span.toNanos());
        double width = Math.max(SHORTEST_NANOS, Math.min(width() * factor, whole));
        note(false);
        shown = width >= whole ? span : fitted(FarTimes.plus(timeAt(anchor), -width * anchor), width);
    }

    /** Moves the shown part by a share of its width, to later times for positive numbers. */
    void pan(double widths) {
        note(false);
        shown = isWhole() ? span : fitted(timeAt(widths), width());
    }

    /** Shows a range, cut to the span and never shorter than the shortest; a step of its own for {@link #undo}. */
    void show(TimeRange range) {
        double width = FarTimes.distance(range.fromNanos(), range.toNanos());
        double missing = Math.max(0, SHORTEST_NANOS - width) / 2;
        note(true);
        TimeRange wanted = fitted(FarTimes.plus(range.fromNanos(), -missing), width + 2 * missing);
        shown = wanted.fromNanos() <= span.fromNanos() && wanted.toNanos() >= span.toNanos() ? span : wanted;
    }

    /** Moves the shown part so that it begins at a moment. */
    void slideTo(long begin) {
        note(false);
        shown = isWhole() ? span : fitted(begin, width());
    }

    /** Moves one end of the shown part, or both. */
    void stretch(long from, long to) {
        note(false);
        long begin = Math.max(span.fromNanos(), from);
        long end = Math.min(span.toNanos(), to);
        if (FarTimes.distance(begin, end) >= SHORTEST_NANOS) {
            shown = new TimeRange(begin, end);
        }
    }

    void fit() {
        if (!isWhole()) {
            note(true);
            shown = span;
        }
    }

    /** Brings a moment into view without changing the width; what is in view already does not move. */
    void reveal(long nanos) {
        if (nanos < shown.fromNanos() || nanos >= shown.toNanos()) {
            shown = fitted(FarTimes.plus(nanos, -width() / 2), width());
        }
    }

    /** Ends a gesture: what follows is another step for {@link #undo}. */
    void settle() {
        isSettled = true;
    }

    boolean canUndo() {
        return !back.isEmpty();
    }

    void undo() {
        if (canUndo()) {
            forward.push(shown);
            shown = back.pop();
            isSettled = true;
        }
    }

    void redo() {
        if (!forward.isEmpty()) {
            back.push(shown);
            shown = forward.pop();
            isSettled = true;
        }
    }

    private void note(boolean isWholeStep) {
        if (isSettled || isWholeStep) {
            back.push(shown);
            if (back.size() > MOST_UNDO) {
                back.removeLast();
            }
        }
        forward.clear();
        isSettled = isWholeStep;
    }

    /** A range of this width, moved into the span. */
    private TimeRange fitted(long begin, double width) {
        long latest = FarTimes.plus(span.toNanos(), -width);
        long from = Math.max(span.fromNanos(), Math.min(begin, latest));
        return new TimeRange(from, Math.min(span.toNanos(), FarTimes.plus(from, width)));
    }
}
