package org.qwinsight.analysis;

import java.util.Arrays;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ExitTable;
import org.qwinsight.event.ProcessExit.ExitKind;

/**
 * When each process ended: by the exit with its instance id, else by the first exit of its host and PID before the PID
 * is used again, unless that exit names another process by its id or another program by its image. An exit of the
 * sensor that saw the start counts before one of another sensor.
 */
final class Lifetimes {
    private static final int NONE = -1;
    static final int MOST_EXITS_OF_A_LIFETIME = 64;

    private static final int[] SENSORS =
            Arrays.stream(ExitKind.values()).mapToInt(Lifetimes::sensor).toArray();

    private final EventStore store;
    private final RowIdentities identities;
    private final InstanceIds instances;
    private final PidIndex pids;
    private final Executions executions;
    private final TreeOptions options;
    private final int[] exitOf;
    /** By exit, until they are given up. */
    private long[] exitTimes;

    private byte[] exitSensors;

    Lifetimes(
            RowIdentities identities,
            InstanceIds instances,
            PidIndex pids,
            Executions executions,
            TreeOptions options) {
        this.store = identities.store();
        this.identities = identities;
        this.instances = instances;
        this.pids = pids;
        this.executions = executions;
        this.options = options;
        this.exitOf = new int[store.size()];
        Arrays.fill(exitOf, NONE);
        exitTimes = new long[store.exits().size()];
        store.exits().readTimes(0, exitTimes);
        exitSensors = sensors(store.exits());
        if (store.exits().size() > 0) {
            endByInstance();
            endByPid();
            endByWitness();
        }
    }

    private static byte[] sensors(ExitTable exits) {
        byte[] sensors = new byte[exits.size()];
        int[] block = new int[EventStore.BLOCK];
        for (int from = 0; from < sensors.length; from += block.length) {
            int count = exits.readKinds(from, block);
            for (int i = 0; i < count; i++) {
                sensors[from + i] = (byte) SENSORS[block[i]];
            }
        }
        return sensors;
    }

    /** Gives up what only makes answers quicker. */
    void release() {
        exitTimes = new long[0];
        exitSensors = new byte[0];
    }

    private long exitNanos(int exit) {
        return exitTimes.length == 0 ? store.exits().timeNanos(exit) : exitTimes[exit];
    }

    private int exitSensor(int exit) {
        return exitSensors.length == 0 ? SENSORS[store.exits().kind(exit).ordinal()] : exitSensors[exit];
    }

    /** Nanoseconds since 1970, or {@link EventTime#NO_TIME} when no exit was logged. */
    long end(int row) {
        return exitOf[row] == NONE ? EventTime.NO_TIME : exitNanos(exitOf[row]);
    }

    boolean hasEnd(int row) {
        return exitOf[row] != NONE;
    }

    /**
     * True when the process of {@code row} had ended before {@code other} started. Within one sensor's records the
     * times decide; between two sensors only a distance beyond the tolerance does.
     */
    boolean endedBefore(int row, int other) {
        if (exitOf[row] == NONE) {
            return false;
        }
        boolean sameClock = exitSensor(exitOf[row]) == identities.sensor(other);
        return end(row) < identities.timeNanos(other) - (sameClock ? 0 : options.toleranceNanos());
    }

    private static int sensor(ExitKind kind) {
        return RowIdentities.sensor(
                switch (kind) {
                    case SYSMON_5 -> EventKind.SYSMON_1;
                    case SECURITY_4689 -> EventKind.SECURITY_4688;
                    case CROWDSTRIKE_ENDOFPROCESS -> EventKind.CROWDSTRIKE_PROCESSROLLUP2;
                });
    }

    private void endByInstance() {
        int[] exitOfInstance = new int[instances.size()];
        Arrays.fill(exitOfInstance, NONE);
        for (int exit = exitTimes.length - 1; exit >= 0; exit--) {
            if (instances.ofExit(exit) != InstanceIds.NONE && exitNanos(exit) != EventTime.NO_TIME) {
                exitOfInstance[instances.ofExit(exit)] = exit;
            }
        }
        for (int row = 0; row < exitOf.length; row++) {
            if (instances.of(row) != InstanceIds.NONE) {
                exitOf[row] = exitOfInstance[instances.of(row)];
            }
        }
    }

    private void endByPid() {
        for (int group = 0; group < pids.groups(); group++) {
            if (pids.firstExit(group) == pids.endOfExits(group)) {
                continue;
            }
            int from = pids.firstExit(group);
            for (int position = pids.firstStart(group); position < pids.endOfStarts(group); position++) {
                int row = pids.row(position);
                while (from < pids.endOfExits(group) && pids.exitNanos(from) < pids.startNanos(position)) {
                    from++;
                }
                if (exitOf[row] == NONE && from < pids.endOfExits(group)) {
                    exitOf[row] = firstExit(from, pids.endOfExits(group), row, nextStart(group, position));
                }
            }
        }
    }

    private void endByWitness() {
        if (!executions.hasSeveralWitnesses()) {
            return;
        }
        for (int row = 0; row < exitOf.length; row++) {
            int witness = executions.execution(row);
            while (exitOf[row] == NONE && witness != NONE) {
                exitOf[row] = exitOf[witness];
                witness = executions.next(witness);
            }
        }
    }

    /** The next start that reuses the PID; other witnesses of the same start are none. */
    private long nextStart(int group, int position) {
        int row = pids.row(position);
        for (int i = position + 1; i < pids.endOfStarts(group); i++) {
            if (executions.execution(pids.row(i)) != executions.execution(row)) {
                return pids.startNanos(i);
            }
        }
        return Long.MAX_VALUE;
    }

    private int firstExit(int from, int end, int row, long nextStart) {
        int sensor = identities.sensor(row);
        int ofOtherSensor = NONE;
        int to = Math.min(end, from + MOST_EXITS_OF_A_LIFETIME);
        for (int position = from; position < to; position++) {
            int exit = pids.exit(position);
            if (pids.exitNanos(position) > nextStart) {
                break;
            }
            if (isOfAnother(exit, row)) {
                continue;
            }
            boolean ownSensor = exitSensor(exit) == sensor;
            if (ownSensor && (instances.ofExit(exit) == InstanceIds.NONE || instances.of(row) == InstanceIds.NONE)) {
                return exit;
            }
            if (!ownSensor && ofOtherSensor == NONE) {
                ofOtherSensor = exit;
            }
        }
        return ofOtherSensor;
    }

    /** An exit that came late, after the PID was in use again, must not end the newer process. */
    private boolean isOfAnother(int exit, int row) {
        int named = instances.firstRow(instances.ofExit(exit));
        boolean namesAnother = named != InstanceIds.NONE && executions.execution(named) != executions.execution(row);
        return namesAnother || identities.isExitOfOtherProgram(exit, row);
    }
}
