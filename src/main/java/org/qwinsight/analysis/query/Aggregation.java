package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;

/**
 * Rows in groups that agree on up to four fields. The records of all groups add up to {@code records}, their
 * executions to {@code executions}: an execution that several sources recorded counts once, in the group of its first
 * record.
 *
 * @param fields what the groups agree on, in order
 */
public record Aggregation(List<QueryField> fields, List<Group> groups, int records, int executions) {
    public static final int MOST_FIELDS = 4;

    private static final int CHECKED_EVERY = 1 << 8;

    public Aggregation {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
    }

    /**
     * Rows with the same values.
     *
     * @param key one value a field, with letter case; null where the rows have none
     * @param rows ascending
     * @param executions how many executions have their first record here
     */
    @SuppressWarnings("ArrayRecordComponent") // many groups of many rows, never compared
    public record Group(List<@Nullable String> key, int[] rows, int executions, RowMeasures measures) {
        public int records() {
            return rows.length;
        }
    }

    /** Orders of groups. Ties are broken by the key, so the order is always the same. */
    public enum Order {
        /** The most records first. */
        COUNT(Comparator.comparingInt(Group::records).reversed()),
        /** The fewest records first; of equally many, the newest first. */
        RARITY(Comparator.comparingInt(Group::records).thenComparing(Order::newestFirst)),
        /** By first time. */
        FIRST(Comparator.comparingLong(group -> group.measures().firstNanos())),
        /** By last time, the newest first. */
        LAST(Order::newestFirst);

        private final Comparator<Group> comparator;

        Order(Comparator<Group> comparator) {
            this.comparator = comparator.thenComparing(Group::key, Order::byKey);
        }

        private static int newestFirst(Group a, Group b) {
            return Long.compare(b.measures().lastNanos(), a.measures().lastNanos());
        }

        /** A missing value comes first. */
        private static int byKey(List<@Nullable String> a, List<@Nullable String> b) {
            for (int i = 0; i < a.size(); i++) {
                String left = a.get(i);
                String right = b.get(i);
                int order = left == null || right == null
                        ? Boolean.compare(left != null, right != null)
                        : left.compareTo(right);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }

    /**
     * Groups rows, the largest group first.
     *
     * @param execution a number for the execution that a row records
     * @throws IllegalArgumentException for no field or more than {@link #MOST_FIELDS}, or one without texts
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    public static Aggregation of(
            EventStore store,
            RowSet rows,
            List<QueryField> fields,
            RowFacts facts,
            IntUnaryOperator execution,
            Progress progress) {
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("groups agree on 1 to " + MOST_FIELDS + " fields");
        }
        List<TextColumn> columns = new ArrayList<>();
        for (QueryField field : fields) {
            RowSelection.checkCancelled(progress);
            columns.add(TextColumn.of(field, store, facts));
        }
        Members grouped = new Members(rows, new GroupNumbers(columns, store.size()), store.size(), progress);
        int[] executions = new int[grouped.groups];
        int all = grouped.countExecutions(execution, executions);
        int[][] rowsOf = grouped.byGroup();
        RowSelection.checkCancelled(progress);
        List<Group> groups = new ArrayList<>(grouped.groups);
        for (int group = 0; group < grouped.groups; group++) {
            if (group % CHECKED_EVERY == 0) {
                RowSelection.checkCancelled(progress);
            }
            int[] members = rowsOf[group];
            groups.add(new Group(key(columns, members[0]), members, executions[group], RowMeasures.of(store, members)));
        }
        return new Aggregation(fields, groups, grouped.rows.length, all).sorted(Order.COUNT);
    }

    private static List<@Nullable String> key(List<TextColumn> columns, int row) {
        int[] number = new int[1];
        String[] key = new String[columns.size()];
        for (int i = 0; i < key.length; i++) {
            columns.get(i).read(row, number);
            key[i] = columns.get(i).text(number[0]);
        }
        return Collections.unmodifiableList(Arrays.asList(key));
    }

    /** The same groups in another order. */
    public Aggregation sorted(Order order) {
        List<Group> sorted = new ArrayList<>(groups);
        sorted.sort(order.comparator);
        return new Aggregation(fields, sorted, records, executions);
    }

    /** The part of all records that a group holds, from 0 to 1. */
    public double share(Group group) {
        return records == 0 ? 0 : (double) group.records() / records;
    }

    /** The rows that are grouped, ascending, and the number of the group of each. */
    private static final class Members {
        private final int[] rows;
        private final int[] groupOf;
        private final int groups;

        Members(RowSet wanted, GroupNumbers numbers, int size, Progress progress) {
            rows = wanted.toArray();
            groupOf = new int[rows.length];
            int[] block = new int[EventStore.BLOCK];
            int next = 0;
            for (int from = 0; from < size; from += block.length) {
                RowSelection.checkCancelled(progress);
                int count = numbers.read(from, wanted, block);
                for (int i = 0; i < count; i++) {
                    if (block[i] != GroupNumbers.NONE) {
                        groupOf[next++] = block[i];
                    }
                }
            }
            groups = numbers.size();
        }

        /** Counts each execution in the group of its first row, and gives their number. */
        int countExecutions(IntUnaryOperator execution, int[] into) {
            BitSet seen = new BitSet();
            int all = 0;
            for (int i = 0; i < rows.length; i++) {
                int number = execution.applyAsInt(rows[i]);
                if (!seen.get(number)) {
                    seen.set(number);
                    into[groupOf[i]]++;
                    all++;
                }
            }
            return all;
        }

        int[][] byGroup() {
            int[] counts = new int[groups];
            for (int group : groupOf) {
                counts[group]++;
            }
            int[][] byGroup = new int[groups][];
            Arrays.setAll(byGroup, group -> new int[counts[group]]);
            int[] filled = new int[groups];
            for (int i = 0; i < rows.length; i++) {
                byGroup[groupOf[i]][filled[groupOf[i]]++] = rows[i];
            }
            return byGroup;
        }
    }
}
