package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/** Trees of unusual shape: claims that close a circle, very deep ones, very wide ones. */
class ProcessTreeShapeTest {
    private static final long BEGIN = 1_772_442_000L * EventTime.NANOS_PER_SECOND;

    /** Process {@code i} starts {@code i} milliseconds after the first and claims the parent that the function gives. */
    private static EventStore store(int size, IntUnaryOperator parentOf) {
        EventStore.Builder store = new EventStore.Builder(false);
        for (int i = 0; i < size; i++) {
            store.add(new ProcessStart(
                    EventKind.SYSMON_1,
                    new EventTime(BEGIN + i * 1_000_000L, 3),
                    EventTime.UNKNOWN,
                    Map.of(
                            EventField.COMPUTER,
                            "WS1",
                            EventField.PROCESS_GUID,
                            "{" + i + "}",
                            EventField.PARENT_PROCESS_GUID,
                            "{" + parentOf.applyAsInt(i) + "}"),
                    new RecordLocation(0, i + 1, i, 1)));
        }
        return store.build();
    }

    /** Every node is reached from the roots exactly once. */
    private static void assertForest(ProcessTree tree) {
        Set<Integer> seen = new HashSet<>();
        int[] stack = new int[tree.size() + 1];
        int depth = 0;
        for (int root = 0; root < tree.rootCount(); root++) {
            stack[depth++] = tree.root(root);
        }
        while (depth > 0) {
            int node = stack[--depth];
            assertTrue(seen.add(node), "node " + node + " has two places");
            for (int child = 0; child < tree.childCount(node); child++) {
                stack[depth++] = tree.child(node, child);
            }
        }
        assertEquals(tree.size(), seen.size());
    }

    @Test
    void processThatClaimsToBeItsOwnParent() {
        ProcessTree tree = ProcessTree.of(store(1, i -> i));
        assertNotEquals(0, tree.parent(0));
        assertEquals(1, tree.cyclesCut());
        assertForest(tree);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1000, 50_000})
    void circleIsCutOnceAndCounted(int length) {
        ProcessTree tree = ProcessTree.of(store(length, i -> (i + 1) % length));
        assertEquals(1, tree.cyclesCut());
        assertForest(tree);
    }

    @Test
    void branchesBelowACircleStay() {
        // 0 and 1 claim each other; 2 and 3 hang below 0, 4 below 3
        int[] parents = {1, 0, 0, 0, 3};
        ProcessTree tree = ProcessTree.of(store(5, i -> parents[i]));
        assertEquals(1, tree.cyclesCut());
        assertEquals(0, tree.parent(2));
        assertEquals(0, tree.parent(3));
        assertEquals(3, tree.parent(4));
        assertForest(tree);
    }

    @Test
    void twoCirclesAreCutTwice() {
        ProcessTree tree = ProcessTree.of(store(4, i -> i ^ 1));
        assertEquals(2, tree.cyclesCut());
        assertForest(tree);
    }

    @Test
    void chainOfFiftyThousand() {
        int length = 50_000;
        ProcessTree tree = ProcessTree.of(store(length, i -> i - 1));
        assertEquals(0, tree.cyclesCut());
        assertEquals(length - 2, tree.parentRow(length - 1));
        assertEquals(1, tree.countBelow(new int[] {length - 1})[0]);
        assertForest(tree);
    }

    @Test
    void hundredThousandChildrenInTimeOrder() {
        int size = 100_001;
        ProcessTree tree = ProcessTree.of(store(size, i -> i == 0 ? -7 : 0));
        assertEquals(size - 1, tree.childCount(0));
        for (int child = 0; child < size - 1; child++) {
            assertEquals(child + 1, tree.child(0, child));
        }
        assertForest(tree);
    }

    @Test
    void countsWhatLiesBelowEachNode() {
        // 0 - 1 - 2, and 0 - 3
        int[] parents = {-7, 0, 1, 0};
        ProcessTree tree = ProcessTree.of(store(4, i -> parents[i]));
        int[] below = tree.countBelow(new int[] {2, 3});
        assertEquals(2, below[0]);
        assertEquals(1, below[1]);
        assertEquals(0, below[2]);
        assertEquals(0, below[3]);
    }
}
