package org.qwinsight.event;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Process exits in columns, ordered by time, then source and position. */
public final class ExitTable {
    private final ProcessExit.ExitKind[] kinds;
    private final long[] times;
    private final int[] computers;
    private final long[] processIds;
    private final int[] instanceIds;
    private final Dictionary computerNames;
    private final Dictionary instances;

    private ExitTable(List<ProcessExit> exits, int[] order, Dictionary computerNames, Dictionary instances) {
        int size = order.length;
        this.computerNames = computerNames;
        this.instances = instances;
        kinds = new ProcessExit.ExitKind[size];
        times = new long[size];
        computers = new int[size];
        processIds = new long[size];
        instanceIds = new int[size];
        for (int row = 0; row < size; row++) {
            ProcessExit exit = exits.get(order[row]);
            kinds[row] = exit.kind();
            times[row] = exit.time().epochNanos();
            computers[row] = computerNames.add(exit.computer());
            processIds[row] = exit.processId();
            instanceIds[row] = instances.add(exit.instanceId());
        }
    }

    /** Orders the exits and leaves out the same exit seen again, unless {@code keepDuplicates}. */
    static ExitTable of(List<ProcessExit> exits, boolean keepDuplicates, Dictionary instances) {
        int[] order = new int[exits.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        IntArrays.stableSort(order, (a, b) -> compare(exits.get(a), exits.get(b)));
        if (!keepDuplicates) {
            order = withoutRepeats(exits, order);
        }
        return new ExitTable(exits, order, new Dictionary(), instances);
    }

    private static int[] withoutRepeats(List<ProcessExit> exits, int[] order) {
        Set<List<Object>> seen = new HashSet<>();
        List<Integer> kept = new ArrayList<>();
        for (int i : order) {
            ProcessExit exit = exits.get(i);
            String instance = exit.instanceId() == null ? "" : exit.instanceId();
            long millis = Math.floorDiv(exit.time().epochNanos(), 1_000_000L);
            if (seen.add(List.of(exit.kind(), exit.computer(), exit.processId(), instance, millis))) {
                kept.add(i);
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int compare(ProcessExit a, ProcessExit b) {
        int byTime = a.time().compareTo(b.time());
        if (byTime != 0) {
            return byTime;
        }
        int bySource = Integer.compare(a.location().source(), b.location().source());
        return bySource != 0
                ? bySource
                : Long.compare(a.location().ordinal(), b.location().ordinal());
    }

    public int size() {
        return times.length;
    }

    public ProcessExit.ExitKind kind(int row) {
        return kinds[row];
    }

    /** Nanoseconds since 1970 in UTC, or {@link EventTime#NO_TIME}. */
    public long timeNanos(int row) {
        return times[row];
    }

    public String computer(int row) {
        String name = computerNames.text(computers[row]);
        return name == null ? "" : name;
    }

    /** The id of the row's host name in {@link #computers}. */
    public int computerId(int row) {
        return computers[row];
    }

    /** The distinct host names. */
    public Dictionary computers() {
        return computerNames;
    }

    /** Operating system PID, or -1 when the record has none. */
    public long processId(int row) {
        return processIds[row];
    }

    /** The id of {@link #instanceId} in the store's dictionary of process GUIDs. */
    public int instanceTextId(int row) {
        return instanceIds[row];
    }

    /** Sysmon process GUID or CrowdStrike {@code aid/TargetProcessId}, else null. */
    public @Nullable String instanceId(int row) {
        return instances.text(instanceIds[row]);
    }
}
