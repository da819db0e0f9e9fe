package org.qwinsight.investigation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qwinsight.analysis.DecidingStarts;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.KeptValues;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadNews;
import org.qwinsight.ingest.ReadOptions;
import org.qwinsight.ingest.ReadScope;
import org.qwinsight.ingest.SourceReport;

/**
 * Reads evidence twice to keep only the findings' branches: at first every start with no more than its links, to learn
 * which starts are findings, their ancestors, their siblings or below them; then these with all they say, and the starts
 * without which their ends and their parents by PID would be others.
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
            List<Path> paths, ReadOptions options, OpenOptions judged, Progress progress, ReadListener listener) {
        RuleProfile profile = judged.profile();
        ReadScope scope = options.scope();
        Links links = Links.of(
                Ingest.read(
                        paths,
                        options.withScope(scope.keeping(new KeptValues(LINKS, start -> profile.clause(start) != null))),
                        progress.half(0),
                        firstHalf(listener)),
                judged);
        Ingest.Result whole = Ingest.read(
                paths,
                options.withScope(scope.at(links.positions())),
                progress.half(1),
                secondHalf(listener, links.report().records(), links.starts()));
        return new Ingest.Result(withFailuresOf(links.report(), whole.report()), whole.store());
    }

    /** What is kept of the first reading; its store would take the place of the second one's. */
    private record Links(LongSet positions, IngestReport report, int starts) {
        static Links of(Ingest.Result lean, OpenOptions judged) {
            return new Links(
                    BranchReading.positions(lean.store(), judged),
                    lean.report(),
                    lean.store().size());
        }
    }

    /** What was not read at first has no branches, however well it could be read afterwards. */
    private static IngestReport withFailuresOf(IngestReport lean, IngestReport whole) {
        Map<String, String> failures = new HashMap<>();
        for (SourceReport source : lean.sources()) {
            if (source.failure() != null) {
                failures.put(source.name(), source.failure());
                failures.putIfAbsent(source.path(), source.failure());
            }
        }
        List<SourceReport> sources = new ArrayList<>();
        for (SourceReport source : whole.sources()) {
            String failure = failures.getOrDefault(source.name(), failures.get(source.path()));
            sources.add(source.failure() != null || failure == null ? source : source.failing(failure));
        }
        return new IngestReport(sources, whole.logs());
    }

    /** Where the records of the findings' branches lie; see {@link ReadScope#position}. */
    static LongSet positions(EventStore store, OpenOptions judged) {
        ProcessTree records = ProcessTree.of(store, List.of(), judged.tree());
        ExecutionTree tree = records.executions();
        BitSet parents = new BitSet();
        BitSet ancestors = new BitSet();
        IntArrayList open = new IntArrayList();
        for (Finding finding : judged.profile().findings(store)) {
            int node = tree.node(finding.row());
            open.add(node);
            int above = tree.parent(node);
            if (above != ProcessTree.NONE) {
                parents.set(above);
            }
            for (; above != ProcessTree.NONE && !ancestors.get(above); above = tree.parent(above)) {
                ancestors.set(above);
            }
        }
        BitSet kept = (BitSet) ancestors.clone();
        for (int parent = parents.nextSetBit(0); parent >= 0; parent = parents.nextSetBit(parent + 1)) {
            for (int i = 0; i < tree.childCount(parent); i++) {
                kept.set(tree.child(parent, i));
            }
        }
        keepBelow(tree, open, kept);
        BitSet deciding = new BitSet();
        DecidingStarts starts = records.decidingStarts();
        for (int row = 0; row < store.size(); row++) {
            if (kept.get(tree.node(row))) {
                starts.tell(row, other -> deciding.set(tree.node(other)));
            }
        }
        kept.or(deciding);
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

    /** Every start is told of while it is read for the first time. */
    private static ReadListener firstHalf(ReadListener whole) {
        return new ReadListener() {
            @Override
            public void news(ReadNews news) {
                whole.news(new ReadNews(
                        news.bytes(), 2 * news.total(), news.source(), news.records(), news.processStarts()));
            }

            @Override
            public void started(ProcessStart start) {
                whole.started(start);
            }
        };
    }

    /** The second time only goes on with the bytes; what is counted has been counted before. */
    private static ReadListener secondHalf(ReadListener whole, long records, long starts) {
        return news ->
                whole.news(new ReadNews(news.total() + news.bytes(), 2 * news.total(), news.source(), records, starts));
    }
}
