package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;

/**
 * The starts that could be the parent of a row, each with why it was taken or not: the one with the id that the row
 * names, and those that used the parent's PID on the row's host, newest first.
 *
 * @param row the process start
 * @param candidates at most {@link #MOST_LATER} that started later, at most {@link #MOST_EARLIER} that started earlier
 * @param notListed how many more starts used the PID
 */
public record ParentCandidates(int row, List<ParentCandidate> candidates, int notListed) {
    static final int MOST_LATER = 3;
    static final int MOST_EARLIER = 20;

    public ParentCandidates {
        candidates = List.copyOf(candidates);
    }

    /** The candidates for the parent of a row; the work does not grow with the store. */
    public static ParentCandidates of(EventStore store, ProcessTree tree, int row) {
        return new Listing(store, tree, row).list();
    }

    private static final class Listing {
        private final EventStore store;
        private final ProcessTree tree;
        private final ParentSearch search;
        private final int row;
        private final int chosen;
        private final List<ParentCandidate> candidates = new ArrayList<>();
        private final IntLinkedOpenHashSet seen = new IntLinkedOpenHashSet();

        Listing(EventStore store, ProcessTree tree, int row) {
            this.store = store;
            this.tree = tree;
            this.search = tree.search();
            this.row = row;
            this.chosen = tree.loggedParentRow(row);
        }

        ParentCandidates list() {
            CycleCut cut = tree.cut(row);
            if (cut != null) {
                add(cut.parentRow(), CandidateVerdict.CUT);
            }
            if (chosen != ProcessTree.NONE) {
                add(chosen, verdictOnChosen());
            }
            int group = search.group(row);
            int notListed = group == PidIndex.NONE || store.timeNanos(row) == EventTime.NO_TIME ? 0 : ofPid(group);
            return new ParentCandidates(row, candidates, notListed);
        }

        private CandidateVerdict verdictOnChosen() {
            return tree.isOverridden(row) && tree.parent(row) != chosen
                    ? CandidateVerdict.OVERRIDDEN
                    : CandidateVerdict.CHOSEN;
        }

        private int ofPid(int group) {
            PidIndex pids = search.pids();
            int middle = pids.firstStartAfter(group, store.timeNanos(row));
            int to = Math.min(pids.endOfStarts(group), middle + MOST_LATER);
            int from = Math.max(pids.firstStart(group), middle - MOST_EARLIER);
            boolean decided = false;
            for (int position = to - 1; position >= from; position--) {
                int candidate = pids.row(position);
                CandidateVerdict verdict = search.judge(row, candidate);
                boolean isChosen = chosen != ProcessTree.NONE && tree.node(candidate) == tree.node(chosen);
                if (verdict == CandidateVerdict.CHOSEN && !isChosen) {
                    verdict = tree.link(row) == ParentLink.GUID
                            ? CandidateVerdict.LESS_SURE
                            : CandidateVerdict.PID_REUSED;
                }
                if (verdict == CandidateVerdict.OTHER_IMAGE && decided) {
                    verdict = CandidateVerdict.PID_REUSED;
                }
                add(candidate, verdict);
                decided |= isChosen || !search.isUncertain(row, candidate);
            }
            return pids.endOfStarts(group) - pids.firstStart(group) - (to - from);
        }

        private void add(int candidate, CandidateVerdict verdict) {
            if (seen.add(tree.node(candidate))) {
                candidates.add(new ParentCandidate(candidate, verdict, sentence(candidate, verdict)));
            }
        }

        private String sentence(int candidate, CandidateVerdict verdict) {
            String image = store.value(candidate, EventField.IMAGE);
            String pid = store.value(candidate, EventField.PROCESS_ID);
            String name = (image == null ? "a process without a logged image" : ImagePath.baseName(image))
                    + (pid == null ? "" : " (PID " + pid + ")");
            int timed = search.timed(candidate, row);
            String distance =
                    switch (verdict) {
                        case STARTED_LATER -> ": by " + seconds(store.timeNanos(timed) - store.timeNanos(row));
                        case ENDED_BEFORE -> ": by " + seconds(store.timeNanos(row) - tree.endNanos(timed));
                        case CHOSEN, LESS_SURE, PID_REUSED, OTHER_IMAGE, OTHER_ID, OVERRIDDEN, SAME_PROCESS, CUT -> "";
                    };
            return name + " " + verdict.reason() + distance;
        }

        private static String seconds(long nanos) {
            return String.format(Locale.ROOT, "%.3f s", (double) nanos / EventTime.NANOS_PER_SECOND);
        }
    }
}
