package org.qwinsight.export.picture;

import java.time.ZoneId;
import org.qwinsight.analysis.TimeSequence;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.event.TimeText;
import org.qwinsight.investigation.TimeRange;

/**
 * Which time is shown where.
 *
 * @param span the time that is shown, at least one nanosecond
 * @param left where it begins, in pixels
 * @param right where it ends
 */
record TimelineScale(TimeRange span, double left, double right) {
    double x(long nanos) {
        return left + FarTimes.distance(span.fromNanos(), nanos) / length() * (right - left);
    }

    /** In nanoseconds. */
    double length() {
        return FarTimes.distance(span.fromNanos(), span.toNanos());
    }

    /** How many of some times are shown. */
    int shown(TimeSequence times) {
        return times.count(span.fromNanos(), span.toNanos());
    }

    /** The first and the last of some times that are shown, of which there is at least one, with the zone. */
    String firstToLast(TimeSequence times, String between, ZoneId zone) {
        int first = times.firstAtOrAfter(span.fromNanos());
        int last = times.firstAtOrAfter(span.toNanos(), first) - 1;
        return TimeText.seconds(times.nanos(first), zone) + between + TimeText.seconds(times.nanos(last), zone) + " "
                + TimeText.zoneName(zone);
    }
}
