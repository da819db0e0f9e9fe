package org.qwinsight.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Which process started which, record by record. Nodes {@code 0 … rows-1} are the rows of the store; the nodes behind
 * them are {@link Placeholder}s for parents that are not in the logs. Every row has exactly one place; there are no
 * cycles; children are in time order. Immutable.
 *
 * <p>Where several sources recorded one execution, each record is a node of its own here and links to the parent's
 * record by the same source where there is one. {@link #executions} is the same tree with one node an execution.
 */
public final class ProcessTree {
    /** Stands for "no parent" and "no node". */
    public static final int NONE = -1;

    private final int rows;
    private final Forest forest;
    private final int[] loggedParents;
    private final IntFunction<ParentLink> links;
    private final IntToLongFunction ends;
    private final List<Placeholder> placeholders;
    private final List<CycleCut> cuts;
    private final Map<Integer, CycleCut> cutOfRow;
    private final Overrides overrides;
    private final ExecutionTree executionTree;
    private final ParentSearch search;

    ProcessTree(
            Overrides overrides,
            int[] loggedParents,
            IntFunction<ParentLink> links,
            int rows,
            IntToLongFunction ends,
            List<Placeholder> placeholders,
            List<CycleCut> cuts,
            Executions executions,
            ParentSearch search) {
        this.rows = rows;
        this.overrides = overrides;
        this.loggedParents = loggedParents;
        this.links = links;
        this.ends = ends;
        this.placeholders = List.copyOf(placeholders);
        this.cuts = List.copyOf(cuts);
        this.cutOfRow = CycleCut.byRow(cuts);
        this.search = search;
        int[] children = childCounts(overrides.parents());
        this.forest = new Forest(overrides.parents(), rows, node -> node < rows || children[node] > 0);
        this.executionTree = ExecutionTree.of(this, executions);
    }

    /** The tree of all process starts of a store. */
    public static ProcessTree of(EventStore store) {
        return of(store, List.of());
    }

    /**
     * The tree with an analyst's parents in place of those that the logs give. {@link #link} and {@link #loggedParent}
     * stay what the logs say.
     *
     * @throws IllegalArgumentException when an override names a row that does not exist
     */
    public static ProcessTree of(EventStore store, List<ParentOverride> overrides) {
        return of(store, overrides, TreeOptions.DEFAULT);
    }

    /** The tree made with other options. */
    public static ProcessTree of(EventStore store, List<ParentOverride> overrides, TreeOptions options) {
        return new TreeBuilder(store, options).build(overrides);
    }

    private static int[] childCounts(int[] parents) {
        int[] counts = new int[parents.length];
        for (int parent : parents) {
            if (parent != NONE) {
                counts[parent]++;
            }
        }
        return counts;
    }

    /** The same processes with one node an execution, whatever the number of its records. */
    public ExecutionTree executions() {
        return executionTree;
    }

    /** The node of {@link #executions} that shows a row. */
    public int node(int row) {
        return executionTree.node(row);
    }

    /** The rows that a node of {@link #executions} shows, ascending; none for a placeholder. */
    public int[] witnesses(int node) {
        return isPlaceholder(node) ? new int[0] : executionTree.witnesses(node);
    }

    /** Number of nodes, placeholders among them. */
    public int size() {
        return loggedParents.length;
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
        return forest.parent(node);
    }

    /** The parent's row, or {@link #NONE} when the parent's start is not in the logs. */
    public int parentRow(int row) {
        int parent = parent(row);
        return parent < rows ? parent : NONE;
    }

    /** How the logs give the parent of a row, whatever an analyst has set. */
    public ParentLink link(int row) {
        return links.apply(row);
    }

    /** The parent node that the logs give, whatever an analyst has set. */
    public int loggedParent(int row) {
        return loggedParents[row];
    }

    /** The parent's row that the logs give, or {@link #NONE} when the parent's start is not in the logs. */
    public int loggedParentRow(int row) {
        return loggedParents[row] < rows ? loggedParents[row] : NONE;
    }

    /** What a row's end and its parent by PID rest on. Looks at every row to make it. */
    public DecidingStarts decidingStarts() {
        return new DecidingStarts(search);
    }

    /** True when an analyst has set the row's parent. */
    public boolean isOverridden(int row) {
        return overrides.rows().contains(row);
    }

    /** Overrides that were not followed because a process would have become its own ancestor. */
    public List<ParentOverride> refusedOverrides() {
        return overrides.refused();
    }

    /** When the process of a row ended, nanoseconds since 1970 in UTC; {@link EventTime#NO_TIME} when not logged. */
    public long endNanos(int row) {
        return ends.applyAsLong(row);
    }

    public int childCount(int node) {
        return forest.childCount(node);
    }

    /** The child with this number, from 0, in time order. */
    public int child(int node, int number) {
        return forest.child(node, number);
    }

    /** The nodes without a parent, ordered by their own time or, for placeholders, their first child's. */
    public int rootCount() {
        return forest.rootCount();
    }

    public int root(int number) {
        return forest.root(number);
    }

    /**
     * Claims of the data that made a process its own ancestor, by themselves or when the records of an execution were
     * brought together; each was cut at the first row of its circle.
     */
    public int cyclesCut() {
        return cuts.size() + executionTree.cycleCuts().size();
    }

    /** The claims that make a circle of records by themselves. */
    public List<CycleCut> cycleCuts() {
        return cuts;
    }

    /** The claim of a row that makes a circle of records by itself, or null. */
    @Nullable
    CycleCut cut(int row) {
        return cutOfRow.get(row);
    }

    /**
     * How many of the given rows lie below each node, the node itself not counted.
     *
     * @return one number a node
     */
    public int[] countBelow(int[] countedRows) {
        return forest.countBelow(countedRows);
    }

    Forest forest() {
        return forest;
    }

    ParentSearch search() {
        return search;
    }
}
