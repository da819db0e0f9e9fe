package org.qwinsight.ui.timeline;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.Progress;

/**
 * Finds processes that started before a moment and ended after it, without looking at every row: blocks of rows know
 * their latest logged end. Immutable.
 */
final class RunningBefore {
    static final RunningBefore NONE = new RunningBefore(null, new long[0]);

    private static final int BLOCK = 1024;
    /** Bounds the work where every block holds one process that ran for long. */
    private static final int MOST_BLOCKS = 100;

    private final @Nullable ProcessTree tree;
    private final long[] latestEnds;

    private RunningBefore(@Nullable ProcessTree tree, long[] latestEnds) {
        this.tree = tree;
        this.latestEnds = latestEnds;
    }

    /** @throws CancellationException when {@code progress} was cancelled */
    static RunningBefore of(ProcessTree tree, Progress progress) {
        long[] latest = new long[(tree.rows() + BLOCK - 1) / BLOCK];
        for (int block = 0; block < latest.length; block++) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            long end = EventTime.NO_TIME;
            for (int row = block * BLOCK; row < Math.min(tree.rows(), (block + 1) * BLOCK); row++) {
                end = Math.max(end, tree.endNanos(row));
            }
            latest[block] = end;
        }
        return new RunningBefore(tree, latest);
    }

    /** Rows before a row whose process ended after a moment, those that started last first, at most {@code most}. */
    int[] rows(int beforeRow, long moment, int most) {
        IntArrayList found = new IntArrayList();
        ProcessTree known = tree;
        if (known == null || beforeRow <= 0) {
            return new int[0];
        }
        int looked = 0;
        for (int block = (beforeRow - 1) / BLOCK; block >= 0 && looked < MOST_BLOCKS; block--) {
            if (latestEnds[block] <= moment) {
                continue;
            }
            looked++;
            for (int row = Math.min(beforeRow, (block + 1) * BLOCK) - 1; row >= block * BLOCK; row--) {
                if (known.endNanos(row) > moment) {
                    found.add(row);
                    if (found.size() == most) {
                        return found.toIntArray();
                    }
                }
            }
        }
        return found.toIntArray();
    }
}
