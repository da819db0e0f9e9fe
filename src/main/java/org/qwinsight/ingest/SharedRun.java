package org.qwinsight.ingest;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.WorkSharing.RangeWork;

/** One piece of work whose ranges several threads take, the lowest first. {@link #run} is for those that help. */
final class SharedRun implements Runnable {
    private final int size;
    private final int step;
    private final RangeWork work;
    private final AtomicLong next = new AtomicLong();
    private int helping;
    private boolean isOver;
    private int failedAt = Integer.MAX_VALUE;
    private @Nullable Throwable failure;

    SharedRun(int size, int step, RangeWork work) {
        this.size = size;
        this.step = step;
        this.work = work;
    }

    @Override
    public void run() {
        if (begin()) {
            try {
                work();
            } finally {
                end();
            }
        }
    }

    private synchronized boolean begin() {
        helping += isOver ? 0 : 1;
        return !isOver;
    }

    private synchronized void end() {
        helping--;
        notifyAll();
    }

    /** Takes ranges until there are none left. */
    void work() {
        for (long from = next.getAndAdd(step); from < size; from = next.getAndAdd(step)) {
            try {
                work.run((int) from, (int) Math.min(size, from + step));
            } catch (RuntimeException | Error e) {
                fail((int) from, e);
            }
        }
    }

    /** Ranges below the one that failed have all been taken and go on, so the lowest failure is always the same. */
    private synchronized void fail(int from, Throwable cause) {
        next.set(size);
        if (from < failedAt) {
            failedAt = from;
            failure = cause;
        }
    }

    /** Lets no further thread begin, and waits for those that have. An interruption is kept for later. */
    synchronized void await() {
        isOver = true;
        boolean interrupted = false;
        while (helping > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws what the lowest range that failed has thrown. */
    synchronized void check() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
