package org.qwinsight.ingest;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.qwinsight.event.WorkSharing;

/**
 * Shares work between the calling thread and others, which end when nothing was to be done for a while. The caller never
 * waits for a thread that has not begun: when all are busy, it does the work alone. For any number of callers at once;
 * work that is being done may share some of its own.
 */
public final class SharingThreads implements WorkSharing {
    private static final long IDLE_SECONDS = 5;

    private final int others;
    private final ThreadPoolExecutor pool;

    /** @param threads that work at once, with the calling one; the others are the same for all callers */
    public SharingThreads(int threads) {
        this(threads, TimeUnit.SECONDS.toMillis(IDLE_SECONDS));
    }

    SharingThreads(int threads, long idleMillis) {
        others = threads - 1;
        int most = Math.max(1, others);
        pool = new ThreadPoolExecutor(
                most, most, idleMillis, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "qwinsight-share");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void run(int size, int step, RangeWork work) {
        int ranges = (int) (((long) size + step - 1) / step);
        int helping = Math.min(others, ranges - 1);
        if (helping <= 0) {
            WorkSharing.NONE.run(size, step, work);
            return;
        }
        SharedRun run = new SharedRun(size, step, work);
        bring(helping, run);
        run.work();
        run.await();
        run.check();
    }

    /** Where there is no room for a thread more, those that there are do it all. */
    private void bring(int helping, SharedRun run) {
        try {
            for (int i = 0; i < helping; i++) {
                pool.execute(run);
            }
        } catch (OutOfMemoryError e) {
            return;
        }
    }
}
