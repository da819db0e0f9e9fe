package org.qwinsight.ingest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;

/** Makes named threads that do not keep the program alive, and waits for their end. */
final class ReadThreads implements ThreadFactory {
    private static final long PATIENCE_MILLIS = 10_000;

    private final String name;
    private final List<Thread> started = new CopyOnWriteArrayList<>();

    ReadThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        started.add(thread);
        return thread;
    }

    /** Interrupts what these threads do and waits until they are gone; not for ever, because a device may not answer. */
    void end(ExecutorService executor) {
        executor.shutdownNow();
        try {
            for (Thread thread : started) {
                thread.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
