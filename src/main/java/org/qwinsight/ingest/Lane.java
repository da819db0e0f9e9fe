package org.qwinsight.ingest;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * The way from reading to the store. Work may be done anywhere and in any order; what it found is added by the thread that
 * called {@link Ingest#read}, in the order in which it was handed in. So the result does not depend on the threads.
 */
interface Lane {
    /** Changes what is being built. Only run by the calling thread. */
    @FunctionalInterface
    interface Commit {
        void run();
    }

    /** Hands in a change that is known already. */
    void then(Commit commit);

    /** Hands in work that nothing outside it depends on. */
    void work(Supplier<Commit> work);

    /** Hands in work on bytes that the caller goes on to change; returns when it is done. */
    void workNow(Supplier<Commit> work);

    /** @throws CancellationException when nobody waits for the result any more */
    void checkOpen();
}
