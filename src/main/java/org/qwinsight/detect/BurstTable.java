package org.qwinsight.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;

/**
 * Findings grouped by the run of discovery tools that they stand in: same ancestor, no pause longer than five minutes.
 * Context only; a tool that is no finding is never counted.
 */
final class BurstTable {
    /** A longer pause in the activity of discovery tools begins a new burst. */
    static final long PAUSE_NANOS = 300L * EventTime.NANOS_PER_SECOND;

    private static final List<String> COLUMNS = List.of("host", "ancestor", "tools");

    private BurstTable() {}

    static GroupTable of(EventStore store, ProcessTree tree, List<Finding> findings) {
        Set<Integer> findingRows = new HashSet<>();
        findings.forEach(finding -> findingRows.add(finding.row()));
        Map<Integer, List<Integer>> byAncestor = new LinkedHashMap<>();
        for (int row = 0; row < store.size(); row++) {
            if (findingRows.contains(row) || isDiscovery(name(store, row))) {
                byAncestor
                        .computeIfAbsent(ancestor(store, tree, row), k -> new ArrayList<>())
                        .add(row);
            }
        }
        List<GroupRow> rows = new ArrayList<>();
        byAncestor.forEach((ancestor, tools) -> addBursts(store, tree, ancestor, tools, findingRows, rows));
        return new GroupTable(COLUMNS, GroupTable.sorted(rows), 0);
    }

    private static int ancestor(EventStore store, ProcessTree tree, int row) {
        int node = tree.parent(row);
        while (node != ProcessTree.NONE
                && !tree.isPlaceholder(node)
                && tree.parent(node) != ProcessTree.NONE
                && LaunchAncestors.isWrapper(name(store, node))) {
            node = tree.parent(node);
        }
        // A process without any parent stands alone: no two of them share an ancestor.
        return node == ProcessTree.NONE ? -2 - row : node;
    }

    private static void addBursts(
            EventStore store,
            ProcessTree tree,
            int ancestor,
            List<Integer> tools,
            Set<Integer> findingRows,
            List<GroupRow> rows) {
        int begin = 0;
        for (int i = 1; i <= tools.size(); i++) {
            if (i == tools.size() || isPause(store.timeNanos(tools.get(i - 1)), store.timeNanos(tools.get(i)))) {
                List<Integer> burst = tools.subList(begin, i);
                List<Integer> found =
                        burst.stream().filter(findingRows::contains).toList();
                if (!found.isEmpty()) {
                    rows.add(row(store, tree, ancestor, burst, found));
                }
                begin = i;
            }
        }
    }

    /** A tool without a time is in no run of those that have one. */
    private static boolean isPause(long before, long now) {
        return before == EventTime.NO_TIME ? now != EventTime.NO_TIME : now - before > PAUSE_NANOS;
    }

    private static GroupRow row(
            EventStore store, ProcessTree tree, int ancestor, List<Integer> burst, List<Integer> found) {
        Set<String> names = new LinkedHashSet<>();
        burst.forEach(tool -> names.add(name(store, tool)));
        String host = store.value(found.get(0), EventField.COMPUTER);
        List<String> key = List.of(
                host == null ? GroupTable.NULL_TOKEN : host,
                ancestorName(store, tree, ancestor),
                String.join(", ", names));
        GroupRow span = GroupTable.row(store, key, burst, found.size());
        return new GroupRow(key, found, found.size(), span.firstNanos(), span.lastNanos(), span.fractionDigits());
    }

    private static String ancestorName(EventStore store, ProcessTree tree, int node) {
        if (node < 0) {
            return GroupTable.NULL_TOKEN;
        }
        String image = tree.isPlaceholder(node) ? tree.placeholder(node).image() : store.value(node, EventField.IMAGE);
        return image == null ? GroupTable.NULL_TOKEN : ImagePath.baseName(image);
    }

    private static boolean isDiscovery(String name) {
        return name.equals(RuleProfile.QWINSTA) || DiscoveryTool.named(name) != null;
    }

    private static String name(EventStore store, int row) {
        String image = store.value(row, EventField.IMAGE);
        return image == null ? "" : ImagePath.baseName(image).toLowerCase(Locale.ROOT);
    }
}
