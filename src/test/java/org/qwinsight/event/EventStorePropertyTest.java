package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The store gives back what was added, in its order, however it was added. */
class EventStorePropertyTest {
    private static final Comparator<ProcessStart> ORDER = Comparator.comparing(ProcessStart::time)
            .thenComparing(start -> start.location().source())
            .thenComparing(start -> start.location().ordinal());

    @Provide
    Arbitrary<List<ProcessStart>> starts() {
        // Few distinct times and sources, so that the tie-breakers decide often.
        Arbitrary<Long> nanos = Arbitraries.oneOf(
                Arbitraries.of(EventTime.NO_TIME, 0L, -1L, 1_772_442_000_617_000_000L), Arbitraries.longs());
        Arbitrary<EventTime> times =
                Combinators.combine(nanos, Arbitraries.integers().between(0, 9)).as(EventTime::new);
        Arbitrary<Map<EventField, String>> fields = Arbitraries.maps(
                        Arbitraries.of(EventField.class), Arbitraries.strings().ofMaxLength(8))
                .ofMaxSize(6);
        Arbitrary<Integer> sources = Arbitraries.integers().between(0, 3);
        return Combinators.combine(times, nanos, fields, sources, Arbitraries.longs())
                .as((time, recorded, values, source, offset) -> new ProcessStart(
                        EventKind.SYSMON_1,
                        time,
                        new EventTime(recorded, 9),
                        withoutAgent(values),
                        new RecordLocation(source, 0, offset, (int) (long) offset)))
                .list()
                .ofMaxSize(600)
                .map(EventStorePropertyTest::numbered);
    }

    /** A start that names its agent and no host gets the agent's host, which is another rule. */
    private static Map<EventField, String> withoutAgent(Map<EventField, String> values) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.putAll(values);
        fields.remove(EventField.AID);
        return fields;
    }

    private static List<ProcessStart> numbered(List<ProcessStart> starts) {
        List<ProcessStart> numbered = new ArrayList<>();
        for (ProcessStart start : starts) {
            RecordLocation at = start.location();
            RecordLocation unique = new RecordLocation(at.source(), numbered.size() + 1L, at.offset(), at.length());
            numbered.add(new ProcessStart(start.kind(), start.time(), start.recordedTime(), start.fields(), unique));
        }
        return numbered;
    }

    @Property(tries = 200)
    void givesBackWhatWasAddedInOrder(@ForAll("starts") List<ProcessStart> starts, @ForAll long seed) {
        List<ProcessStart> shuffled = new ArrayList<>(starts);
        Collections.shuffle(shuffled, new Random(seed));
        EventStore.Builder builder = new EventStore.Builder(true);
        shuffled.forEach(builder::add);
        EventStore store = builder.build();
        List<ProcessStart> read = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            read.add(store.start(row));
        }
        assertEquals(starts.stream().sorted(ORDER).toList(), read);
    }

    @Property(tries = 200)
    void countsEveryStartThatItLeavesOut(@ForAll("starts") List<ProcessStart> starts) {
        EventStore.Builder builder = new EventStore.Builder(false);
        starts.forEach(builder::add);
        starts.forEach(builder::add);
        EventStore store = builder.build();
        long distinct = starts.stream().map(EventKey::of).distinct().count();
        assertEquals(distinct, store.size());
        assertEquals(2L * starts.size() - distinct, store.duplicates());
    }
}
