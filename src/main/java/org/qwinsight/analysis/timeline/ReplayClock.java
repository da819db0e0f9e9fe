package org.qwinsight.analysis.timeline;

import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.event.EventTime;

/**
 * Goes through the time of a case as it went, only faster, and hurries through pauses. Asks no clock: it is told how much
 * time has gone by for whoever watches. Immutable.
 *
 * @param speed seconds of the case in one second of watching; above 0
 * @param longestPauseNanos what a pause between two starts takes at most for whoever watches; above 0
 */
public record ReplayClock(double speed, long longestPauseNanos) {
    public ReplayClock {
        if (!(speed > 0) || longestPauseNanos <= 0) {
            throw new IllegalArgumentException("no replay with speed " + speed + " and pauses of " + longestPauseNanos);
        }
    }

    /**
     * Where the replay is after some watching.
     *
     * @param moment where it is; not {@link EventTime#NO_TIME}
     * @param watchedNanos not negative
     * @return not before {@code moment}; at most the time of the last start, or {@code moment} when that is later
     */
    public long after(TimeSequence starts, long moment, long watchedNanos) {
        long at = moment;
        double left = watchedNanos;
        int next = firstAfter(starts, at, 0);
        while (next < starts.size()) {
            long end = starts.nanos(next);
            double rate = Math.max(speed, FarTimes.distance(pauseBegin(starts, next, at), end) / longestPauseNanos);
            double needed = FarTimes.distance(at, end) / rate;
            if (needed > left) {
                return Math.min(end, FarTimes.plus(at, left * rate));
            }
            left -= needed;
            at = end;
            next = firstAfter(starts, at, next);
        }
        return at;
    }

    /** The first index whose time is after a moment. */
    private static int firstAfter(TimeSequence starts, long moment, int from) {
        return moment == Long.MAX_VALUE ? starts.size() : starts.firstAtOrAfter(moment + 1, from);
    }

    private static long pauseBegin(TimeSequence starts, int next, long moment) {
        long before = next == 0 ? EventTime.NO_TIME : starts.nanos(next - 1);
        return before == EventTime.NO_TIME ? moment : before;
    }

    /** The time of the first start after a moment, or the moment itself when there is none. */
    public static long next(TimeSequence starts, long moment) {
        int next = firstAfter(starts, moment, 0);
        return next < starts.size() ? starts.nanos(next) : moment;
    }

    /** The time of the last start at or before a moment, {@link EventTime#NO_TIME} when there is none. */
    public static long last(TimeSequence starts, long moment) {
        int last = firstAfter(starts, moment, 0) - 1;
        return last < 0 ? EventTime.NO_TIME : starts.nanos(last);
    }
}
