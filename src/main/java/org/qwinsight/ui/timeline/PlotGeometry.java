package org.qwinsight.ui.timeline;

/**
 * Where things are on the canvas, in pixels: labels at left, marks of findings on top, lanes below, the axis at the
 * bottom. A lane is seen whole or not at all.
 *
 * @param lanes number of lanes, at least 1
 * @param first the uppermost lane that is seen
 */
record PlotGeometry(double width, double height, int lanes, int first) {
    static final double GUTTER = 172;
    static final double MARK_BAND = 20;
    static final double AXIS_BAND = 19;
    static final double LOWEST_LANE = 24;

    double plotWidth() {
        return Math.max(1, width - GUTTER);
    }

    /** Height that the lanes can be seen in. */
    double room() {
        return Math.max(1, height - MARK_BAND - AXIS_BAND);
    }

    double base() {
        return MARK_BAND + room();
    }

    /** How many lanes can be seen at once. */
    int seen() {
        return Math.min(lanes, Math.max(1, (int) (room() / LOWEST_LANE)));
    }

    /** Those that are seen share the room; a few pixels may be left below them. */
    double laneHeight() {
        return lanes == 1 ? room() : Math.floor(room() / seen());
    }

    double laneTop(int lane) {
        return MARK_BAND + (lane - first) * laneHeight();
    }

    /** The middle of the lane in the middle, so never between two lanes. */
    double middle() {
        int before = seen() / 2;
        return MARK_BAND + (before + 0.5) * laneHeight();
    }

    /** The first lane when the last one is seen. */
    int lastFirst() {
        return lanes - seen();
    }

    boolean isVisible(int lane) {
        return lane >= first && lane < first + seen();
    }

    /** The lane at a height, {@link TimeCursor#ALL_LANES} above and below the lanes. */
    int laneAt(double y) {
        if (y < MARK_BAND || y >= base()) {
            return TimeCursor.ALL_LANES;
        }
        int lane = first + (int) ((y - MARK_BAND) / laneHeight());
        return lane < lanes && isVisible(lane) ? lane : TimeCursor.ALL_LANES;
    }

    boolean isOnAxis(double y) {
        return y >= base();
    }

    boolean isInGutter(double x) {
        return x < GUTTER;
    }

    /** The place in the shown time, 0 to 1 inside of the plot. */
    double place(double x) {
        return (x - GUTTER) / plotWidth();
    }

    double x(double place) {
        return GUTTER + place * plotWidth();
    }

    /** The first lane when as little as possible is scrolled until a lane is seen. */
    int firstFor(int lane) {
        return Math.max(0, Math.min(lastFirst(), Math.min(lane, Math.max(first, lane - seen() + 1))));
    }
}
