package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ProcessExit.ExitKind;

/** What holds of the tree of any log: few PIDs and ids, so that they are reused, tied up and contradict each other. */
class TreePropertiesTest {
    private static Case anyLog(long seed, int size) {
        Random random = new Random(seed);
        Case log = new Case();
        for (int i = 0; i < size; i++) {
            // Distinct times: which of two records of one instant comes first is the evidence's own order.
            String time = String.format(Locale.ROOT, "08:%02d:%02d.%03d", i / 60, i % 60, random.nextInt(1000));
            String pid = Integer.toString(4 * random.nextInt(6));
            String parentPid = Integer.toString(4 * random.nextInt(6));
            Case.Start start = log.start(
                    EventKind.values()[random.nextInt(EventKind.values().length)], time, "n" + i, pid, parentPid);
            start.on(random.nextInt(4) == 0 ? "WS2" : "WS1");
            if (random.nextInt(3) == 0) {
                start.image("C:\\Temp\\other.exe");
            }
            if (random.nextBoolean()) {
                start.guid("{" + random.nextInt(size) + "}", "{" + random.nextInt(size) + "}");
            }
            start.falcon(Integer.toString(random.nextInt(size)), parentPid);
            if (random.nextInt(4) == 0) {
                log.exit(ExitKind.SECURITY_4689, time, 4L * random.nextInt(6), null);
            }
        }
        return log;
    }

    @Property(tries = 200)
    void everyStartHasOnePlaceAndTheSizesAddUp(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
        EventStore store = anyLog(seed, size).store();
        ProcessTree tree = ProcessTree.of(store);
        int rows = 0;
        int[] order = tree.forest().topDown();
        boolean[] seen = new boolean[tree.size()];
        for (int node : order) {
            assertTrue(!seen[node], "two places");
            assertTrue(tree.parent(node) == ProcessTree.NONE || seen[tree.parent(node)], "before its parent");
            seen[node] = true;
            rows += tree.isPlaceholder(node) ? 0 : 1;
            for (int child = 1; child < tree.childCount(node); child++) {
                assertTrue(tree.child(node, child - 1) < tree.child(node, child), "children in time order");
            }
        }
        assertEquals(store.size(), rows);
        int[] all = PidIndex.upTo(store.size());
        int[] below = tree.countBelow(all);
        int sum = 0;
        for (int i = 0; i < tree.rootCount(); i++) {
            sum += below[tree.root(i)] + (tree.isPlaceholder(tree.root(i)) ? 0 : 1);
        }
        assertEquals(store.size(), sum, "sum of the sizes of all branches");
    }

    @Property(tries = 200)
    void everyExecutionHasOneNodeAndEveryRecordOneExecution(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
        EventStore store = anyLog(seed, size).store();
        ProcessTree tree = ProcessTree.of(store);
        boolean[] placed = new boolean[tree.size()];
        int records = 0;
        for (int node : tree.executions().topDown()) {
            assertTrue(!placed[node], "two places");
            placed[node] = true;
            records += tree.witnesses(node).length;
        }
        assertEquals(store.size(), records);
        for (int row = 0; row < store.size(); row++) {
            assertTrue(placed[tree.node(row)]);
            int node = tree.node(row);
            assertEquals(
                    tree.executions().parent(node) == ProcessTree.NONE,
                    tree.executions().link(node) == ParentLink.NONE,
                    "the link says whether there is a parent");
        }
    }

    /** One Falcon id on two hosts, which no sensor writes, once drew a link by PID to the other host. */
    @Example
    void oneInstanceIdOnTwoHostsDrawsNoLinkAcross() {
        linksByPidKeepTheRules(10946, 65);
    }

    /** Links by PID keep to one host, to the order of time and to the named image. */
    @Property(tries = 200)
    void linksByPidKeepTheRules(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
        EventStore store = anyLog(seed, size).store();
        ProcessTree tree = ProcessTree.of(store);
        for (int row = 0; row < store.size(); row++) {
            int parent = tree.parentRow(row);
            if (parent == ProcessTree.NONE) {
                continue;
            }
            boolean byFalconId = store.kind(row).isCrowdStrike();
            assertTrue(byFalconId || store.id(row, EventField.COMPUTER) == store.id(parent, EventField.COMPUTER));
            if (tree.link(row) != ParentLink.GUID) {
                boolean oneSource = store.kind(row) == store.kind(parent);
                long tolerance = oneSource ? 0 : TreeOptions.DEFAULT.toleranceNanos();
                assertTrue(store.timeNanos(parent) <= store.timeNanos(row) + tolerance, "child before its parent");
                assertEquals(Case.CMD, store.value(parent, EventField.IMAGE));
                for (int witness : tree.witnesses(tree.node(parent))) {
                    boolean isOwnSource = store.kind(row) == store.kind(witness)
                            && store.id(row, EventField.COMPUTER) == store.id(witness, EventField.COMPUTER);
                    assertTrue(
                            !isOwnSource || store.timeNanos(witness) <= store.timeNanos(row),
                            "the child's own source shows the parent's start behind the child's");
                }
            }
        }
    }

    @Property(tries = 60)
    void orderOfInputDoesNotMatter(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size, @ForAll @LongRange(min = 1) long order) {
        Case log = anyLog(seed, size);
        assertEquals(WholeTree.of(log.store()), WholeTree.of(log.store(order)));
    }
}
