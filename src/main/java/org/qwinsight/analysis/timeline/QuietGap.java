package org.qwinsight.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.event.EventTime;

/**
 * A time between two starts in which no process started.
 *
 * @param fromNanos the last start before, which may be out of view
 * @param toNanos the first start after
 */
public record QuietGap(long fromNanos, long toNanos) {
    /** A gap is marked when at least this share of the shown time lies in it. */
    private static final double SMALLEST_SHARE = 0.12;

    /** Where starts are this few for each gap, they are sparse and no gap stands out. */
    private static final int FEWEST_STARTS_A_GAP = 3;

    /** The gaps worth a mark in what a histogram counts. */
    public static List<QuietGap> in(TimeHistogram counted, TimeSequence starts) {
        List<QuietGap> gaps = new ArrayList<>();
        int[] counts = counted.counts();
        int emptyFrom = 0;
        for (int slice = 0; slice <= counts.length; slice++) {
            if (slice < counts.length && counts[slice] == 0) {
                continue;
            }
            if (slice - emptyFrom >= Math.max(1, SMALLEST_SHARE * counts.length)) {
                add(gaps, counted, starts, emptyFrom, slice);
            }
            emptyFrom = slice + 1;
        }
        int shown = starts.count(counted.fromNanos(), counted.toNanos());
        return shown > 0 && shown < gaps.size() * FEWEST_STARTS_A_GAP ? List.of() : gaps;
    }

    private static void add(List<QuietGap> gaps, TimeHistogram counted, TimeSequence starts, int from, int to) {
        int slices = counted.counts().length;
        int after = starts.firstAtOrAfter(TimeHistogram.edge(counted.fromNanos(), counted.toNanos(), to, slices));
        int before =
                starts.firstAtOrAfter(TimeHistogram.edge(counted.fromNanos(), counted.toNanos(), from, slices)) - 1;
        if (before >= 0 && starts.nanos(before) != EventTime.NO_TIME && after < starts.size()) {
            gaps.add(new QuietGap(starts.nanos(before), starts.nanos(after)));
        }
    }
}
