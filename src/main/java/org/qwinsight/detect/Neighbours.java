package org.qwinsight.detect;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * The discovery activity around one execution: from the same ancestor, before and after it. The execution itself and
 * the commands that it was started through are no neighbours. Work is bounded by the number of categories times the
 * logarithm of the activity, whatever lies in the window.
 */
final class Neighbours {
    static final long CHAIN_WINDOW = 300L * EventTime.NANOS_PER_SECOND;
    static final long SCRIPT_WINDOW = 60L * EventTime.NANOS_PER_SECOND;
    static final long LONE_WINDOW = 600L * EventTime.NANOS_PER_SECOND;

    /** Of the wrappers that a finding was started through, only these nearest can be tools themselves. */
    private static final int MOST_WRAPPERS = 8;

    private static final ChainCommand[] CHAIN = ChainCommand.values();

    private final List<IntArrayList> activity;
    private final EventStore store;
    private final int ancestor;
    private final long nanos;
    private final IntArrayList own = new IntArrayList(2);

    Neighbours(DiscoveryActivity activity, int node) {
        this.store = activity.store();
        this.ancestor = activity.ancestor(node);
        this.activity = activity.nodes(ancestor);
        this.nanos = store.timeNanos(node);
        own.add(node);
        ProcessTree tree = activity.tree();
        int wrapper = tree.executions().parent(node);
        while (wrapper != ancestor && own.size() <= MOST_WRAPPERS) {
            own.add(wrapper);
            wrapper = tree.executions().parent(wrapper);
        }
    }

    /** False without a parent or a time: then nothing can be said of what ran beside the execution. */
    boolean areKnown() {
        return ancestor != ProcessTree.NONE && nanos != EventTime.NO_TIME;
    }

    /** The ancestor that the neighbours share, or {@link ProcessTree#NONE}. */
    int ancestor() {
        return ancestor;
    }

    /** The nearest node of a category, {@link ProcessTree#NONE} when none lies within the distance. */
    int nearest(int category, long distance) {
        if (activity.isEmpty() || activity.get(category).isEmpty() || !areKnown()) {
            return ProcessTree.NONE;
        }
        IntList nodes = activity.get(category);
        int begin = TimedNodes.firstFrom(store, nodes, nanos);
        int before = begin - 1;
        int after = begin;
        while (before >= 0 || after < nodes.size()) {
            long apartBefore = before < 0 ? Long.MAX_VALUE : nanos - store.timeNanos(nodes.getInt(before));
            long apartAfter = after == nodes.size() ? Long.MAX_VALUE : store.timeNanos(nodes.getInt(after)) - nanos;
            boolean isBefore = apartBefore <= apartAfter;
            long apart = isBefore ? apartBefore : apartAfter;
            if (apart < 0 || apart > distance) {
                return ProcessTree.NONE;
            }
            int node = nodes.getInt(isBefore ? before-- : after++);
            if (!own.contains(node)) {
                return node;
            }
        }
        return ProcessTree.NONE;
    }

    /** How many nodes of a category lie within the distance. */
    int count(int category, long distance) {
        if (activity.isEmpty() || !areKnown()) {
            return 0;
        }
        IntList nodes = activity.get(category);
        int count = TimedNodes.firstFrom(store, nodes, nanos + distance + 1)
                - TimedNodes.firstFrom(store, nodes, nanos - distance);
        for (int node : own.toIntArray()) {
            boolean isNear = Math.abs(store.timeNanos(node) - nanos) <= distance;
            int index = TimedNodes.firstAfter(nodes, node) - 1;
            count -= isNear && index >= 0 && nodes.getInt(index) == node ? 1 : 0;
        }
        return count;
    }

    /** The different chain commands within five minutes, each with its nearest execution. */
    Map<ChainCommand, Integer> chainCommands() {
        Map<ChainCommand, Integer> found = new EnumMap<>(ChainCommand.class);
        for (ChainCommand command : CHAIN) {
            int node = nearest(DiscoveryActivity.of(command), CHAIN_WINDOW);
            if (node != ProcessTree.NONE) {
                found.put(command, node);
            }
        }
        return found;
    }

    /** The different tools within a distance, each with its nearest execution. */
    Map<DiscoveryTool, Integer> tools(long distance) {
        Map<DiscoveryTool, Integer> found = new EnumMap<>(DiscoveryTool.class);
        for (DiscoveryTool tool : DiscoveryTool.values()) {
            int node = nearest(DiscoveryActivity.of(tool), distance);
            if (node != ProcessTree.NONE) {
                found.put(tool, node);
            }
        }
        return found;
    }

    /**
     * The longest run of executions within five minutes, not necessarily next to each other, whose commands stand in
     * the published order. {@code ends[v]} is the earliest row at which such a run of the present length can end with
     * command {@code v}.
     *
     * @param isGuessing takes a tool whose arguments were not logged for any command that it runs in the chain
     */
    int[] longestInOrder(boolean isGuessing) {
        int commands = ChainCommand.ORDERED;
        int[][] from = new int[commands + 1][commands];
        int[][] ends = new int[commands + 1][commands];
        Arrays.fill(ends[0], ProcessTree.NONE);
        int length = 0;
        for (int next = 1; next <= commands; next++) {
            Arrays.fill(ends[next], Integer.MAX_VALUE);
            boolean isLonger = false;
            for (int command = next - 1; command < commands; command++) {
                isLonger |= extend(ends, from, next, command, isGuessing);
            }
            if (!isLonger) {
                break;
            }
            length = next;
        }
        return path(ends, from, length);
    }

    private boolean extend(int[][] ends, int[][] from, int length, int command, boolean isGuessing) {
        if (length == 1) {
            ends[1][command] = next(command, ProcessTree.NONE, isGuessing);
            return ends[1][command] != Integer.MAX_VALUE;
        }
        for (int earlier = length - 2; earlier < command; earlier++) {
            if (ends[length - 1][earlier] != Integer.MAX_VALUE) {
                int row = next(command, ends[length - 1][earlier], isGuessing);
                if (row < ends[length][command]) {
                    ends[length][command] = row;
                    from[length][command] = earlier;
                }
            }
        }
        return ends[length][command] != Integer.MAX_VALUE;
    }

    private int next(int command, int afterRow, boolean isGuessing) {
        int logged = nextInWindow(command, afterRow);
        return isGuessing
                ? Math.min(logged, nextInWindow(DiscoveryActivity.withoutArguments(CHAIN[command].tool()), afterRow))
                : logged;
    }

    private int nextInWindow(int category, int afterRow) {
        IntList nodes = activity.get(category);
        int index = Math.max(
                TimedNodes.firstAfter(nodes, afterRow), TimedNodes.firstFrom(store, nodes, nanos - CHAIN_WINDOW));
        while (index < nodes.size() && own.contains(nodes.getInt(index))) {
            index++;
        }
        boolean isNear = index < nodes.size() && store.timeNanos(nodes.getInt(index)) - nanos <= CHAIN_WINDOW;
        return isNear ? nodes.getInt(index) : Integer.MAX_VALUE;
    }

    private static int[] path(int[][] ends, int[][] from, int length) {
        int[] path = new int[length];
        int command = 0;
        for (int c = 0; length > 0 && c < ends[length].length; c++) {
            command = ends[length][c] < ends[length][command] ? c : command;
        }
        for (int step = length; step > 0; step--) {
            path[step - 1] = ends[step][command];
            command = from[step][command];
        }
        return path;
    }
}
