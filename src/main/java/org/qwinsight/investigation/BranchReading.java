package org.qwinsight.investigation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadOptions;
import org.qwinsight.ingest.ReadScope;

/**
 * Reads evidence twice to keep only the findings' branches: at first every start with no more than its links, to learn
 * which starts are findings, their ancestors, their siblings or below them; then these with all they say.
 */
final class BranchReading {
    /** What the tree, the rule and the search for duplicates need. */
    private static final Set<EventField> LINKS = EnumSet.of(
            EventField.COMPUTER,
            EventField.IMAGE,
            EventField.ORIGINAL_FILE_NAME,
            EventField.PROCESS_ID,
            EventField.PROCESS_GUID,
            EventField.PARENT_IMAGE,
            EventField.PARENT_PROCESS_ID,
            EventField.PARENT_PROCESS_GUID,
            EventField.TARGET_PROCESS_ID,
            EventField.SOURCE_PROCESS_ID,
            EventField.AID,
            EventField.CID,
            EventField.EVENT_PLATFORM,
            EventField.CHANNEL,
            EventField.EVENT_RECORD_ID);

    private BranchReading() {}

    static Ingest.Result read(
            List<Path> paths, ReadOptions options, RuleProfile profile, Progress progress, ReadListener listener) {
        ReadScope scope = options.scope();
        Ingest.Result lean =
                Ingest.read(paths, options.withScope(scope.withFields(LINKS)), half(progress, 0), ReadListener.NONE);
        LongSet positions = positions(lean.store(), profile);
        return Ingest.read(paths, options.withScope(scope.at(positions)), half(progress, 1), listener);
    }

    private static LongSet positions(EventStore store, RuleProfile profile) {
        ExecutionTree tree = ProcessTree.of(store).executions();
        BitSet kept = new BitSet();
        IntArrayList open = new IntArrayList();
        for (Finding finding : profile.findings(store)) {
            int node = tree.node(finding.row());
            open.add(node);
            int parent = tree.parent(node);
            for (int above = parent; above != ProcessTree.NONE; above = tree.parent(above)) {
                kept.set(above);
            }
            for (int i = 0; parent != ProcessTree.NONE && i < tree.childCount(parent); i++) {
                kept.set(tree.child(parent, i));
            }
        }
        keepBelow(tree, open, kept);
        LongSet positions = new LongOpenHashSet();
        for (int row = 0; row < store.size(); row++) {
            if (kept.get(tree.node(row))) {
                positions.add(ReadScope.position(store.location(row)));
            }
        }
        return positions;
    }

    private static void keepBelow(ExecutionTree tree, IntArrayList open, BitSet kept) {
        BitSet walked = new BitSet();
        while (!open.isEmpty()) {
            int node = open.popInt();
            if (walked.get(node)) {
                continue;
            }
            walked.set(node);
            kept.set(node);
            for (int i = 0; i < tree.childCount(node); i++) {
                open.add(tree.child(node, i));
            }
        }
    }

    /** The first or second half of a progress. */
    private static Progress half(Progress whole, int which) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                whole.report(which * total + done, total < 0 ? total : 2 * total);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
