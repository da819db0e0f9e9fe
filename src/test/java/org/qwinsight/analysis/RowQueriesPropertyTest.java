package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/** Sets of rows and the histogram give what asking every row for its values gives. */
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
    void findsTheRowsOfARange(@ForAll("stores") EventStore store) {
        assertEquals(
                rows(store, row -> store.timeNanos(row) >= -100 && store.timeNanos(row) < 1000),
                RowSet.between(store, -100, 1000));
    }

    @Property(tries = 200)
    void combinesSets(@ForAll("stores") EventStore store) {
        RowSet a = rows(store, row -> store.value(row, EventField.USER) != null);
        RowSet b = rows(store, row -> "a".equals(store.value(row, EventField.COMPUTER)));
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
}
