package org.qwinsight.ui.details;

import java.util.Arrays;

/**
 * Which crumbs of an ancestry find room in a line: the root, the nearest ancestors and the process itself. At least the
 * parent is always shown; names become shorter when not even that has room.
 *
 * @param nearest number of crumbs at the end that are shown, the process itself among them
 * @param hidesSome whether an ellipsis stands between the root and them
 * @param widest width that no crumb may exceed, in pixels; infinite when none need be shortened
 */
record AncestryFit(int nearest, boolean hidesSome, double widest) {
    /**
     * The fit of a way.
     *
     * @param widths of all crumbs in pixels, the root first
     * @param ellipsis width of the crumb that stands for those that are hidden
     * @param room width of the line
     * @param leavesOut whether the ellipsis is needed anyway, for ancestors that have no crumb
     */
    static AncestryFit of(double[] widths, double ellipsis, double room, boolean leavesOut) {
        int below = widths.length - 1;
        if (!leavesOut && Arrays.stream(widths).sum() <= room) {
            return new AncestryFit(below, false, Double.POSITIVE_INFINITY);
        }
        int least = Math.min(2, below);
        int most = leavesOut ? below : below - 1;
        int nearest = least;
        double used = widths[0] + ellipsis + sumOfLast(widths, least);
        while (nearest < most && used + widths[below - nearest] <= room) {
            used += widths[below - nearest];
            nearest++;
        }
        boolean hidesSome = leavesOut || nearest < below;
        double[] shown = shown(widths, ellipsis, nearest, hidesSome);
        return new AncestryFit(nearest, hidesSome, widest(shown, room));
    }

    private static double sumOfLast(double[] widths, int count) {
        return Arrays.stream(widths, widths.length - count, widths.length).sum();
    }

    private static double[] shown(double[] widths, double ellipsis, int nearest, boolean hidesSome) {
        double[] shown = new double[nearest + 2];
        shown[0] = widths[0];
        shown[1] = hidesSome ? ellipsis : 0;
        System.arraycopy(widths, widths.length - nearest, shown, 2, nearest);
        return shown;
    }

    /** The level to which the longest are cut so that all have room together. */
    private static double widest(double[] widths, double room) {
        if (Arrays.stream(widths).sum() <= room) {
            return Double.POSITIVE_INFINITY;
        }
        double[] ascending = widths.clone();
        Arrays.sort(ascending);
        double left = room;
        for (int i = 0; i < ascending.length; i++) {
            double share = left / (ascending.length - i);
            if (ascending[i] > share) {
                return Math.max(0, Math.floor(share));
            }
            left -= ascending[i];
        }
        return Double.POSITIVE_INFINITY;
    }
}
