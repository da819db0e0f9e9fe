package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;

/**
 * Which rows are records of the same execution by different sources: same host, same operating system PID, same file
 * name, started within the tolerance of each other; for two kinds of record of one sensor: same instance id. Two
 * records of one kind are two executions.
 */
public final class Executions {
    private static final int NONE = -1;
    private static final int KINDS = EventKind.values().length;

    /** No PID starts more often within the tolerance; it bounds the work on data that says so. */
    private static final int MOST_STARTS_WITHIN_TOLERANCE = 64;

    private final RowIdentities identities;
    /** Empty while only one kind of record is there, so that every row stands alone. */
    private final int[] executionOf;
    /** One bit a kind. */
    private final int kindsSeen;
    /** The next witness of the same execution, ascending, or {@link #NONE}. Empty while every row stands alone. */
    private int[] nextWitness = {};

    private Executions(RowIdentities identities) {
        this.identities = identities;
        EventStore store = identities.store();
        this.kindsSeen = kindsIn(store);
        this.executionOf = Integer.bitCount(kindsSeen) > 1 ? PidIndex.upTo(store.size()) : new int[0];
    }

    private static int kindsIn(EventStore store) {
        int seen = 0;
        int[] kinds = new int[EventStore.BLOCK];
        for (int from = 0; from < store.size(); from += kinds.length) {
            int count = store.readKinds(from, kinds);
            for (int i = 0; i < count; i++) {
                seen |= 1 << kinds[i];
            }
        }
        return seen;
    }

    /** The first row of the row's execution, which stands for it; the row itself when it is the only witness. */
    public int execution(int row) {
        return executionOf.length == 0 ? row : executionOf[row];
    }

    /** The rows that record the execution of a row, ascending; only the row itself when it is the only witness. */
    public int[] witnesses(int row) {
        IntArrayList rows = new IntArrayList(2);
        for (int witness = execution(row); witness != NONE; witness = next(witness)) {
            rows.add(witness);
        }
        return rows.toIntArray();
    }

    /** True when the rows come from sensors with clocks of their own. */
    boolean hasSeveralSensors() {
        int seen = 0;
        for (EventKind kind : EventKind.values()) {
            if ((kindsSeen & (1 << kind.ordinal())) != 0) {
                seen |= 1 << RowIdentities.sensor(kind);
            }
        }
        return Integer.bitCount(seen) > 1;
    }

    /** True when at least one execution has two records. */
    boolean hasSeveralWitnesses() {
        return nextWitness.length > 0;
    }

    /** The witness after this one, or -1. Begin with {@link #execution}. */
    int next(int witness) {
        return nextWitness.length == 0 ? NONE : nextWitness[witness];
    }

    /** Links the rows of an index and, beside them, rows of different kinds that have one instance id. */
    static Executions of(RowIdentities identities, PidIndex pids, InstanceIds instances, TreeOptions options) {
        Executions executions = new Executions(identities);
        if (Integer.bitCount(executions.kindsSeen) > 1) {
            executions.linkByInstance(instances);
            executions.linkByPid(pids, options.toleranceNanos());
            executions.chainWitnesses();
        }
        return executions;
    }

    private void linkByInstance(InstanceIds instances) {
        byte[] kindsSeen = new byte[instances.size()];
        for (int row = 0; row < executionOf.length; row++) {
            int instance = instances.of(row);
            int kind = 1 << identities.kind(row);
            int first = instances.firstRow(instance);
            boolean same = instance != InstanceIds.NONE && (first == row || sameName(first, row));
            if (same && (kindsSeen[instance] & kind) == 0) {
                kindsSeen[instance] |= (byte) kind;
                executionOf[row] = first;
            }
        }
    }

    private void linkByPid(PidIndex pids, long tolerance) {
        byte[] kindsOf = new byte[executionOf.length];
        for (int row = 0; row < executionOf.length; row++) {
            kindsOf[executionOf[row]] |= (byte) (1 << identities.kind(row));
        }
        for (int group = 0; group < pids.groups(); group++) {
            int first = pids.firstStart(group);
            for (int position = first + 1; position < pids.endOfStarts(group); position++) {
                if (pids.startNanos(position) - pids.startNanos(position - 1) > tolerance) {
                    continue;
                }
                int row = pids.row(position);
                if (executionOf[row] == row && Integer.bitCount(kindsOf[row]) == 1) {
                    linkBack(pids, first, position, tolerance, kindsOf);
                }
            }
        }
    }

    private void linkBack(PidIndex pids, int first, int position, long tolerance, byte[] kindsOf) {
        int row = pids.row(position);
        int oldest = Math.max(first, position - MOST_STARTS_WITHIN_TOLERANCE);
        for (int i = position - 1; i >= oldest; i--) {
            int other = pids.row(i);
            if (pids.startNanos(position) - pids.startNanos(i) > tolerance) {
                return;
            }
            int execution = executionOf[other];
            boolean seen = (kindsOf[execution] & kindsOf[row]) != 0 || hasSensor(kindsOf[execution], row);
            if (execution == other && !seen && sameName(other, row)) {
                kindsOf[execution] |= kindsOf[row];
                executionOf[row] = execution;
                return;
            }
        }
    }

    /** True when a record of the row's own sensor is among these kinds: that sensor tells executions apart by id. */
    private boolean hasSensor(byte kinds, int row) {
        int sensor = identities.sensor(row);
        for (int kind = 0; kind < KINDS; kind++) {
            boolean isSet = (kinds & (1 << kind)) != 0;
            if (isSet && RowIdentities.sensor(EventKind.values()[kind]) == sensor) {
                return true;
            }
        }
        return false;
    }

    private boolean sameName(int a, int b) {
        return identities.imageName(a) != ImageColumn.ABSENT && identities.imageName(a) == identities.imageName(b);
    }

    private void chainWitnesses() {
        int[] last = PidIndex.upTo(executionOf.length);
        for (int row = 0; row < executionOf.length; row++) {
            int execution = executionOf[row];
            if (execution != row) {
                if (nextWitness.length == 0) {
                    nextWitness = new int[executionOf.length];
                    Arrays.fill(nextWitness, NONE);
                }
                nextWitness[last[execution]] = row;
                last[execution] = row;
            }
        }
    }
}
