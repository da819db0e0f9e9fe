package org.qwinsight.ingest;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * Work that anybody may do. Whoever has to wait for something does some of it instead, so that with as many threads as
 * processors no processor is idle while there is work, and no thread has to be woken up for each piece of it.
 */
final class OpenTasks {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private int idle;

    /** Hands in work that throws nothing; the first one is begun first. */
    synchronized void add(Runnable task) {
        tasks.add(task);
        notifyAll();
    }

    /** True when somebody waits and there is nothing to do for him. */
    synchronized boolean isAnybodyIdle() {
        return idle > tasks.size();
    }

    /** Says that what somebody waits for may have come. The end of a task needs not be said. */
    synchronized void changed() {
        notifyAll();
    }

    /**
     * Returns as soon as a condition holds, does open tasks until then, and waits when there are none.
     *
     * @param condition looked at while nobody else adds tasks or says that something changed
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    void workUntil(BooleanSupplier condition) throws InterruptedException {
        while (true) {
            Runnable task;
            synchronized (this) {
                while (true) {
                    if (condition.getAsBoolean()) {
                        return;
                    }
                    task = tasks.poll();
                    if (task != null) {
                        break;
                    }
                    idle++;
                    try {
                        wait();
                    } finally {
                        idle--;
                    }
                }
            }
            task.run();
            changed();
        }
    }
}
