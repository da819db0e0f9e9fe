package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ExitTable;

/** The starts and exits of every PID of every host, each in time order. A PID of a host is a number here: a group. */
final class PidIndex {
    static final int NONE = -1;

    private final EventStore store;
    private final Long2IntOpenHashMap groups = new Long2IntOpenHashMap();
    private final Slices starts;
    private final Slices exits;

    /** Members of groups, one group behind the other. */
    @SuppressWarnings("ArrayRecordComponent") // read only by this class, never compared
    private record Slices(int[] first, int[] members) {
        static Slices of(int[] groupOf, int[] members, int groups) {
            int[] first = new int[groups + 1];
            for (int group : groupOf) {
                if (group != NONE) {
                    first[group + 1]++;
                }
            }
            for (int group = 0; group < groups; group++) {
                first[group + 1] += first[group];
            }
            int[] next = first.clone();
            int[] ordered = new int[first[groups]];
            for (int i = 0; i < groupOf.length; i++) {
                if (groupOf[i] != NONE) {
                    ordered[next[groupOf[i]]++] = members[i];
                }
            }
            return new Slices(first, ordered);
        }
    }

    /** Indexes the given rows, which must be ascending; rows without PID or time are left out. */
    PidIndex(RowIdentities identities, int[] rows) {
        store = identities.store();
        groups.defaultReturnValue(NONE);
        int[] groupOf = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            long pid = identities.pid(rows[i]);
            boolean usable = pid >= 0 && store.timeNanos(rows[i]) != EventTime.NO_TIME;
            groupOf[i] = usable ? add(identities.host(rows[i]), pid) : NONE;
        }
        ExitTable exitTable = store.exits();
        int[] groupOfExit = new int[exitTable.size()];
        for (int exit = 0; exit < groupOfExit.length; exit++) {
            long pid = exitTable.processId(exit);
            boolean usable = pid >= 0 && exitTable.timeNanos(exit) != EventTime.NO_TIME;
            groupOfExit[exit] = usable ? add(identities.hostOfExit(exit), pid) : NONE;
        }
        starts = Slices.of(groupOf, rows, groups.size());
        exits = Slices.of(groupOfExit, upTo(groupOfExit.length), groups.size());
    }

    private int add(int host, long pid) {
        int next = groups.size();
        int known = groups.putIfAbsent(key(host, pid), next);
        return known == NONE ? next : known;
    }

    /** A PID has no more than 32 bits. */
    private static long key(int host, long pid) {
        return ((long) host << Integer.SIZE) | pid;
    }

    /** The numbers from 0 below a limit. */
    static int[] upTo(int limit) {
        int[] numbers = new int[limit];
        for (int i = 0; i < limit; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    int groups() {
        return groups.size();
    }

    /** The group of a PID on a host, or {@link #NONE} when no start or exit has it. */
    int group(int host, long pid) {
        return pid < 0 ? NONE : groups.get(key(host, pid));
    }

    /** The position of a group's first start; its last stands before {@link #endOfStarts}. */
    int firstStart(int group) {
        return starts.first[group];
    }

    int endOfStarts(int group) {
        return starts.first[group + 1];
    }

    /** The row at a position. */
    int row(int position) {
        return starts.members[position];
    }

    int firstExit(int group) {
        return exits.first[group];
    }

    int endOfExits(int group) {
        return exits.first[group + 1];
    }

    /** The exit at a position. */
    int exit(int position) {
        return exits.members[position];
    }

    /** The position of the group's first start after a time, {@link #endOfStarts} when there is none. */
    int firstStartAfter(int group, long nanos) {
        int low = firstStart(group);
        int high = endOfStarts(group);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (store.timeNanos(row(middle)) <= nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The position of the group's first exit at or after a time, {@link #endOfExits} when there is none. */
    int firstExitFrom(int group, long nanos) {
        int low = firstExit(group);
        int high = endOfExits(group);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (store.exits().timeNanos(exit(middle)) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
