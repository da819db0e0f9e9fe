package org.qwinsight.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.RowFilter;
import org.qwinsight.analysis.RowGroups;
import org.qwinsight.analysis.RowOrder;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.detect.Grouping;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/** What a person does with a loaded case, as operations on a store that give a number to check. */
final class StoreOperations {
    private static final int SLICES = 1280;

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
        all.put("filter: image contains", () -> filter(EventField.IMAGE, "qwinsta"));
        all.put("filter: command line contains", () -> filter(EventField.COMMAND_LINE, "qwinsta"));
        all.put("group the findings by the rule", () -> groups(new Grouping.ByRule(), findings));
        all.put("group all rows by host, user, parent", this::groupAll);
        all.put("sort by image", () -> sort(EventField.IMAGE));
        all.put("sort by command line", () -> sort(EventField.COMMAND_LINE));
        all.put("histogram, whole span", () -> histogram(0, 1));
        all.put("histogram, a hundredth", () -> histogram(0.5, 0.51));
        return all;
    }

    private long filter(EventField field, String part) {
        return RowFilter.where(store, field, value -> value != null && value.contains(part))
                .count();
    }

    private long groups(Grouping grouping, List<Finding> members) {
        return GroupTable.of(grouping, store, tree, members, RuleProfile.SEED_V3, NullMode.FILL)
                .rows()
                .size();
    }

    private long groupAll() {
        return RowGroups.of(store, List.of(EventField.COMPUTER, EventField.USER, EventField.PARENT_IMAGE))
                .size();
    }

    private long sort(EventField field) {
        return RowOrder.by(store, field).length;
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
