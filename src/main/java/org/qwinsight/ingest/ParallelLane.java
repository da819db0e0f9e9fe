package org.qwinsight.ingest;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One thread reads and frames, and the calling thread adds what was found in the order in which it was read. Parsing is
 * done by whichever of them would have to wait, and by more threads where there may be more. A queue of fixed length lies
 * between, so that a slow step holds the others up and memory stays bounded.
 */
final class ParallelLane implements Lane, AutoCloseable {
    /** Heap that one item in the queue may cost: the bytes of a batch and what is made of them. */
    private static final long ITEM_BYTES = 8L << 20;

    private static final Commit END = () -> {};

    private final Ledger ledger;
    private final OpenTasks tasks;
    /** Guarded by the tasks. */
    private final Queue<Future<Commit>> queue = new ArrayDeque<>();

    private final int mostQueued;
    private final int others;
    private final ReadThreads started = new ReadThreads();
    private volatile boolean closed;

    /**
     * A lane that no thread works for yet.
     *
     * @param tasks where work is put
     * @param threads at least 2: the calling thread, the one that reads, and others
     */
    ParallelLane(Ledger ledger, OpenTasks tasks, int threads) {
        this.ledger = ledger;
        this.tasks = tasks;
        long affordable = Runtime.getRuntime().maxMemory() / ITEM_BYTES;
        mostQueued = (int) Math.max(2, Math.min(2L * threads + 2, affordable));
        others = threads - 2;
    }

    /** Runs the reading on a thread of its own and adds to the ledger on this one, until reading has ended. */
    void run(Runnable reading) {
        started.start("qwinsight-read", () -> {
            try {
                reading.run();
                put(CompletableFuture.completedFuture(END));
            } catch (RuntimeException | Error e) {
                giveUp(e);
            }
        });
        for (int i = 0; i < others; i++) {
            started.start("qwinsight-parse", this::workUntilClosed);
        }
        for (Commit commit = next(); commit != END; commit = next()) {
            ledger.take(commit);
        }
    }

    private void workUntilClosed() {
        try {
            tasks.workUntil(() -> closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes on what ended the reading, unless nobody waits any more. */
    private void giveUp(Throwable fault) {
        try {
            put(CompletableFuture.failedFuture(fault));
        } catch (CancellationException e) {
            fault.addSuppressed(e);
        }
    }

    private Commit next() {
        workUntil(this::isNextDone);
        Future<Commit> next;
        synchronized (tasks) {
            next = queue.remove();
            tasks.changed();
        }
        return result(next);
    }

    private boolean isNextDone() {
        Future<Commit> next = queue.peek();
        return next != null && next.isDone();
    }

    private static Commit result(Future<Commit> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void then(Commit commit) {
        put(CompletableFuture.completedFuture(commit));
    }

    @Override
    public void work(Supplier<Commit> work) {
        FutureTask<Commit> task = new FutureTask<>(work::get);
        put(task);
        tasks.add(task);
    }

    @Override
    public void workNow(Supplier<Commit> work) {
        checkOpen();
        then(work.get());
    }

    private void put(Future<Commit> future) {
        checkOpen();
        workUntil(() -> closed || queue.size() < mostQueued);
        checkOpen();
        synchronized (tasks) {
            queue.add(future);
            tasks.changed();
        }
    }

    private void workUntil(BooleanSupplier condition) {
        try {
            tasks.workUntil(condition);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    @Override
    public void checkOpen() {
        if (closed) {
            throw interrupted();
        }
    }

    private static CancellationException interrupted() {
        return new CancellationException("interrupted while reading evidence");
    }

    /** Ends all threads, whatever they are doing, and waits for them. */
    @Override
    public void close() {
        closed = true;
        tasks.changed();
        started.end();
    }
}
