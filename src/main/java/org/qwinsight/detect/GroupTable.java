package org.qwinsight.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Matches grouped by fields, with count, first and last time: the table that the rule's search gives when the fields
 * are the profile's. Key parts compare as stored, with letter case.
 *
 * @param fields what is grouped by, in order
 * @param rows ordered by first time, then by key
 * @param left matches that give no row because a key part is missing ({@link NullMode#DROP})
 */
public record GroupTable(List<GroupKeyField> fields, List<GroupRow> rows, int left) {
    /** What the rule's search puts in place of a missing value. */
    public static final String NULL_TOKEN = "null";

    /** A row without a GUID whose times lie further apart may hold two executions with one reused PID. */
    public static final long PID_REUSE_NANOS = 60L * EventTime.NANOS_PER_SECOND;

    public GroupTable {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /** The rule's own table. */
    public static GroupTable of(EventStore store, List<Finding> findings, RuleProfile profile, NullMode nulls) {
        List<GroupKeyField> fields = new ArrayList<>();
        for (CimField field : profile.by()) {
            fields.add(new GroupKeyField.OfRule(field));
        }
        return of(store, findings, fields, nulls);
    }

    /** Matches grouped by any fields. */
    public static GroupTable of(EventStore store, List<Finding> findings, List<GroupKeyField> fields, NullMode nulls) {
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        int left = 0;
        for (Finding finding : findings) {
            List<String> key = key(store, finding.row(), fields, nulls);
            if (key == null) {
                left++;
            } else {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(finding.row());
            }
        }
        List<GroupRow> rows = new ArrayList<>(groups.size());
        groups.forEach((key, members) -> rows.add(row(store, key, members)));
        rows.sort((a, b) -> a.firstNanos() != b.firstNanos()
                ? Long.compare(a.firstNanos(), b.firstNanos())
                : compare(a.key(), b.key()));
        return new GroupTable(fields, rows, left);
    }

    /** True for a row that may hold two executions with one reused PID: no GUID in the key and a wide span. */
    public boolean mayBePidReuse(GroupRow row) {
        int guid = fields.indexOf(new GroupKeyField.OfRule(CimField.PROCESS_GUID));
        return guid >= 0
                && row.key().get(guid).equals(NULL_TOKEN)
                && row.count() > 1
                && row.lastNanos() - row.firstNanos() > PID_REUSE_NANOS;
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

    private static GroupRow row(EventStore store, List<String> key, List<Integer> members) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        int digits = 0;
        for (int member : members) {
            EventTime time = store.time(member);
            first = Math.min(first, time.epochNanos());
            last = Math.max(last, time.epochNanos());
            digits = Math.max(digits, time.fractionDigits());
        }
        return new GroupRow(key, members, first, last, digits);
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int byPart = a.get(i).compareTo(b.get(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }
}
