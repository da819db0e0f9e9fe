package org.qwinsight.ingest;

import java.util.ArrayList;
import java.util.List;

/** Starts named threads that do not keep the program alive, and waits for their end. For one thread. */
final class ReadThreads {
    private static final long PATIENCE_MILLIS = 10_000;

    private final List<Thread> started = new ArrayList<>();

    void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        started.add(thread);
        thread.start();
    }

    /** Interrupts what these threads do and waits until they are gone; not for ever, because a device may not answer. */
    void end() {
        started.forEach(Thread::interrupt);
        try {
            for (Thread thread : started) {
                thread.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
