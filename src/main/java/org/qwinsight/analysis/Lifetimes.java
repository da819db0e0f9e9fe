package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ExitTable;

/** When each process ended: by its instance id, else by host and PID before the PID is used again. */
final class Lifetimes {
    /** Sources round and stamp times differently; an exit may seem to lie this much before a start it follows. */
    static final long TOLERANCE_NANOS = 2L * EventTime.NANOS_PER_SECOND;

    private final EventStore store;
    private final Map<String, Long> byInstance = new HashMap<>();
    private final Map<HostPid, LongArrayList> byPid = new HashMap<>();

    /** A PID on a host. */
    record HostPid(String host, long pid) {}

    Lifetimes(EventStore store) {
        this.store = store;
        ExitTable exits = store.exits();
        for (int exit = 0; exit < exits.size(); exit++) {
            long time = exits.timeNanos(exit);
            if (time == EventTime.NO_TIME) {
                continue;
            }
            String host = ProcessIdentity.hostLabel(exits.computer(exit));
            String instance = exits.instanceId(exit);
            if (instance != null) {
                boolean isGuid = instance.indexOf('/') < 0;
                byInstance.putIfAbsent(isGuid ? host + '\n' + ProcessIdentity.guid(instance) : instance, time);
            }
            if (exits.processId(exit) >= 0) {
                byPid.computeIfAbsent(new HostPid(host, exits.processId(exit)), k -> new LongArrayList())
                        .add(time);
            }
        }
    }

    /**
     * When the process of a row ended.
     *
     * @param nextStartOfPid the next start with the same host and PID, or {@link Long#MAX_VALUE}
     * @return nanoseconds since 1970, or {@link EventTime#NO_TIME} when no exit was logged
     */
    long end(int row, long nextStartOfPid) {
        long start = store.timeNanos(row);
        String instance = ProcessIdentity.instance(store, row);
        Long exact = instance == null ? null : byInstance.get(instance);
        if (exact != null) {
            return exact;
        }
        if (start == EventTime.NO_TIME) {
            return EventTime.NO_TIME;
        }
        return firstExit(hostPid(store, row), start, nextStartOfPid);
    }

    private long firstExit(@Nullable HostPid key, long start, long nextStart) {
        LongArrayList exits = key == null ? null : byPid.get(key);
        if (exits == null) {
            return EventTime.NO_TIME;
        }
        int at = Arrays.binarySearch(exits.elements(), 0, exits.size(), start);
        int first = at >= 0 ? at : -at - 1;
        if (first == exits.size() || exits.getLong(first) > nextStart) {
            return EventTime.NO_TIME;
        }
        return exits.getLong(first);
    }

    /** The row's operating system PID on its host, or null when it has none. */
    static @Nullable HostPid hostPid(EventStore store, int row) {
        long pid = ProcessIdentity.pid(store.value(row, EventField.PROCESS_ID));
        return pid < 0 ? null : new HostPid(ProcessIdentity.hostLabel(store.value(row, EventField.COMPUTER)), pid);
    }
}
