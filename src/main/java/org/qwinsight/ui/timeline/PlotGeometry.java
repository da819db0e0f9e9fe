package org.qwinsight.ui.timeline;

/**
 * Where things are on the canvas, in pixels: labels at left, marks of findings on top, lanes below, the axis at the
 * bottom.
 *
 * @param lanes number of lanes, at least 1
 * @param scroll how far the lanes are scrolled
 */
record PlotGeometry(double width, double height, int lanes, double scroll) {
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

    double laneHeight() {
        return lanes == 1 ? room() : Math.max(LOWEST_LANE, Math.floor(room() / lanes));
    }

    double laneTop(int lane) {
        return MARK_BAND + lane * laneHeight() - scroll;
    }

    double highestScroll() {
        return Math.max(0, lanes * laneHeight() - room());
    }

    boolean isVisible(int lane) {
        return laneTop(lane) < base() && laneTop(lane) + laneHeight() > MARK_BAND;
    }

    /** The lane at a height, {@link TimeCursor#ALL_LANES} above and below the lanes. */
    int laneAt(double y) {
        if (y < MARK_BAND || y >= base()) {
            return TimeCursor.ALL_LANES;
        }
        int lane = (int) ((y - MARK_BAND + scroll) / laneHeight());
        return lane < lanes ? lane : TimeCursor.ALL_LANES;
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

    /** The same geometry scrolled so that a lane can be seen. */
    double scrollTo(int lane) {
        double top = lane * laneHeight();
        double wanted = Math.min(top, Math.max(scroll, top + laneHeight() - room()));
        return Math.max(0, Math.min(highestScroll(), wanted));
    }
}
