package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.ProcessExit.ExitKind;

/** Order, duplicates and hosts are those of a plain list of records, whatever the columns do. */
class StoreModelTest {
    private static final EventField[] FIELDS = {
        EventField.COMPUTER,
        EventField.CHANNEL,
        EventField.EVENT_RECORD_ID,
        EventField.AID,
        EventField.CID,
        EventField.IMAGE
    };

    @Provide
    Arbitrary<List<ProcessStart>> starts() {
        // So few values that equal records, and records that differ in one part of their key, are frequent.
        Arbitrary<String> values = Arbitraries.of("", "a", "A", "b", "a\nb", "7", "\u0130", "\ud800");
        Arbitrary<Map<EventField, String>> fields = Arbitraries.maps(Arbitraries.of(FIELDS), values);
        Arbitrary<Long> nanos = Arbitraries.of(EventTime.NO_TIME, -1L, 0L, 1L, 1_000_000_000L, 1_000_000_001L);
        Arbitrary<RecordLocation> places = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(1, 40))
                .as((source, ordinal) -> new RecordLocation(source, ordinal, ordinal * 100, 99));
        return Combinators.combine(Arbitraries.of(EventKind.class), nanos, nanos, fields, places)
                .as((kind, time, recorded, values2, place) ->
                        new ProcessStart(kind, new EventTime(time, 3), new EventTime(recorded, 9), values2, place))
                .list()
                .ofMaxSize(80);
    }

    @Property(tries = 400)
    void isTheListInItsOrderWithoutDuplicates(@ForAll("starts") List<ProcessStart> starts) {
        Map<String, String> hosts = Map.of("b", "host-of-b");
        EventStore.Builder builder = new EventStore.Builder(false).addAgentHost("b", "host-of-b");
        starts.forEach(builder::add);
        EventStore store = builder.build();

        List<ProcessStart> expected = new ArrayList<>();
        Map<Integer, Integer> duplicates = new HashMap<>();
        Set<EventKey> seen = new HashSet<>();
        starts.stream()
                .map(start -> named(start, hosts))
                .sorted(Comparator.comparing(
                                (ProcessStart start) -> start.location().source())
                        .thenComparing(start -> start.location().ordinal()))
                .forEach(start -> {
                    if (seen.add(EventKey.of(start))) {
                        expected.add(start);
                    } else {
                        duplicates.merge(start.location().source(), 1, Integer::sum);
                    }
                });
        expected.sort(Comparator.comparing(ProcessStart::time));
        List<ProcessStart> read = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            read.add(store.start(row));
        }
        assertEquals(expected, read);
        for (int source = 0; source < 4; source++) {
            assertEquals(duplicates.getOrDefault(source, 0), store.duplicates(source));
        }
    }

    private static ProcessStart named(ProcessStart start, Map<String, String> hosts) {
        String aid = start.value(EventField.AID);
        String own = start.value(EventField.COMPUTER);
        if (aid == null || (own != null && !hosts.containsKey(aid))) {
            return start;
        }
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.putAll(start.fields());
        fields.put(EventField.COMPUTER, hosts.getOrDefault(aid, aid));
        return new ProcessStart(start.kind(), start.time(), start.recordedTime(), fields, start.location());
    }

    @Provide
    Arbitrary<List<ProcessExit>> exits() {
        Arbitrary<Long> nanos = Arbitraries.of(EventTime.NO_TIME, 0L, 1L, 999_999L, 1_000_000L, 5_000_000L);
        Arbitrary<String> instances = Arbitraries.of("", "g1", "g2").injectNull(0.2);
        return Combinators.combine(
                        Arbitraries.of(ExitKind.class),
                        nanos,
                        Arbitraries.of("a", "A", ""),
                        Arbitraries.of(-1L, 4L, 8L),
                        instances,
                        Arbitraries.of("", "C:\\a.exe", "C:\\b.exe").injectNull(0.3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(1, 20))
                .as((kind, time, computer, pid, instance, image, source, ordinal) -> new ProcessExit(
                        kind,
                        new EventTime(time, 3),
                        computer,
                        pid,
                        instance,
                        image,
                        new RecordLocation(source, ordinal, 0, 1)))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 400)
    void exitsAreTheListInItsOrderWithoutRepeats(@ForAll("exits") List<ProcessExit> exits) {
        EventStore.Builder builder = new EventStore.Builder(false);
        exits.forEach(builder::add);
        ExitTable table = builder.build().exits();
        List<String> read = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            read.add(table.timeNanos(row) + " " + table.kind(row) + " " + table.computer(row) + " "
                    + table.processId(row) + " " + table.instanceId(row) + " "
                    + orEmpty(table.images().text(table.imageId(row))));
        }
        Set<List<Object>> seen = new HashSet<>();
        List<String> expected = exits.stream()
                .sorted(Comparator.comparing(ProcessExit::time)
                        .thenComparing(exit -> exit.location().source())
                        .thenComparing(exit -> exit.location().ordinal()))
                .filter(exit -> seen.add(List.of(
                        exit.kind(),
                        exit.computer(),
                        exit.processId(),
                        orEmpty(exit.instanceId()),
                        orEmpty(exit.image()),
                        Math.floorDiv(exit.time().epochNanos(), 1_000_000L))))
                .map(exit -> exit.time().epochNanos() + " " + exit.kind() + " " + exit.computer() + " "
                        + exit.processId() + " "
                        + (orEmpty(exit.instanceId()).isEmpty() ? null : exit.instanceId()) + " "
                        + orEmpty(exit.image()))
                .toList();
        assertEquals(expected, read);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
