package org.qwinsight.analysis;

import java.util.ArrayList;
import java.util.List;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Which process started which. Nodes {@code 0 … rows-1} are the rows of the store; the nodes behind them are
 * {@link Placeholder}s for parents that are not in the logs. Every row has exactly one place; there are no cycles;
 * children are in time order. Immutable.
 */
public final class ProcessTree {
    /** Stands for "no parent" and "no node". */
    public static final int NONE = -1;

    private final int rows;
    private final int[] parents;
    private final ParentLink[] links;
    private final long[] ends;
    private final List<Placeholder> placeholders;
    private final int cyclesCut;
    private final int[] firstChild;
    private final int[] children;
    private final int[] roots;

    ProcessTree(int[] parents, ParentLink[] links, long[] ends, List<Placeholder> placeholders, int cyclesCut) {
        this.rows = links.length;
        this.parents = parents;
        this.links = links;
        this.ends = ends;
        this.placeholders = List.copyOf(placeholders);
        this.cyclesCut = cyclesCut;
        this.firstChild = firstChildren(parents);
        this.children = children(parents, firstChild);
        this.roots = roots(parents, firstChild, children, rows);
    }

    /** The tree of all process starts of a store. */
    public static ProcessTree of(EventStore store) {
        return new TreeBuilder(store).build();
    }

    /** Number of nodes, placeholders among them. */
    public int size() {
        return parents.length;
    }

    /** Number of nodes that are rows of the store. */
    public int rows() {
        return rows;
    }

    public boolean isPlaceholder(int node) {
        return node >= rows;
    }

    public Placeholder placeholder(int node) {
        return placeholders.get(node - rows);
    }

    /** The parent node, which may be a placeholder, or {@link #NONE}. */
    public int parent(int node) {
        return parents[node];
    }

    /** The parent's row, or {@link #NONE} when the parent's start is not in the logs. */
    public int parentRow(int row) {
        int parent = parents[row];
        return parent < rows ? parent : NONE;
    }

    /** How the parent of a row was found. */
    public ParentLink link(int row) {
        return links[row];
    }

    /** When the process of a row ended, nanoseconds since 1970 in UTC; {@link EventTime#NO_TIME} when not logged. */
    public long endNanos(int row) {
        return ends[row];
    }

    public int childCount(int node) {
        return firstChild[node + 1] - firstChild[node];
    }

    /** The child with this number, from 0, in time order. */
    public int child(int node, int number) {
        return children[firstChild[node] + number];
    }

    /** The nodes without a parent, ordered by their own time or, for placeholders, their first child's. */
    public int rootCount() {
        return roots.length;
    }

    public int root(int number) {
        return roots[number];
    }

    /** Claims of the data that made a process its own ancestor; each was cut where it closed. */
    public int cyclesCut() {
        return cyclesCut;
    }

    /**
     * How many of the given rows lie below each node, the node itself not counted.
     *
     * @return one number a node
     */
    public int[] countBelow(int[] countedRows) {
        int[] counts = new int[size()];
        for (int row : countedRows) {
            for (int node = parents[row]; node != NONE; node = parents[node]) {
                counts[node]++;
            }
        }
        return counts;
    }

    private static int[] firstChildren(int[] parents) {
        int[] first = new int[parents.length + 1];
        for (int parent : parents) {
            if (parent != NONE) {
                first[parent + 1]++;
            }
        }
        for (int node = 0; node < parents.length; node++) {
            first[node + 1] += first[node];
        }
        return first;
    }

    private static int[] children(int[] parents, int[] firstChild) {
        int[] next = firstChild.clone();
        int[] children = new int[firstChild[parents.length]];
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] != NONE) {
                children[next[parents[node]]++] = node;
            }
        }
        return children;
    }

    /** Rows come in time order; a placeholder root is put where its first child starts, before a row of that place. */
    private static int[] roots(int[] parents, int[] firstChild, int[] children, int rows) {
        record Root(int node, int place) {}
        List<Root> found = new ArrayList<>();
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] == NONE) {
                found.add(new Root(node, node < rows ? node : children[firstChild[node]]));
            }
        }
        found.sort((a, b) ->
                a.place() != b.place() ? Integer.compare(a.place(), b.place()) : Integer.compare(b.node(), a.node()));
        return found.stream().mapToInt(Root::node).toArray();
    }
}
