package org.qwinsight.ui.groups;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.query.Aggregation;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.RowMeasures;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.GroupRow;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.detect.Grouping;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.ReadingOrder;

/**
 * The groups of some rows. The records of all lines and {@code left} add up to {@code records}; the executions of all
 * lines to {@code executions}.
 *
 * @param columns names of the key's parts
 * @param records rows that were grouped or left out
 * @param executions of the rows that were grouped
 * @param left rows that stand in no group because the rule's table drops missing values
 */
public record GroupList(
        GroupChoice choice,
        boolean isOfFindings,
        List<String> columns,
        List<GroupLine> lines,
        int records,
        int executions,
        int left) {
    public GroupList {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * Groups what an investigation shows.
     *
     * @param ofFindings group the findings, else all process starts that are not filtered out; a choice that only
     *     findings have always groups these
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    public static GroupList of(
            Investigation shown, GroupChoice choice, boolean ofFindings, GroupSort sort, Progress progress) {
        if (choice instanceof GroupChoice.OfFindings of) {
            return ofTable(shown, of, sort, progress);
        }
        List<QueryField> fields = ((GroupChoice.ByFields) choice).fields();
        EventStore store = shown.store();
        RowSet rows = ofFindings ? RowSet.of(store.size(), shown.findingRows()) : shown.rows();
        Aggregation groups = shown.aggregate(rows, fields, progress);
        List<GroupLine> lines = new ArrayList<>(groups.groups().size());
        for (Aggregation.Group group : groups.groups()) {
            lines.add(new GroupLine(group.key(), group.rows(), group.executions(), group.measures(), false));
        }
        return new GroupList(
                choice,
                ofFindings,
                fields.stream().map(QueryField::name).toList(),
                sort.sorted(lines, progress),
                groups.records(),
                groups.executions(),
                0);
    }

    private static GroupList ofTable(
            Investigation shown, GroupChoice.OfFindings choice, GroupSort sort, Progress progress) {
        GroupTable table =
                choice.grouping() instanceof Grouping.ByRule ? shown.groups() : shown.groupedBy(choice.grouping());
        EventStore store = shown.store();
        List<GroupLine> lines = new ArrayList<>(table.rows().size());
        int[] grouped = table.rows().stream()
                .flatMapToInt(row -> row.rows().stream().mapToInt(Integer::intValue))
                .sorted()
                .toArray();
        IntOpenHashSet seen = new IntOpenHashSet();
        BitSet firstRecords = new BitSet();
        for (int row : grouped) {
            firstRecords.set(row, seen.add(shown.tree().node(row)));
        }
        for (GroupRow row : table.rows()) {
            int[] rows = row.rows().stream().mapToInt(Integer::intValue).toArray();
            int distinct = (int) Arrays.stream(rows).filter(firstRecords::get).count();
            lines.add(new GroupLine(
                    key(shown, choice.grouping(), row),
                    rows,
                    distinct,
                    RowMeasures.of(store, rows).spanning(row.firstNanos(), row.lastNanos()),
                    table.mayBePidReuse(row)));
        }
        return new GroupList(
                choice,
                true,
                columns(shown, choice.grouping(), table),
                sort.sorted(lines, progress),
                grouped.length + table.left(),
                lines.stream().mapToInt(GroupLine::executions).sum(),
                table.left());
    }

    private static List<String> columns(Investigation shown, Grouping grouping, GroupTable table) {
        return grouping instanceof Grouping.ByRule
                ? ReadingOrder.of(shown.options().profile().by()).stream()
                        .map(CimField::column)
                        .toList()
                : table.columns();
    }

    /** The rule's table writes {@code null} for a missing value, which a logged text may say as well. */
    private static List<@Nullable String> key(Investigation shown, Grouping grouping, GroupRow row) {
        if (!(grouping instanceof Grouping.ByRule)) {
            return Collections.unmodifiableList(row.key());
        }
        List<@Nullable String> key = new ArrayList<>();
        for (CimField field : ReadingOrder.of(shown.options().profile().by())) {
            key.add(field.value(shown.store(), row.rows().get(0)));
        }
        return Collections.unmodifiableList(key);
    }

    /** The same groups in another order. */
    GroupList sorted(GroupSort sort, Progress progress) {
        return new GroupList(choice, isOfFindings, columns, sort.sorted(lines, progress), records, executions, left);
    }

    /** The part of all grouped records that a group holds, from 0 to 1. */
    public double share(GroupLine line) {
        return records == left ? 0 : (double) line.records() / (records - left);
    }

    /** The largest number of records in one group; 0 without groups. */
    public int largest() {
        int largest = 0;
        for (GroupLine line : lines) {
            largest = Math.max(largest, line.records());
        }
        return largest;
    }
}
