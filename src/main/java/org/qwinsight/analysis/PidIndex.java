package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/** The starts and exits of every PID of every host, each in time order. A PID of a host is a number here: a group. */
final class PidIndex {
    static final int NONE = -1;

    /** A table of fewer places is made even where there are few rows. */
    private static final int SMALL_TABLE = 1 << 16;

    private final EventStore store;
    private final int pidCount;
    /** Groups plus one by host and PID; empty where that were too many places, and {@link #groupOfPid} is used. */
    private final int[] table;

    private final Long2IntOpenHashMap groupOfPid = new Long2IntOpenHashMap();
    private int groups;
    private final Slices starts;
    private final Slices exits;

    /** Members of groups, one group behind the other, and their times until these are given up. */
    private static final class Slices {
        private final int[] first;
        private final int[] members;
        private long[] times;

        Slices(int[] groupOf, int[] memberOf, long[] timeOf, int groups) {
            first = new int[groups + 1];
            for (int group : groupOf) {
                if (group != NONE) {
                    first[group + 1]++;
                }
            }
            for (int group = 0; group < groups; group++) {
                first[group + 1] += first[group];
            }
            int[] next = first.clone();
            members = new int[first[groups]];
            times = new long[members.length];
            for (int i = 0; i < groupOf.length; i++) {
                if (groupOf[i] != NONE) {
                    int position = next[groupOf[i]]++;
                    members[position] = memberOf[i];
                    times[position] = timeOf[i];
                }
            }
        }
    }

    private PidIndex(RowIdentities identities, int[] rows, int[] hostOfExit, int[] pidOfExit) {
        store = identities.store();
        pidCount = identities.pidCount();
        long places = (long) identities.hostCount() * pidCount;
        table = new int[places <= Math.max(SMALL_TABLE, (long) rows.length + pidOfExit.length) ? (int) places : 0];
        groupOfPid.defaultReturnValue(NONE);
        int[] groupOf = new int[rows.length];
        long[] times = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int pid = identities.pid(rows[i]);
            times[i] = identities.timeNanos(rows[i]);
            boolean usable = pid >= 0 && times[i] != EventTime.NO_TIME;
            groupOf[i] = usable ? add(identities.host(rows[i]), pid) : NONE;
        }
        int[] groupOfExit = new int[pidOfExit.length];
        long[] exitTimes = new long[pidOfExit.length];
        store.exits().readTimes(0, exitTimes);
        for (int exit = 0; exit < groupOfExit.length; exit++) {
            boolean usable = pidOfExit[exit] >= 0 && exitTimes[exit] != EventTime.NO_TIME;
            groupOfExit[exit] = usable ? add(hostOfExit[exit], pidOfExit[exit]) : NONE;
        }
        starts = new Slices(groupOf, rows, times, groups);
        exits = new Slices(groupOfExit, upTo(groupOfExit.length), exitTimes, groups);
    }

    /** Indexes all starts and exits; those without PID or time are left out. */
    static PidIndex of(RowIdentities identities) {
        // First the exits' PIDs get their numbers, so that the table has room for them.
        int[] pidOfExit = identities.pidsOfExits();
        return new PidIndex(identities, upTo(identities.store().size()), identities.hostsOfExits(), pidOfExit);
    }

    private int add(int host, int pid) {
        if (table.length > 0) {
            int place = host * pidCount + pid;
            table[place] = table[place] == 0 ? ++groups : table[place];
            return table[place] - 1;
        }
        int known = groupOfPid.putIfAbsent(key(host, pid), groups);
        return known == NONE ? groups++ : known;
    }

    private static long key(int host, int pid) {
        return ((long) host << Integer.SIZE) | pid;
    }

    /** Gives up the times of all members; they can still be asked. */
    void release() {
        starts.times = new long[0];
        exits.times = new long[0];
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
        return groups;
    }

    /** The group of a PID's number on a host, or {@link #NONE} when no start or exit has it. */
    int group(int host, int pid) {
        if (pid < 0) {
            return NONE;
        }
        return table.length > 0 ? table[host * pidCount + pid] - 1 : groupOfPid.get(key(host, pid));
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

    /** The time of the start at a position. */
    long startNanos(int position) {
        return starts.times.length == 0 ? store.timeNanos(row(position)) : starts.times[position];
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

    /** The time of the exit at a position. */
    long exitNanos(int position) {
        return exits.times.length == 0 ? store.exits().timeNanos(exit(position)) : exits.times[position];
    }

    /** The position of the group's first start after a time, {@link #endOfStarts} when there is none. */
    int firstStartAfter(int group, long nanos) {
        int low = firstStart(group);
        int high = endOfStarts(group);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startNanos(middle) <= nanos) {
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
            if (exitNanos(middle) < nanos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
