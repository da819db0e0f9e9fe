package org.qwinsight.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.analysis.query.Aggregation;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.QueryVocabulary;
import org.qwinsight.analysis.query.RowFacts;
import org.qwinsight.analysis.query.RowRanks;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.detect.Grouping;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.SharingThreads;

/** What a person does with a loaded case, as operations on a store that give a number to check. */
final class StoreOperations {
    private static final int SLICES = 1280;

    private final Progress progress =
            Progress.with(new SharingThreads(Runtime.getRuntime().availableProcessors()));
    private final EventStore store;
    private final ProcessTree tree;
    private final List<Finding> findings;

    StoreOperations(EventStore store) {
        this.store = store;
        tree = ProcessTree.of(store);
        findings = RuleProfile.SEED_V3.findings(store);
    }

    /** The operations by what a person calls them, in the order of the table. */
    Map<String, LongSupplier> all() {
        Map<String, LongSupplier> all = new LinkedHashMap<>();
        all.put("process tree", () -> ProcessTree.of(store).size());
        all.put(
                "findings of the rule",
                () -> RuleProfile.SEED_V3.findings(store).size());
        all.put("filter: image contains", () -> filter("image~qwinsta"));
        all.put("filter: command line contains", () -> filter("cmd~qwinsta"));
        all.put("filter: any text contains", () -> filter("qwinsta"));
        all.put("group the findings by the rule", () -> groups(new Grouping.ByRule(), findings));
        all.put("group all rows by host, user, parent", this::groupAll);
        all.put("sort by image", () -> sort("image"));
        all.put("sort by command line", () -> sort("cmd"));
        all.put("histogram, whole span", () -> histogram(0, 1));
        all.put("histogram, a hundredth", () -> histogram(0.5, 0.51));
        return all;
    }

    private long filter(String query) {
        return EventQuery.parse(query).matching(store, RowFacts.NONE, progress).count();
    }

    private long groups(Grouping grouping, List<Finding> members) {
        return GroupTable.of(grouping, store, tree, members, RuleProfile.SEED_V3, NullMode.FILL)
                .rows()
                .size();
    }

    private long groupAll() {
        List<QueryField> fields =
                Stream.of("host", "user", "parent").map(StoreOperations::field).toList();
        return Aggregation.of(store, RowSet.all(store.size()), fields, RowFacts.NONE, tree::node, progress)
                .groups()
                .size();
    }

    private long sort(String name) {
        int[] rows = RowSet.all(store.size()).toArray();
        return RowRanks.of(store, field(name), RowFacts.NONE, progress).sorted(rows, false).length;
    }

    private static QueryField field(String name) {
        return QueryVocabulary.OF_STORE.named(name).orElseThrow();
    }

    private long histogram(double from, double to) {
        long begin = store.timeNanos(0);
        double span = store.timeNanos(store.size() - 1) - begin + 1.0;
        TimeHistogram histogram =
                TimeHistogram.of(store, begin + (long) (span * from), begin + (long) (span * to), SLICES);
        long sum = 0;
        for (int count : histogram.counts()) {
            sum += count;
        }
        return sum;
    }
}
