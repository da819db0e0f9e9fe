package org.qwinsight.ui.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.analysis.timeline.LaneRows;
import org.qwinsight.analysis.timeline.Lanes;
import org.qwinsight.detect.Finding;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;

/**
 * What takes time to make for a case, a kind of lane and a query, and makes every range cheap afterwards.
 *
 * @param all the lanes with every row
 * @param running finds what ran at a moment
 * @param selected the rows of the query
 * @param lanes the lanes with these rows
 * @param starts these rows
 */
record TimelineIndex(Lanes all, RunningBefore running, RowSet selected, Lanes lanes, LaneRows starts) {

    /** What can be shown at once, while the index is made. */
    static TimelineIndex atOnce(EventStore store) {
        Lanes single = Lanes.single(store);
        return new TimelineIndex(single, RunningBefore.NONE, RowSet.all(store.size()), single, new LaneRows(store));
    }

    /**
     * Makes the index.
     *
     * @param known of the same case, perhaps for other lanes or another query; what does not change is taken over; null
     *     for none
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    static TimelineIndex of(Investigation open, LaneKind kind, @Nullable TimelineIndex known, Progress progress) {
        EventStore store = open.store();
        Lanes all;
        RunningBefore running;
        if (known != null && known.isOf(kind)) {
            all = known.all;
            running = known.running;
        } else {
            int[] matches = open.matches().stream().mapToInt(Finding::row).toArray();
            all = Lanes.of(store, kind, fileNames(open), matches, progress);
            running = RunningBefore.of(open.tree(), progress);
        }
        RowSet selected = open.selected().byQuery();
        if (selected.count() == store.size()) {
            return new TimelineIndex(all, running, selected, all, new LaneRows(store));
        }
        Lanes lanes = all.only(store, selected, progress);
        return new TimelineIndex(all, running, selected, lanes, new LaneRows(store, selected));
    }

    /** True when the lanes are of this kind and nothing is missing that is still being made. */
    private boolean isOf(LaneKind kind) {
        return all.kind() == kind && !running.equals(RunningBefore.NONE);
    }

    /** True when this is the index for lanes of a kind and the rows of a query. */
    boolean isOf(LaneKind kind, RowSet rows) {
        return isOf(kind) && selected.equals(rows);
    }

    private static List<String> fileNames(Investigation open) {
        return open.report().sources().stream().map(SourceReport::name).toList();
    }
}
