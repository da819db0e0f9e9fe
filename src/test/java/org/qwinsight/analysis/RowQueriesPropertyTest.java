package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/** Filter, groups, order and histogram give what asking every row for its values gives. */
class RowQueriesPropertyTest {
    private static final List<EventField> FIELDS = List.of(
            EventField.COMPUTER,
            EventField.USER,
            EventField.COMMAND_LINE,
            EventField.PARENT_COMMAND_LINE,
            EventField.PROCESS_ID);

    @Provide
    Arbitrary<EventStore> stores() {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of("", "a", "A", "b", "B", "9", "10", "0x9", "09", "\u00e9"),
                Arbitraries.strings().ofMaxLength(2),
                Arbitraries.integers().between(0, 3000).map(String::valueOf));
        Arbitrary<Map<EventField, String>> fields = Arbitraries.maps(Arbitraries.of(FIELDS), values);
        Arbitrary<Long> nanos = Arbitraries.oneOf(
                Arbitraries.of(EventTime.NO_TIME, 0L, 1_000L),
                Arbitraries.longs().between(-5000, 5000));
        return Combinators.combine(Arbitraries.of(EventKind.class), nanos, fields)
                .as((kind, time, values2) -> new ProcessStart(
                        kind, new EventTime(time, 9), EventTime.UNKNOWN, values2, new RecordLocation(0, 0, 0, 0)))
                .list()
                .ofMaxSize(200)
                .map(RowQueriesPropertyTest::store);
    }

    private static EventStore store(List<ProcessStart> starts) {
        EventStore.Builder builder = new EventStore.Builder(true);
        starts.forEach(builder::add);
        return builder.build();
    }

    private static RowSet rows(EventStore store, IntPredicate wanted) {
        return RowSet.of(
                store.size(), IntStream.range(0, store.size()).filter(wanted).toArray());
    }

    @Property(tries = 200)
    void filtersAsRowByRow(@ForAll("stores") EventStore store, @ForAll @IntRange(max = 4) int field) {
        EventField asked = FIELDS.get(field);
        ValuePredicate condition = value -> value == null || value.compareTo("9") < 0;
        assertEquals(
                rows(store, row -> condition.test(store.value(row, asked))), RowFilter.where(store, asked, condition));
        assertEquals(
                rows(store, row -> store.kind(row).isCrowdStrike()),
                RowFilter.ofKinds(
                        store,
                        Set.of(EventKind.CROWDSTRIKE_PROCESSROLLUP2, EventKind.CROWDSTRIKE_SYNTHETICPROCESSROLLUP2)));
        assertEquals(
                rows(store, row -> store.timeNanos(row) >= -100 && store.timeNanos(row) < 1000),
                RowFilter.between(store, -100, 1000));
    }

    @Property(tries = 200)
    void combinesSets(@ForAll("stores") EventStore store) {
        RowSet a = RowFilter.where(store, EventField.USER, value -> value != null);
        RowSet b = RowFilter.where(store, EventField.COMPUTER, "a"::equals);
        assertEquals(rows(store, row -> a.contains(row) && b.contains(row)), a.and(b));
        assertEquals(rows(store, row -> a.contains(row) || b.contains(row)), a.or(b));
        assertEquals(rows(store, row -> a.contains(row) && !b.contains(row)), a.without(b));
        assertEquals(rows(store, row -> !a.contains(row)), a.complement());
        assertEquals(RowSet.all(store.size()), a.or(a.complement()));
        List<Integer> given = new ArrayList<>();
        a.forEach(given::add);
        assertArrayEquals(given.stream().mapToInt(row -> row).toArray(), a.toArray());
        assertEquals(given.size(), a.count());
        assertEquals(given.isEmpty(), a.isEmpty());
    }

    @Property(tries = 200)
    void groupsAsRowByRow(
            @ForAll("stores") EventStore store, @ForAll @IntRange(min = 1, max = 4) int fields, @ForAll boolean some) {
        List<EventField> by = FIELDS.subList(1, 1 + fields);
        RowSet wanted = some ? RowFilter.where(store, EventField.COMPUTER, "a"::equals) : RowSet.all(store.size());
        assertGroups(store, by, wanted, RowGroups.of(store, by, some ? wanted : null));
        assertGroups(store, FIELDS.subList(0, 4), wanted, RowGroups.of(store, FIELDS.subList(0, 4), wanted));
    }

    private static void assertGroups(EventStore store, List<EventField> by, RowSet wanted, RowGroups groups) {
        Map<List<@Nullable String>, List<Integer>> expected = new LinkedHashMap<>();
        wanted.forEach(row -> {
            List<@Nullable String> key = new ArrayList<>();
            by.forEach(field -> key.add(store.value(row, field)));
            expected.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        });
        assertEquals(expected.size(), groups.size());
        int group = 0;
        for (Map.Entry<List<@Nullable String>, List<Integer>> entry : expected.entrySet()) {
            List<Integer> rows = entry.getValue();
            for (int field = 0; field < by.size(); field++) {
                assertEquals(entry.getKey().get(field), groups.value(group, field));
            }
            assertEquals(rows.size(), groups.count(group));
            assertEquals(rows.get(0), groups.firstRow(group));
            assertEquals(rows.get(rows.size() - 1), groups.lastRow(group));
            Set<String> hosts = new HashSet<>();
            long first = EventTime.NO_TIME;
            long last = EventTime.NO_TIME;
            for (int row : rows) {
                String host = store.value(row, EventField.COMPUTER);
                if (host != null) {
                    hosts.add(host);
                }
                long time = store.timeNanos(row);
                first = first == EventTime.NO_TIME ? time : Math.min(first, time);
                last = Math.max(last, time);
            }
            assertEquals(hosts.size(), groups.hosts(group));
            assertEquals(first, groups.firstNanos(group));
            assertEquals(last, groups.lastNanos(group));
            group++;
        }
    }

    /** As documented: no value, numbers by value, other texts by their characters in lower case; then by row. */
    private static Comparator<Integer> order(EventStore store, EventField field) {
        return Comparator.comparing((Integer row) -> rank(store.value(row, field)))
                .thenComparing(row -> number(store.value(row, field)))
                .thenComparing(row -> rank(store.value(row, field)) < 2
                        ? ""
                        : Objects.requireNonNullElse(store.value(row, field), "")
                                .toLowerCase(Locale.ROOT));
    }

    private static int rank(@Nullable String value) {
        return value == null ? 0 : number(value) >= 0 ? 1 : 2;
    }

    private static long number(@Nullable String value) {
        if (value != null && value.matches("0|[1-9][0-9]{0,17}")) {
            return Long.parseLong(value);
        }
        return value != null && value.matches("0x(0|[1-9a-f][0-9a-f]{0,14})")
                ? Long.parseLong(value.substring(2), 16)
                : -1;
    }

    @Property(tries = 200)
    void ordersAsAStableSort(@ForAll("stores") EventStore store, @ForAll @IntRange(max = 4) int field) {
        EventField by = FIELDS.get(field);
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, store.size()).boxed().toList());
        rows.sort(order(store, by));
        assertArrayEquals(rows.stream().mapToInt(row -> row).toArray(), RowOrder.by(store, by));
        rows.sort(Comparator.naturalOrder());
        rows.sort(order(store, by).reversed());
        assertArrayEquals(rows.stream().mapToInt(row -> row).toArray(), RowOrder.byDescending(store, by));
    }

    @Property(tries = 200)
    void countsEveryStartOfARange(@ForAll("stores") EventStore store, @ForAll @IntRange(min = 1, max = 50) int slices) {
        TimeHistogram histogram = TimeHistogram.of(store, -1000, 1000, slices);
        int[] expected = new int[slices];
        for (int row = 0; row < store.size(); row++) {
            long past = store.timeNanos(row) + 1000;
            if (store.timeNanos(row) >= -1000 && store.timeNanos(row) < 1000) {
                expected[(int) Math.min(slices - 1, past / 2000.0 * slices)]++;
            }
        }
        assertArrayEquals(expected, histogram.counts());
    }

    /** More rows than one block, and more values than a table of combinations holds. */
    @Test
    void groupsManyRowsAsRowByRow() {
        EventStore.Builder builder = new EventStore.Builder(true);
        for (int i = 0; i < 9_000; i++) {
            Map<EventField, String> fields = Map.of(
                    EventField.COMPUTER, "host" + i % 7,
                    EventField.USER, "user" + i * 31 % 5003,
                    EventField.COMMAND_LINE, "tool " + i % 4001,
                    EventField.PROCESS_ID, Integer.toString(i % 5));
            builder.add(new ProcessStart(
                    EventKind.SYSMON_1,
                    new EventTime(i * 1000L, 9),
                    EventTime.UNKNOWN,
                    fields,
                    new RecordLocation(0, i, 0, 0)));
        }
        EventStore store = builder.build();
        RowSet all = RowSet.all(store.size());
        for (List<EventField> by : List.of(
                List.of(EventField.PROCESS_ID),
                List.of(EventField.USER, EventField.COMMAND_LINE),
                List.of(EventField.PROCESS_ID, EventField.COMPUTER),
                FIELDS.subList(0, 4))) {
            assertGroups(store, by, all, RowGroups.of(store, by));
        }
    }

    @Test
    void refusesGroupsByNothingAndByFive() {
        EventStore store = store(List.of());
        assertThrows(IllegalArgumentException.class, () -> RowGroups.of(store, List.of()));
        assertThrows(IllegalArgumentException.class, () -> RowGroups.of(store, FIELDS));
        assertEquals(0, RowGroups.of(store, FIELDS.subList(0, 2)).size());
        assertArrayEquals(new int[0], RowOrder.by(store, EventField.USER));
    }
}
