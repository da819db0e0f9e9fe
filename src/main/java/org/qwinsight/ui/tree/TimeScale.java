package org.qwinsight.ui.tree;

import org.qwinsight.event.EventTime;

/**
 * The span that lifetime bars are drawn against, nanoseconds since 1970 in UTC.
 *
 * @param from the left end
 * @param to the right end, later than {@code from}
 */
record TimeScale(long from, long to) {
    static final TimeScale NONE = new TimeScale(0, 1);

    /** A span of at least a second. */
    static TimeScale of(long from, long to) {
        return from == EventTime.NO_TIME || to == EventTime.NO_TIME
                ? NONE
                : new TimeScale(from, Math.max(to, from + EventTime.NANOS_PER_SECOND));
    }

    /** From the first start of the log to the last start or exit. */
    static TimeScale ofLog(TreeFacts facts) {
        long first = Long.MAX_VALUE;
        long last = EventTime.NO_TIME;
        for (int i = 0; i < facts.tree().rootCount(); i++) {
            int root = facts.tree().root(i);
            if (facts.start(root) != EventTime.NO_TIME) {
                first = Math.min(first, facts.start(root));
            }
            last = Math.max(last, facts.lastSeen(root));
        }
        return first == Long.MAX_VALUE ? NONE : of(first, last);
    }

    /** From a node's start to the last start or exit in its branch. */
    static TimeScale ofBranch(TreeFacts facts, int node) {
        return of(facts.start(node), facts.lastSeen(node));
    }

    /** Where a time lies between the ends: 0 to 1, and a time outside at the nearer end. */
    double place(long nanos) {
        double place = (double) (nanos - from) / (to - from);
        return Math.max(0, Math.min(1, place));
    }

    boolean touches(long start, long end) {
        return start <= to && end >= from;
    }

    long length() {
        return to - from;
    }
}
