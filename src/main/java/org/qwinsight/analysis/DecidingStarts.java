package org.qwinsight.analysis;

import java.util.function.IntConsumer;
import org.qwinsight.event.EventTime;

/**
 * The starts on which a row's end and its parent by PID rest, whatever these turned out to be: without them, the same
 * logs could give others. These are the neighbours among the starts of a PID, the starts that are looked at as parents, and the
 * starts that an exit of the PID names by id, as it then ends no other.
 */
public final class DecidingStarts {
    private final ParentSearch search;
    private final RowIdentities identities;
    private final PidIndex pids;
    private final Executions executions;
    private final InstanceIds instances;

    DecidingStarts(ParentSearch search) {
        this.search = search;
        identities = search.identities();
        pids = search.pids();
        executions = search.executions();
        instances = new InstanceIds(identities);
    }

    /** Tells what a row's end and its parent rest on; some starts more than once. */
    public void tell(int row, IntConsumer told) {
        if (identities.timeNanos(row) == EventTime.NO_TIME) {
            return;
        }
        tellOfEnd(row, told);
        int group = search.namesItself(row) ? PidIndex.NONE : search.group(row);
        if (group == PidIndex.NONE) {
            return;
        }
        int newest = pids.firstStartAfter(group, identities.timeNanos(row) + search.reachNanos()) - 1;
        int oldest = Math.max(pids.firstStart(group), newest - ParentSearch.MOST_UNCERTAIN);
        for (int i = newest; i >= oldest; i--) {
            int candidate = pids.row(i);
            told.accept(candidate);
            tellOfEnd(candidate, told);
            if (!search.isUncertain(row, candidate)) {
                return;
            }
        }
    }

    /** The start before, those up to the next of another process, and what the exits between them name. */
    private void tellOfEnd(int row, IntConsumer told) {
        long time = identities.timeNanos(row);
        int group = pids.group(identities.host(row), identities.pid(row));
        if (group == PidIndex.NONE) {
            return;
        }
        int before = pids.firstStartAfter(group, time - 1) - 1;
        if (before >= pids.firstStart(group)) {
            told.accept(pids.row(before));
        }
        long next = Long.MAX_VALUE;
        int end = Math.min(pids.endOfStarts(group), before + 1 + ParentSearch.MOST_UNCERTAIN);
        for (int i = before + 1; i < end && next == Long.MAX_VALUE; i++) {
            boolean isOther = executions.execution(pids.row(i)) != executions.execution(row);
            next = isOther && pids.startNanos(i) > time ? pids.startNanos(i) : next;
            told.accept(pids.row(i));
        }
        tellNamed(group, time, next, told);
    }

    private void tellNamed(int group, long from, long to, IntConsumer told) {
        int first = pids.firstExitFrom(group, from);
        int end = Math.min(pids.endOfExits(group), first + Lifetimes.MOST_EXITS_OF_A_LIFETIME);
        for (int i = first; i < end && pids.exitNanos(i) <= to; i++) {
            int named = instances.firstRow(instances.ofExit(pids.exit(i)));
            if (named != InstanceIds.NONE) {
                told.accept(named);
            }
        }
    }
}
