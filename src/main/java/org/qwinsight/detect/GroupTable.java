package org.qwinsight.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Findings grouped, with count, first and last time: the table that the rule's search gives when they are grouped by
 * the rule. Key parts compare as stored, with letter case.
 *
 * @param columns names of the key parts, in order
 * @param rows ordered by first time, then by key
 * @param left findings that give no row because a key part is missing ({@link NullMode#DROP})
 */
public record GroupTable(List<String> columns, List<GroupRow> rows, int left) {
    /** What the rule's search puts in place of a missing value. */
    public static final String NULL_TOKEN = "null";

    /** A row without a GUID whose times lie further apart may hold two executions with one reused PID. */
    public static final long PID_REUSE_NANOS = 60L * EventTime.NANOS_PER_SECOND;

    public GroupTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The table of a grouping. */
    public static GroupTable of(
            Grouping grouping,
            EventStore store,
            ProcessTree tree,
            List<Finding> findings,
            RuleProfile profile,
            NullMode nulls) {
        if (grouping instanceof Grouping.ByFields by) {
            return byFields(store, findings, by.fields(), nulls);
        }
        if (grouping instanceof Grouping.ByPattern) {
            return byPattern(store, tree, findings);
        }
        if (grouping instanceof Grouping.ByBurst) {
            return BurstTable.of(store, tree, findings);
        }
        List<GroupKeyField> fields = new ArrayList<>();
        for (CimField field : profile.by()) {
            fields.add(new GroupKeyField.OfRule(field));
        }
        return byFields(store, findings, fields, nulls);
    }

    private static GroupTable byFields(
            EventStore store, List<Finding> findings, List<GroupKeyField> fields, NullMode nulls) {
        List<String> columns = fields.stream().map(GroupKeyField::column).toList();
        Map<List<String>, List<Integer>> groups = group(findings, row -> key(store, row, fields, nulls));
        int grouped = groups.values().stream().mapToInt(List::size).sum();
        List<GroupRow> rows = new ArrayList<>(groups.size());
        groups.forEach((key, members) -> rows.add(row(store, key, members, members.size())));
        return new GroupTable(columns, sorted(rows), findings.size() - grouped);
    }

    /** Every execution of the tree is grouped by one of its witnesses and counts once, however many recorded it. */
    private static GroupTable byPattern(EventStore store, ProcessTree tree, List<Finding> findings) {
        PatternKey keys = new PatternKey(store, tree::node, findings);
        Map<List<String>, List<Integer>> groups = group(findings, keys::of);
        List<GroupRow> rows = new ArrayList<>(groups.size());
        groups.forEach((key, members) -> {
            Set<Integer> distinct = new HashSet<>();
            members.forEach(member -> distinct.add(tree.node(member)));
            rows.add(row(store, key, members, distinct.size()));
        });
        return new GroupTable(PatternKey.COLUMNS, sorted(rows), 0);
    }

    /** True for a row that may hold two executions with one reused PID: no GUID in the key and a wide span. */
    public boolean mayBePidReuse(GroupRow row) {
        int guid = columns.indexOf(CimField.PROCESS_GUID.column());
        return guid >= 0
                && row.key().get(guid).equals(NULL_TOKEN)
                && row.count() > 1
                && row.lastNanos() - row.firstNanos() > PID_REUSE_NANOS;
    }

    private static Map<List<String>, List<Integer>> group(
            List<Finding> findings, IntFunction<@Nullable List<String>> keyOf) {
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<String> key = keyOf.apply(finding.row());
            if (key != null) {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(finding.row());
            }
        }
        return groups;
    }

    private static @Nullable List<String> key(EventStore store, int row, List<GroupKeyField> fields, NullMode nulls) {
        List<String> key = new ArrayList<>(fields.size());
        for (GroupKeyField field : fields) {
            String value = field.value(store, row);
            if (value == null && nulls == NullMode.DROP) {
                return null;
            }
            key.add(value == null ? NULL_TOKEN : value);
        }
        return key;
    }

    static GroupRow row(EventStore store, List<String> key, List<Integer> members, int count) {
        long first = EventTime.NO_TIME;
        long last = EventTime.NO_TIME;
        int digits = 0;
        for (int member : members) {
            EventTime time = store.time(member);
            if (time.isKnown()) {
                first = first == EventTime.NO_TIME ? time.epochNanos() : Math.min(first, time.epochNanos());
                last = Math.max(last, time.epochNanos());
                digits = Math.max(digits, time.fractionDigits());
            }
        }
        return new GroupRow(key, members, count, first, last, digits);
    }

    /** The same groups in another order. */
    public GroupTable ordered(GroupOrder order) {
        return new GroupTable(columns, order.sorted(rows), left);
    }

    static List<GroupRow> sorted(List<GroupRow> rows) {
        return GroupOrder.FIRST.sorted(rows);
    }
}
