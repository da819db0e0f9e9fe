package org.qwinsight.analysis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.fixture.SmallShares;
import org.qwinsight.ingest.SharingThreads;

/** A query selects the same rows with any number of threads, and can be cancelled in the middle with any. */
class SharedSelectionPropertyTest {
    private static final int ROWS = 3000;
    private static final List<SharingThreads> THREADS =
            List.of(new SharingThreads(1), new SharingThreads(2), new SharingThreads(3), new SharingThreads(8));
    private static final EventStore STORE = store();

    @Provide
    Arbitrary<EventQuery> queries() {
        return GeneratedQueries.queries();
    }

    /** Few values in most columns, many command lines. */
    private static EventStore store() {
        Random random = new Random(1);
        EventStore.Builder store = new EventStore.Builder(true);
        for (int i = 0; i < ROWS; i++) {
            Map<EventField, String> fields = new EnumMap<>(EventField.class);
            for (EventField field : EventField.values()) {
                if (field != EventField.AID && random.nextInt(3) == 0) {
                    fields.put(field, GeneratedQueries.WORLD.get(random.nextInt(GeneratedQueries.WORLD.size())));
                }
            }
            String value = GeneratedQueries.WORLD.get(random.nextInt(GeneratedQueries.WORLD.size()));
            fields.put(EventField.COMMAND_LINE, i % 3 == 0 ? Integer.toString(i) : i + value + i);
            store.add(new ProcessStart(
                    EventKind.SYSMON_1,
                    new EventTime(i, 9),
                    new EventTime(random.nextInt(), 9),
                    fields,
                    new RecordLocation(0, i + 1L, i, 1)));
        }
        return store.build();
    }

    private static RowSet rows(EventQuery query, Progress progress) {
        return query.matching(STORE, RowFacts.NONE, progress);
    }

    @Property(tries = 200)
    void theNumberOfThreadsChangesNothing(@ForAll("queries") EventQuery query) {
        RowSet expected = rows(query, Progress.NONE);
        for (SharingThreads threads : THREADS) {
            assertEquals(expected, rows(query, SmallShares.of(threads)), query.toText());
        }
    }

    /** Once it was cancelled, a thread asks no second time. */
    @Property(tries = 100)
    void isCancelledInTheMiddle(@ForAll("queries") EventQuery query, @ForAll @IntRange(max = 3) int which) {
        SmallShares counting = SmallShares.of(THREADS.get(which));
        RowSet expected = rows(query, counting);
        for (int at = 1; at <= counting.questions(); at = at * 2 + 1) {
            SmallShares cancelled = new SmallShares(THREADS.get(which), at);
            assertThrows(CancellationException.class, () -> rows(query, cancelled), query.toText());
            assertTrue(cancelled.questions() < at + 8, cancelled.questions() + " questions, cancelled at " + at);
        }
        assertEquals(expected, rows(query, SmallShares.of(THREADS.get(which))));
    }

    @Example
    void aFailureIsTheSame() {
        EventQuery query = EventQuery.parse("cmd:/(x+x+)+y/");
        EventStore.Builder store = new EventStore.Builder(true);
        for (int i = 0; i < 200; i++) {
            store.add(new ProcessStart(
                    EventKind.SYSMON_1,
                    new EventTime(i, 9),
                    EventTime.UNKNOWN,
                    Map.of(EventField.COMMAND_LINE, i == 150 ? "x".repeat(2000) : "tool " + i),
                    new RecordLocation(0, i + 1L, i, 1)));
        }
        EventStore hostile = store.build();
        for (SharingThreads threads : List.of(THREADS.get(0), THREADS.get(2))) {
            assertThrows(
                    QueryCostException.class, () -> query.matching(hostile, RowFacts.NONE, SmallShares.of(threads)));
        }
    }
}
