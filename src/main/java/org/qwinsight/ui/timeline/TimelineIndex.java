package org.qwinsight.ui.timeline;

import java.util.List;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.analysis.timeline.Lanes;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;

/** What takes time to make for a case and a kind of lane, and makes every range cheap afterwards. */
record TimelineIndex(Lanes lanes, RunningBefore running) {

    /** What can be shown at once, while the index is made. */
    static TimelineIndex atOnce(EventStore store) {
        return new TimelineIndex(Lanes.single(store), RunningBefore.NONE);
    }

    /** @throws java.util.concurrent.CancellationException when {@code progress} was cancelled */
    static TimelineIndex of(Investigation open, LaneKind kind, Progress progress) {
        return new TimelineIndex(
                Lanes.of(open.store(), kind, sourceNames(open), open.findingRows(), progress),
                RunningBefore.of(open.tree(), progress));
    }

    private static List<String> sourceNames(Investigation open) {
        return open.report().sources().stream().map(SourceReport::name).toList();
    }
}
