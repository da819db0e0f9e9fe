package org.qwinsight.analysis.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.event.WorkSharing;
import org.qwinsight.ingest.SharingThreads;

class RowRanksTest {
    private static final QueryField CHILDREN =
            QueryField.fact("children", QueryField.Type.NUMBER, "how many children are known");

    private static EventStore store(@Nullable String[] pids, long... recorded) {
        EventStore.Builder store = new EventStore.Builder(true);
        for (int i = 0; i < pids.length; i++) {
            Map<EventField, String> fields = new EnumMap<>(EventField.class);
            String pid = pids[i];
            if (pid != null) {
                fields.put(EventField.PROCESS_ID, pid);
                fields.put(EventField.COMMAND_LINE, pid);
            }
            EventTime other = i < recorded.length ? new EventTime(recorded[i], 9) : EventTime.UNKNOWN;
            store.add(new ProcessStart(
                    EventKind.SYSMON_1, new EventTime(i / 2, 9), other, fields, new RecordLocation(0, i, i, 1)));
        }
        return store.build();
    }

    private static int[] sorted(EventStore store, String field, boolean descending) {
        QueryField by = QueryVocabulary.OF_STORE.named(field).orElseThrow();
        int[] all = IntStream.range(0, store.size()).toArray();
        return RowRanks.of(store, by, RowFacts.NONE, Progress.NONE).sorted(all, descending);
    }

    private final EventStore pids =
            store(new @Nullable String[] {"10", "0x9", null, "b", "9", "A", "18446744073709551615"});

    @Test
    void fieldsOfNumbersGoByValueAndTextsByCharacters() {
        assertArrayEquals(new int[] {2, 1, 4, 0, 6, 5, 3}, sorted(pids, "pid", false));
        assertArrayEquals(new int[] {2, 1, 0, 6, 4, 5, 3}, sorted(pids, "cmd", false));
    }

    @Test
    void equalRowsStayInOrderForwardAndBackward() {
        assertArrayEquals(new int[] {3, 5, 6, 0, 1, 4, 2}, sorted(pids, "pid", true));
        assertArrayEquals(new int[] {6, 4, 5, 2, 3, 0, 1}, sorted(pids, "start", true));
    }

    @Test
    void sortsSomeOfTheRows() {
        QueryField pid = QueryVocabulary.OF_STORE.named("pid").orElseThrow();
        RowRanks ranks = RowRanks.of(pids, pid, RowFacts.NONE, Progress.NONE);
        assertArrayEquals(new int[] {4, 0, 3}, ranks.sorted(new int[] {0, 3, 4}, false));
        assertArrayEquals(new int[] {}, ranks.sorted(new int[] {}, true));
    }

    @Test
    void otherTimesAndNumbersOfTheCallerGoByValue() {
        EventStore store = store(new @Nullable String[] {"1", "2", "3"}, 50, -7, EventTime.NO_TIME);
        assertArrayEquals(new int[] {2, 1, 0}, sorted(store, "recorded", false));
        RowFacts facts = name -> new RowFacts.Numbers(row -> row == 1 ? 100 : row);
        int[] all = {0, 1, 2};
        assertArrayEquals(
                new int[] {0, 2, 1},
                RowRanks.of(store, CHILDREN, facts, Progress.NONE).sorted(all, false));
    }

    @Test
    void anEmptyStoreHasNoRows() {
        EventStore none = store(new @Nullable String[] {});
        for (String field : new String[] {"start", "recorded", "pid", "kind", "name", "day"}) {
            assertArrayEquals(new int[] {}, sorted(none, field, false));
        }
    }

    private static EventStore many() {
        String[] many = new String[40_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "x" + (i * 7919L) % many.length;
        }
        return store(many);
    }

    @Test
    void tellsHowFarItIsOnTheCallingThread() {
        Thread caller = Thread.currentThread();
        List<Double> parts = new ArrayList<>();
        WorkSharing threads = new SharingThreads(3);
        Progress progress = new Progress() {
            @Override
            public void report(long done, long total) {
                assertSame(caller, Thread.currentThread());
                parts.add((double) done / total);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public WorkSharing sharing() {
                return threads;
            }
        };
        QueryField cmd = QueryVocabulary.OF_STORE.named("cmd").orElseThrow();
        RowRanks.of(many(), cmd, RowFacts.NONE, progress);
        assertEquals(parts.stream().sorted().toList(), parts);
        assertTrue(parts.contains(0.5), parts::toString);
        assertEquals(1, parts.get(parts.size() - 1));
    }

    @Test
    void canBeCancelled() {
        EventStore store = many();
        QueryField cmd = QueryVocabulary.OF_STORE.named("cmd").orElseThrow();
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> RowRanks.of(store, cmd, RowFacts.NONE, cancelled));
    }
}
