package org.qwinsight.analysis.query;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2ObjectLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Executions;
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
     * @throws IllegalArgumentException for no field or more than {@link #MOST_FIELDS}, or one without texts
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    public static Aggregation of(
            EventStore store, RowSet rows, List<QueryField> fields, RowFacts facts, Progress progress) {
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("groups agree on 1 to " + MOST_FIELDS + " fields");
        }
        List<KeyColumn> columns = new ArrayList<>();
        for (QueryField field : fields) {
            RowSelection.checkCancelled(progress);
            columns.add(new KeyColumn(TextColumn.of(field, store, facts)));
        }
        int[] members = rows.toArray();
        Executions executions = Executions.of(store, members);
        IntOpenHashSet seen = new IntOpenHashSet();
        Map<List<Integer>, Members> byKey = new Object2ObjectLinkedOpenHashMap<>();
        Integer[] key = new Integer[fields.size()];
        for (int i = 0; i < members.length; i++) {
            if ((i & 0xFFF) == 0) {
                RowSelection.checkCancelled(progress);
            }
            for (int field = 0; field < key.length; field++) {
                key[field] = columns.get(field).number(members[i]);
            }
            Members group = byKey.computeIfAbsent(List.of(key), k -> new Members());
            group.rows.add(members[i]);
            group.executions += seen.add(executions.execution(members[i])) ? 1 : 0;
        }
        List<Group> groups = new ArrayList<>(byKey.size());
        byKey.forEach((numbers, group) -> groups.add(group.group(store, numbers, columns)));
        return new Aggregation(fields, groups, members.length, seen.size()).sorted(Order.COUNT);
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

    /** A group under construction. */
    private static final class Members {
        private final IntArrayList rows = new IntArrayList();
        private int executions;

        private Group group(EventStore store, List<Integer> numbers, List<KeyColumn> columns) {
            String[] key = new String[numbers.size()];
            for (int i = 0; i < key.length; i++) {
                key[i] = columns.get(i).column.text(numbers.get(i));
            }
            int[] members = rows.toIntArray();
            return new Group(
                    java.util.Collections.unmodifiableList(Arrays.asList(key)),
                    members,
                    executions,
                    RowMeasures.of(store, members));
        }
    }

    /** One number for each text of a column, though several may stand for it; and one for all without a text. */
    private static final class KeyColumn {
        private final TextColumn column;
        private final int[] canonical;
        private final int[] block = new int[EventStore.BLOCK];
        private int first = -1;

        private KeyColumn(TextColumn column) {
            this.column = column;
            this.canonical = new int[column.size()];
            Map<@Nullable String, Integer> numbers = new HashMap<>();
            for (int number = 0; number < canonical.length; number++) {
                Integer there = numbers.putIfAbsent(column.text(number), number);
                canonical[number] = there == null ? number : there;
            }
        }

        /** Rows are asked for in ascending order, so that each block is read once. */
        private int number(int row) {
            int begin = row - row % block.length;
            if (begin != first) {
                first = begin;
                column.read(begin, block);
            }
            return canonical[block[row - begin]];
        }
    }
}
