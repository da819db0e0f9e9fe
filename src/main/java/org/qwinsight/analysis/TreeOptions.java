package org.qwinsight.analysis;

import org.qwinsight.event.EventTime;

/**
 * How the process tree is made.
 *
 * @param toleranceNanos how far apart two sources may put the same moment; within one source there is no tolerance
 */
public record TreeOptions(long toleranceNanos) {
    /** Two seconds: sensors round start times to whole seconds and write some records late. */
    public static final TreeOptions DEFAULT = new TreeOptions(2L * EventTime.NANOS_PER_SECOND);

    public TreeOptions {
        if (toleranceNanos < 0) {
            throw new IllegalArgumentException("a tolerance is not negative");
        }
    }
}
