package org.qwinsight.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.RowFacts;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;

class NearbyStartsTest {
    private static EventStore store(@Nullable String computer, EventTime time) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        if (computer != null) {
            fields.put(EventField.COMPUTER, computer);
        }
        EventStore.Builder store = new EventStore.Builder(false);
        store.add(
                new ProcessStart(EventKind.SYSMON_1, time, EventTime.UNKNOWN, fields, new RecordLocation(0, 1, 0, 1)));
        return store.build();
    }

    private static EventTime at(String time) {
        return EventTime.of(Instant.parse(time), 3);
    }

    @ParameterizedTest
    @CsvSource({
        "WS1.corp.local, host:WS1",
        "WS1, host:WS1",
        "10.0.0.7, host:10.0.0.7",
    })
    void fiveMinutesBeforeAndAfterOnThatHost(String computer, String host) {
        EventStore store = store(computer, at("2026-03-02T09:03:23.617Z"));
        assertEquals(
                host + " start>=2026-03-02T08:58:23.617Z start<=2026-03-02T09:08:23.617Z",
                NearbyStarts.around(store, 0).orElseThrow().toText());
    }

    @Test
    void aRowWithoutHostAsksForTheOthersWithout() {
        EventStore store = store(null, at("2026-03-02T09:03:23.617Z"));
        assertTrue(NearbyStarts.around(store, 0).orElseThrow().toText().startsWith("host:none start>="));
    }

    @Test
    void nothingWithoutARowOrATime() {
        EventStore store = store("WS1", EventTime.UNKNOWN);
        assertTrue(NearbyStarts.around(store, 0).isEmpty());
        assertTrue(NearbyStarts.around(store, ProcessTree.NONE).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a b", "*", "a\nb", "$\"", "-x", "(", "#a", "\\"})
    void namesThatMeanSomethingElseInAQueryAreNames(String computer) {
        EventStore store = store(computer, at("2026-03-02T09:03:23.617Z"));
        EventQuery query = NearbyStarts.around(store, 0).orElseThrow();
        assertEquals(1, query.matching(store, RowFacts.NONE, Progress.NONE).count());
        assertEquals(query, EventQuery.parse(query.toText()));
        EventStore other = store("WS1", at("2026-03-02T09:03:23.617Z"));
        assertEquals(0, query.matching(other, RowFacts.NONE, Progress.NONE).count());
    }
}
