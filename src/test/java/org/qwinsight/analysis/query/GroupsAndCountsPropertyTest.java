package org.qwinsight.analysis.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;

/** Groups, measures, value counts, days and hours are what a plain reading of each row gives. */
class GroupsAndCountsPropertyTest {
    private static final long NINE = 1_772_442_000L * EventTime.NANOS_PER_SECOND;
    private static final long HOUR = 3600L * EventTime.NANOS_PER_SECOND;
    private static final List<String> FIELDS = List.of("host", "name", "account", "kind", "day", "hour");

    @Provide
    Arbitrary<EventStore> stores() {
        Arbitrary<String> hosts = Arbitraries.of("", "WS1", "ws1", "WS1.corp.local");
        Arbitrary<String> images = Arbitraries.of("C:\\a.exe", "D:\\a.exe", "C:\\b.exe");
        Arbitrary<Long> times = Arbitraries.oneOf(
                Arbitraries.just(EventTime.NO_TIME),
                Arbitraries.longs().between(0, 70).map(hours -> NINE + hours * HOUR / 2));
        return Combinators.combine(Arbitraries.of(EventKind.class), times, hosts, images)
                .as((kind, time, host, image) -> new ProcessStart(
                        kind,
                        new EventTime(time, 9),
                        EventTime.UNKNOWN,
                        Map.of(EventField.COMPUTER, host, EventField.IMAGE, image, EventField.USER, "A\\" + host),
                        new RecordLocation(0, 1, 0, 1)))
                .list()
                .ofMaxSize(40)
                .map(GroupsAndCountsPropertyTest::store);
    }

    private static EventStore store(List<ProcessStart> starts) {
        EventStore.Builder store = new EventStore.Builder(true);
        starts.forEach(store::add);
        return store.build();
    }

    private static QueryField field(String name) {
        return QueryVocabulary.OF_STORE.named(name).orElseThrow();
    }

    private static @Nullable String value(EventStore store, int row, String field) {
        Instant time = Instant.EPOCH.plusNanos(Math.max(0, store.timeNanos(row)));
        boolean isTimed = store.timeNanos(row) != EventTime.NO_TIME;
        return switch (field) {
            case "day" -> isTimed ? time.toString().substring(0, 10) + "Z" : null;
            case "hour" -> isTimed ? time.toString().substring(0, 13) + "Z" : null;
            case "kind" -> store.kind(row).id();
            case "host" -> store.value(row, EventField.COMPUTER);
            default -> {
                String whole = store.value(row, field.equals("name") ? EventField.IMAGE : EventField.USER);
                yield whole == null ? null : whole.substring(whole.lastIndexOf('\\') + 1);
            }
        };
    }

    @Provide
    Arbitrary<List<String>> fields() {
        return Arbitraries.of(FIELDS).list().uniqueElements().ofMinSize(1).ofMaxSize(Aggregation.MOST_FIELDS);
    }

    @Property(tries = 200)
    void groupsHoldTheRowsThatAgree(@ForAll("stores") EventStore store, @ForAll("fields") List<String> names) {
        Map<List<@Nullable String>, List<Integer>> expected = new HashMap<>();
        for (int row = 0; row < store.size(); row++) {
            List<@Nullable String> key = new ArrayList<>();
            for (String name : names) {
                key.add(value(store, row, name));
            }
            expected.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        Aggregation groups = Aggregation.of(
                store,
                RowSet.all(store.size()),
                names.stream().map(GroupsAndCountsPropertyTest::field).toList(),
                RowFacts.NONE,
                row -> row / 2,
                Progress.NONE);
        Map<List<@Nullable String>, List<Integer>> found = new HashMap<>();
        int executions = 0;
        int last = Integer.MAX_VALUE;
        for (Aggregation.Group group : groups.groups()) {
            found.put(group.key(), Arrays.stream(group.rows()).boxed().toList());
            executions += group.executions();
            assertEquals(true, group.records() <= last, "the largest first");
            last = group.records();
        }
        assertEquals(expected, found);
        assertEquals(store.size(), groups.records());
        assertEquals(groups.executions(), executions);
        assertEquals((store.size() + 1) / 2, executions, "two rows an execution");
    }

    /** More rows than one block, and more combinations than a table holds. */
    @Test
    void groupsManyRowsOfSomeHosts() {
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
        BitSet some = new BitSet();
        for (int row = 0; row < store.size(); row++) {
            some.set(row, !"host3".equals(store.value(row, EventField.COMPUTER)));
        }
        for (List<EventField> by : List.of(
                List.of(EventField.PROCESS_ID),
                List.of(EventField.USER, EventField.COMMAND_LINE),
                List.of(EventField.USER, EventField.COMMAND_LINE, EventField.PROCESS_ID, EventField.COMPUTER))) {
            Map<List<@Nullable String>, List<Integer>> expected = new HashMap<>();
            some.stream().forEach(row -> {
                List<@Nullable String> key = new ArrayList<>();
                by.forEach(column -> key.add(store.value(row, column)));
                expected.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            });
            Aggregation groups = Aggregation.of(
                    store,
                    RowSet.of(store.size(), some),
                    by.stream().map(QueryVocabulary::of).toList(),
                    RowFacts.NONE,
                    row -> row,
                    Progress.NONE);
            Map<List<@Nullable String>, List<Integer>> found = new HashMap<>();
            groups.groups()
                    .forEach(group -> found.put(
                            group.key(), Arrays.stream(group.rows()).boxed().toList()));
            assertEquals(expected, found);
        }
    }

    @Test
    void refusesGroupsByNothingAndByFive() {
        EventStore store = store(List.of());
        List<QueryField> five = FIELDS.subList(0, 5).stream()
                .map(GroupsAndCountsPropertyTest::field)
                .toList();
        for (List<QueryField> fields : List.of(List.<QueryField>of(), five)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Aggregation.of(store, RowSet.none(0), fields, RowFacts.NONE, row -> row, Progress.NONE));
        }
    }

