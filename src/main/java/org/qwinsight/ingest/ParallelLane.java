package org.qwinsight.ingest;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * One thread reads and frames, several parse, and the calling thread adds what they found in the order in which it was
 * read. A queue of fixed length lies between, so that a slow step holds the others up and memory stays bounded.
 */
final class ParallelLane implements Lane, AutoCloseable {
    /** Heap that one item in the queue may cost: the bytes of a batch and what is made of them. */
    private static final long ITEM_BYTES = 8L << 20;

    private static final Commit END = () -> {};

    private final Ledger ledger;
    private final BlockingQueue<Future<Commit>> queue;
    private final ReadThreads readerThread = new ReadThreads("qwinsight-read");
    private final ReadThreads workerThreads = new ReadThreads("qwinsight-parse");
    private final ExecutorService reader = Executors.newSingleThreadExecutor(readerThread);
    private final ExecutorService workers;
    private volatile boolean closed;

    ParallelLane(Ledger ledger, int threads) {
        this.ledger = ledger;
        long affordable = Runtime.getRuntime().maxMemory() / ITEM_BYTES;
        queue = new ArrayBlockingQueue<>((int) Math.max(2, Math.min(2L * threads + 2, affordable)));
        workers = Executors.newFixedThreadPool(threads, workerThreads);
    }

    /** Runs the reading on a thread of its own and adds to the ledger on this one, until reading has ended. */
    void run(Runnable reading) {
        reader.execute(() -> {
            try {
                reading.run();
                put(CompletableFuture.completedFuture(END));
            } catch (RuntimeException | Error e) {
                giveUp(e);
            }
        });
        try {
            for (Commit commit = next(); commit != END; commit = next()) {
                ledger.take(commit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
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

    private Commit next() throws InterruptedException {
        return result(queue.take());
    }

    private static Commit result(Future<Commit> future) throws InterruptedException {
        try {
            return future.get();
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
        checkOpen();
        put(workers.submit(work::get));
    }

    @Override
    public void workNow(Supplier<Commit> work) {
        checkOpen();
        then(work.get());
    }

    private void put(Future<Commit> future) {
        checkOpen();
        try {
            queue.put(future);
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
        readerThread.end(reader);
        workerThreads.end(workers);
    }
}
