package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.event.EventStore;

/**
 * How long the tree takes after the store is there: the median of five. Not run by default, as it needs a quiet machine
 * and, for ten million starts, about 12 GB: {@code mvn test -Dtest=TreeSpeedTest -Dtest.excludedGroups=x11
 * -Dtest.memory=14g}.
 */
@Tag("bench")
@Tag("timing")
class TreeSpeedTest {
    private static final int RUNS = 5;

    @ParameterizedTest
    @CsvSource({
        "1000000, SYSMON, 500",
        "1000000, SECURITY, 500",
        "1000000, SYSMON_TWO_FORMS, 500",
        "1000000, FALCON, 500",
        "10000000, SECURITY, 5000",
        "10000000, SYSMON, 5000",
    })
    void treeIsThereInTime(int starts, GeneratedStarts.Source source, long limitMillis) {
        EventStore store = GeneratedStarts.store(starts, source, 42);
        long[] millis = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            ProcessTree tree = ProcessTree.of(store);
            millis[run] = (System.nanoTime() - begin) / 1_000_000;
            assertEquals(starts, tree.rows());
        }
        Arrays.sort(millis);
        String figures = String.format(
                Locale.ROOT,
                "%,d starts of %s: median %d ms of %s",
                starts,
                source,
                millis[RUNS / 2],
                Arrays.toString(millis));
        System.out.println(figures);
        assertTrue(millis[RUNS / 2] <= limitMillis, figures);
    }
}
