package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The process tree with one node an execution. A node has the number of its first record's row; placeholders keep the
 * numbers that they have in {@link ProcessTree}. Of several records the surest link to a parent is drawn. Every
 * execution has exactly one place; there are no cycles; children are in time order. Immutable.
 */
public final class ExecutionTree {
    private static final int NONE = ProcessTree.NONE;

    private final Executions executions;
    private final Forest forest;
    private final int[] claims;
    private final List<CycleCut> cuts;
    private final Map<Integer, CycleCut> cutOfNode;
    private final ProcessTree records;

    private ExecutionTree(
            ProcessTree records, Executions executions, Forest forest, int[] claims, List<CycleCut> cuts) {
        this.records = records;
        this.executions = executions;
        this.forest = forest;
        this.claims = claims;
        this.cuts = cuts;
        this.cutOfNode = CycleCut.byRow(cuts);
    }

    static ExecutionTree of(ProcessTree records, Executions executions) {
        if (!executions.hasSeveralWitnesses()) {
            return new ExecutionTree(records, executions, records.forest(), new int[0], List.of());
        }
        int rows = records.rows();
        int[] claims = new int[rows];
        int[] parents = new int[records.size()];
        Arrays.fill(parents, NONE);
        for (int row = 0; row < rows; row++) {
            if (executions.execution(row) == row) {
                claims[row] = surestClaim(records, executions, row);
                parents[row] = target(records, executions, claims[row], records.parent(claims[row]));
            }
        }
        List<CycleCut> cuts = List.copyOf(CycleCutter.cut(parents));
        boolean[] hasChildren = new boolean[records.size()];
        for (int parent : parents) {
            if (parent != NONE) {
                hasChildren[parent] = true;
            }
        }
        Forest forest =
                new Forest(parents, rows, node -> node < rows ? executions.execution(node) == node : hasChildren[node]);
        return new ExecutionTree(records, executions, forest, claims, cuts);
    }

    /** A record with an analyst's word stands before those without; of equals the one whose logged link is the surest. */
    private static int surestClaim(ProcessTree records, Executions executions, int first) {
        int surest = first;
        for (int witness = first; witness != NONE; witness = executions.next(witness)) {
            boolean isWord = records.isOverridden(witness);
            boolean isSurestWord = records.isOverridden(surest);
            boolean leadsOn = target(records, executions, witness, records.loggedParent(witness)) != NONE;
            boolean better = target(records, executions, surest, records.loggedParent(surest)) == NONE
                    || records.link(witness).compareTo(records.link(surest)) < 0;
            if ((isWord && !isSurestWord) || (isWord == isSurestWord && leadsOn && better)) {
                surest = witness;
            }
        }
        return surest;
    }

    /** The node that a record's parent leads to; none when it leads back to the execution itself. */
    private static int target(ProcessTree records, Executions executions, int row, int parent) {
        if (parent == NONE || records.isPlaceholder(parent)) {
            return parent;
        }
        int node = executions.execution(parent);
        return node == executions.execution(row) ? NONE : node;
    }

    /** The node that shows a row. */
    public int node(int row) {
        return executions.execution(row);
    }

    /** The rows that a node shows, ascending; for a node that is a row. */
    public int[] witnesses(int node) {
        return executions.witnesses(node);
    }

    /** The row whose parent link is drawn for a node that is a row; it says how the parent was found. */
    public int claim(int node) {
        return claims.length == 0 ? node : claims[node];
    }

    /**
     * How the logs give the parent of a node that is a row; {@link ParentLink#NONE} also where a circle was opened and no
     * analyst has said anything.
     */
    public ParentLink link(int node) {
        int claim = claim(node);
        boolean isGiven = parent(node) != NONE || records.isOverridden(claim);
        return isGiven ? records.link(claim) : ParentLink.NONE;
    }

    /** The circle that was opened at a node when records were brought together, or null. */
    @Nullable
    CycleCut cut(int node) {
        return cutOfNode.get(node);
    }

    /** The parent node, which may be a placeholder, or {@link ProcessTree#NONE}. */
    public int parent(int node) {
        return forest.parent(node);
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

    /** Circles that appeared only when the records of an execution were brought together; each was cut. */
    public List<CycleCut> cycleCuts() {
        return cuts;
    }

    /**
     * How many executions of the given rows lie below each node, the node itself not counted.
     *
     * @return one number a node of {@link ProcessTree}
     */
    public int[] countBelow(int[] countedRows) {
        IntOpenHashSet nodes = new IntOpenHashSet();
        for (int row : countedRows) {
            nodes.add(node(row));
        }
        return forest.countBelow(nodes.toIntArray());
    }

    /** One more than the largest number of a node. */
    public int size() {
        return forest.size();
    }

    /** All nodes, every parent before its children. */
    public int[] topDown() {
        return forest.topDown();
    }
}
