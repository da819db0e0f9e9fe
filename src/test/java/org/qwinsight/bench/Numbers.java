package org.qwinsight.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Medians and how numbers are written in the table. */
final class Numbers {
    private Numbers() {}

    /** The middle one; the mean of the two middle ones when the count is even; not a number of nothing. */
    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Three significant digits or all digits before the point. */
    static String shown(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.01 ? 2 : 4;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Median, smallest and largest. */
    static String spread(List<Double> values) {
        if (values.isEmpty()) {
            return "–";
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return shown(median(values)) + " (" + shown(sorted[0]) + "–" + shown(sorted[sorted.length - 1]) + ")";
    }
}
