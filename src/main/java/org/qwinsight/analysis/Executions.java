package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;

/**
 * Which rows are records of the same execution by different sources: same host, same operating system PID, same file
 * name, started within {@link Lifetimes#TOLERANCE_NANOS} of each other. Two records of one source are two executions.
 */
public final class Executions {
    private final int[] executionOf;

    private Executions(int[] executionOf) {
        this.executionOf = executionOf;
    }

    /** The first row of the row's execution, which stands for it; the row itself when it is the only witness. */
    public int execution(int row) {
        return executionOf[row];
    }

    /** Links the given rows, which must be ascending; the others stand for themselves. */
    public static Executions of(EventStore store, int[] rows) {
        int[] executionOf = new int[store.size()];
        for (int row = 0; row < executionOf.length; row++) {
            executionOf[row] = row;
        }
        Map<Lifetimes.HostPid, IntArrayList> byPid = new HashMap<>();
        for (int row : rows) {
            Lifetimes.HostPid pid = Lifetimes.hostPid(store, row);
            if (pid != null && store.timeNanos(row) != EventTime.NO_TIME) {
                byPid.computeIfAbsent(pid, k -> new IntArrayList()).add(row);
            }
        }
        for (IntArrayList same : byPid.values()) {
            link(store, same, executionOf);
        }
        return new Executions(executionOf);
    }

    private static void link(EventStore store, IntArrayList rows, int[] executionOf) {
        for (int i = 1; i < rows.size(); i++) {
            int row = rows.getInt(i);
            for (int j = i - 1; j >= 0; j--) {
                int first = rows.getInt(j);
                if (store.timeNanos(row) - store.timeNanos(first) > Lifetimes.TOLERANCE_NANOS) {
                    break;
                }
                if (executionOf[first] == first && isSame(store, first, row, rows, executionOf)) {
                    executionOf[row] = first;
                    break;
                }
            }
        }
    }

    private static boolean isSame(EventStore store, int first, int row, IntArrayList rows, int[] executionOf) {
        if (!name(store, first).equalsIgnoreCase(name(store, row))) {
            return false;
        }
        return Arrays.stream(rows.elements(), 0, rows.size())
                .filter(other -> executionOf[other] == first && other < row)
                .noneMatch(witness -> store.kind(witness) == store.kind(row));
    }

    private static String name(EventStore store, int row) {
        String image = store.value(row, EventField.IMAGE);
        return image == null ? "" : ImagePath.baseName(image);
    }
}
