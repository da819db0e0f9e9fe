package org.qwinsight.analysis;

import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Finds the parent of a row among the starts that used the parent's PID. The newest start before the row decides: what
 * ran under the PID before it had ended by then. Only a start whose order to the row is uncertain, because two clocks
 * or one coarse clock gave the times, can be passed over.
 */
final class ParentSearch {
    private static final int NONE = ProcessTree.NONE;

    /** No PID starts more often in the time in which the order is uncertain; bounds the work on data that says so. */
    static final int MOST_UNCERTAIN = 64;

    private final EventStore store;
    private final RowIdentities identities;
    private final InstanceIds instances;
    private final PidIndex pids;
    private final Executions executions;
    private final Lifetimes lifetimes;
    private final TreeOptions options;
    /** The tolerance where there are two sensors, else nothing. */
    private final long reach;
    /** By group, the position behind the newest start that {@link #find} has reached. Grows while rows come in order. */
    private final int[] reached;

    ParentSearch(
            RowIdentities identities,
            InstanceIds instances,
            PidIndex pids,
            Executions executions,
            Lifetimes lifetimes,
            TreeOptions options) {
        this.store = identities.store();
        this.identities = identities;
        this.instances = instances;
        this.pids = pids;
        this.executions = executions;
        this.lifetimes = lifetimes;
        this.options = options;
        this.reach = executions.hasSeveralSensors() ? options.toleranceNanos() : 0;
        this.reached = new int[pids.groups()];
        for (int group = 0; group < reached.length; group++) {
            reached[group] = pids.firstStart(group);
        }
    }

    /** The group of the parent's PID on the row's host, or {@link PidIndex#NONE}. */
    int group(int row) {
        return pids.group(identities.host(row), identities.parentPid(row));
    }

    /** A number for the PID of the row's parent, negative when the row gives none. */
    int parentPid(int row) {
        return identities.parentPid(row);
    }

    /** True unless the candidate's image is another than the one that the row records of its parent. */
    boolean isNamedParent(int candidate, int row) {
        return identities.isNamedParent(candidate, row);
    }

    PidIndex pids() {
        return pids;
    }

    RowIdentities identities() {
        return identities;
    }

    Executions executions() {
        return executions;
    }

    /** How far behind a row's time its parent can have started. */
    long reachNanos() {
        return reach;
    }

    /** True when a row names its own PID as its parent's. */
    boolean namesItself(int row) {
        return identities.parentPid(row) >= 0 && identities.parentPid(row) == identities.pid(row);
    }

    /** The parent's row, or {@link ProcessTree#NONE}. Call once for each row, in row order. */
    int find(int row) {
        int group = namesItself(row) ? PidIndex.NONE : group(row);
        long time = identities.timeNanos(row);
        if (group == PidIndex.NONE || time == EventTime.NO_TIME) {
            return NONE;
        }
        int uncertain = 0;
        while (reached[group] < pids.endOfStarts(group) && pids.startNanos(reached[group]) <= time + reach) {
            reached[group]++;
        }
        int position = reached[group] - 1;
        while (position >= pids.firstStart(group)) {
            int candidate = pids.row(position);
            CandidateVerdict verdict = judge(row, candidate);
            if (verdict == CandidateVerdict.CHOSEN) {
                return ownWitness(candidate, row);
            }
            if (!isUncertain(row, candidate)) {
                return NONE;
            }
            uncertain++;
            position = uncertain == MOST_UNCERTAIN
                    ? Math.min(position, pids.firstStartAfter(group, time - options.toleranceNanos() - 1)) - 1
                    : position - 1;
        }
        return NONE;
    }

    /** What speaks for or against a candidate, looked at by itself. */
    CandidateVerdict judge(int row, int candidate) {
        if (executions.execution(candidate) == executions.execution(row)) {
            return CandidateVerdict.SAME_PROCESS;
        }
        int timed = timed(candidate, row);
        if (identities.timeNanos(timed) - identities.timeNanos(row) > tolerance(row, timed)) {
            return CandidateVerdict.STARTED_LATER;
        }
        if (lifetimes.endedBefore(timed, row)) {
            return CandidateVerdict.ENDED_BEFORE;
        }
        if (namesAnotherInstance(row, candidate)) {
            return CandidateVerdict.OTHER_ID;
        }
        return identities.isNamedParent(candidate, row) ? CandidateVerdict.CHOSEN : CandidateVerdict.OTHER_IMAGE;
    }

    /**
     * The record of the candidate's execution whose times are compared with the row's: the one by the row's own sensor,
     * whose clock needs no tolerance, else the candidate itself.
     */
    int timed(int candidate, int row) {
        int witness = executions.execution(candidate);
        while (witness != NONE) {
            if (identities.sameSensor(witness, row) && identities.host(witness) == identities.host(row)) {
                return witness;
            }
            witness = executions.next(witness);
        }
        return candidate;
    }

    /** True when the clocks do not tell whether the candidate started before the row. */
    boolean isUncertain(int row, int candidate) {
        long ahead = identities.timeNanos(candidate) - identities.timeNanos(row);
        return ahead >= -tolerance(row, candidate);
    }

    private long tolerance(int a, int b) {
        return identities.sameSensor(a, b) ? 0 : options.toleranceNanos();
    }

    /**
     * The candidate's execution has an id in the row's id space, and it is not the one that the row names. Some real
     * logs give one process two GUIDs that agree in machine and start second; these do not speak against each other.
     */
    private boolean namesAnotherInstance(int row, int candidate) {
        if (instances.ofParent(row) == InstanceIds.NONE) {
            return false;
        }
        int witness = executions.execution(candidate);
        while (witness != NONE) {
            boolean comparable = instances.of(witness) != InstanceIds.NONE && identities.sameSensor(witness, row);
            if (comparable && instances.of(witness) != instances.ofParent(row)) {
                return !GuidBits.sameBirth(
                        store.value(witness, EventField.PROCESS_GUID),
                        store.value(row, EventField.PARENT_PROCESS_GUID));
            }
            witness = executions.next(witness);
        }
        return false;
    }

    /**
     * The record of the candidate's execution by the row's own kind of source, where there is one. Data that gives one
     * instance id to processes of two hosts makes them one execution; the link stays on the row's host all the same.
     */
    private int ownWitness(int candidate, int row) {
        int witness = executions.execution(candidate);
        if (executions.next(witness) == NONE) {
            return candidate;
        }
        while (witness != NONE) {
            boolean fits = identities.timeNanos(witness) <= identities.timeNanos(row)
                    && identities.host(witness) == identities.host(row)
                    && identities.isNamedParent(witness, row);
            if (fits && identities.kind(witness) == identities.kind(row)) {
                return witness;
            }
            witness = executions.next(witness);
        }
        return candidate;
    }
}
