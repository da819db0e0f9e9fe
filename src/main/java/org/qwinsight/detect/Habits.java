package org.qwinsight.detect;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Findings of one pattern that come back on several days at nearly the same time of day. The clock is a circle: two runs
 * around midnight are near each other and count as one day when they are.
 */
final class Habits {
    static final int DAYS = 3;
    private static final long SPREAD = 600L * EventTime.NANOS_PER_SECOND;

    /** A run: its place on the circle of a day, the day that place is counted on, and its node. */
    private record Run(long clock, long day, int node) {}

    private final EventStore store;
    private final Int2ObjectOpenHashMap<List<Integer>> regular = new Int2ObjectOpenHashMap<>();

    Habits(EventStore store, ProcessTree tree, List<Finding> findings) {
        this.store = store;
        PatternKey keys = new PatternKey(store, tree::node, findings);
        Map<List<String>, List<Run>> patterns = new LinkedHashMap<>();
        IntOpenHashSet seen = new IntOpenHashSet();
        for (Finding finding : findings) {
            int node = tree.node(finding.row());
            if (store.timeNanos(node) != EventTime.NO_TIME && seen.add(node)) {
                patterns.computeIfAbsent(keys.of(node), key -> new ArrayList<>())
                        .add(run(node));
            }
        }
        patterns.values().stream().filter(runs -> runs.size() >= DAYS).forEach(this::findRegular);
    }

    private Run run(int node) {
        long nanos = store.timeNanos(node);
        return new Run(
                Math.floorMod(nanos, HostActivity.NANOS_PER_DAY),
                Math.floorDiv(nanos, HostActivity.NANOS_PER_DAY),
                node);
    }

    /** Slides a window over the runs by clock; those before ten past midnight stand behind the end once more. */
    private void findRegular(List<Run> runs) {
        List<Run> circle = new ArrayList<>(runs);
        for (Run run : runs) {
            if (run.clock() < SPREAD) {
                circle.add(new Run(run.clock() + HostActivity.NANOS_PER_DAY, run.day() - 1, run.node()));
            }
        }
        circle.sort(Comparator.comparingLong(Run::clock).thenComparingInt(Run::node));
        Map<Long, Integer> days = new HashMap<>();
        int begin = 0;
        int marked = 0;
        Examples examples = new Examples(List.of(), ProcessTree.NONE);
        for (int end = 0; end < circle.size(); end++) {
            days.merge(circle.get(end).day(), 1, Integer::sum);
            while (circle.get(end).clock() - circle.get(begin).clock() >= SPREAD) {
                days.computeIfPresent(circle.get(begin).day(), (day, count) -> count == 1 ? null : count - 1);
                begin++;
            }
            if (days.size() >= DAYS) {
                examples = examples.first() >= begin ? examples : onePerDay(circle, end);
                for (marked = Math.max(marked, begin); marked <= end; marked++) {
                    regular.putIfAbsent(circle.get(marked).node(), examples.nodes());
                }
            }
        }
    }

    /** Nodes of different days, the first of them at a place in the circle; good as long as the window holds it. */
    private record Examples(List<Integer> nodes, int first) {}

    /** The last run of the window and the nearest before it on other days, as many as make a habit. */
    private static Examples onePerDay(List<Run> circle, int end) {
        Map<Long, Integer> nodes = new LinkedHashMap<>();
        int first = end;
        for (int i = end; nodes.size() < DAYS; i--) {
            nodes.putIfAbsent(circle.get(i).day(), circle.get(i).node());
            first = i;
        }
        List<Integer> sorted = nodes.values().stream().sorted().toList();
        return new Examples(sorted, first);
    }

    /** Three runs of the habit that a node belongs to; none when it belongs to none. */
    List<Integer> of(int node) {
        return regular.getOrDefault(node, List.of());
    }
}
