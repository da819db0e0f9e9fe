package org.qwinsight.ui.timeline;

import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;

/** What takes time to make for a case and a kind of lane, and makes every range cheap afterwards. */
record TimelineIndex(Lanes lanes, RunningBefore running) {

    /** What can be shown at once, while the index is made. */
    static TimelineIndex atOnce(EventStore store) {
        return new TimelineIndex(Lanes.single(store), RunningBefore.NONE);
    }

    /** @throws java.util.concurrent.CancellationException when {@code progress} was cancelled */
    static TimelineIndex of(Investigation open, LaneKind kind, Progress progress) {
        return new TimelineIndex(Lanes.of(open, kind, progress), RunningBefore.of(open.tree(), progress));
    }
}