    @Property(tries = 200)
    void measuresAreThoseOfTheRows(@ForAll("stores") EventStore store) {
        int[] rows = RowSet.all(store.size()).toArray();
        List<Long> times = new ArrayList<>();
        Set<String> hosts = new HashSet<>();
        Set<LocalDate> days = new HashSet<>();
        for (int row : rows) {
            String host = store.value(row, EventField.COMPUTER);
            if (host != null) {
                hosts.add(host);
            }
            if (store.timeNanos(row) != EventTime.NO_TIME) {
                times.add(store.timeNanos(row));
                days.add(LocalDate.ofInstant(Instant.EPOCH.plusNanos(store.timeNanos(row)), ZoneOffset.UTC));
            }
        }
        List<Long> gaps = new ArrayList<>();
        Collections.sort(times);
        for (int i = 1; i < times.size(); i++) {
            gaps.add(times.get(i) - times.get(i - 1));
        }
        Collections.sort(gaps);
        RowMeasures measures = RowMeasures.of(store, rows);
        assertEquals(times.isEmpty() ? EventTime.NO_TIME : times.get(0), measures.firstNanos());
        assertEquals(times.isEmpty() ? EventTime.NO_TIME : times.get(times.size() - 1), measures.lastNanos());
        assertEquals(hosts.size(), measures.hosts());
        assertEquals(days.size(), measures.daysActive());
        assertEquals(gaps.isEmpty() ? -1 : gaps.get((gaps.size() - 1) / 2), measures.medianGapNanos());
    }

    @Property(tries = 200)
    void valuesAreCounted(@ForAll("stores") EventStore store, @ForAll("fields") List<String> names) {
        ValueCounts counts = new ValueCounts(store, RowFacts.NONE);
        for (String name : names) {
            Map<String, Integer> expected = new TreeMap<>();
            for (int row = 0; row < store.size(); row++) {
                String value = value(store, row, name);
                if (value != null) {
                    expected.merge(value, 1, Integer::sum);
                }
            }
            Map<String, Integer> found = new TreeMap<>();
            counts.of(field(name), Progress.NONE).forEach(count -> found.put(count.value(), count.rows()));
            assertEquals(expected, found, name);
        }
        assertEquals(List.of(), counts.of(field("start"), Progress.NONE));
    }

    @Property(tries = 200)
    void daysAndHoursAreThoseOfTheRows(@ForAll("stores") EventStore store) {
        for (String name : List.of("day", "hour")) {
            TextColumn column = TextColumn.of(field(name), store, RowFacts.NONE);
            int[] numbers = new int[store.size()];
            assertEquals(store.size(), column.read(0, numbers));
            String[] expected = new String[numbers.length];
            String[] found = new String[numbers.length];
            for (int row = 0; row < numbers.length; row++) {
                expected[row] = String.valueOf(value(store, row, name));
                found[row] = String.valueOf(column.text(numbers[row]));
            }
            assertArrayEquals(expected, found, name);
            assertNull(column.text(0));
        }
    }

    @Property(tries = 100)
    void completionOffersTheValuesThatBeginSo(@ForAll("stores") EventStore store) {
        ValueCounts counts = new ValueCounts(store, RowFacts.NONE);
        QueryCompletion offered = QueryCompletion.at("x name:a", 8, QueryVocabulary.OF_STORE, counts, 5, Progress.NONE);
        boolean has = false;
        for (int row = 0; row < store.size(); row++) {
            has |= "a.exe".equals(value(store, row, "name"));
        }
        List<String> texts = offered.suggestions().stream()
                .map(QueryCompletion.Suggestion::text)
                .toList();
        assertEquals(has ? List.of("a.exe") : List.of(), texts);
        assertEquals(List.of(7, 8), List.of(offered.from(), offered.to()));
    }
}
