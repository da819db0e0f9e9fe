package org.qwinsight.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes SHA-256 of evidence while it is read: on the reading thread, or on one of its own that keeps the order. */
final class Hashing implements AutoCloseable {
    private static final int BUFFER = 256 << 10;
    private static final int BUFFERS = 4;

    /** Null when hashes are taken on the reading thread. */
    private final @Nullable ExecutorService thread;

    private final ReadThreads threads;

    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);

    private Hashing(@Nullable ExecutorService thread, ReadThreads threads) {
        this.thread = thread;
        this.threads = threads;
    }

    /** On the thread that reads. */
    static Hashing inline() {
        return new Hashing(null, new ReadThreads("qwinsight-hash"));
    }

    /** On a thread of its own, which ends with {@link #close()}. */
    static Hashing alongside() {
        ReadThreads threads = new ReadThreads("qwinsight-hash");
        Hashing hashing = new Hashing(Executors.newSingleThreadExecutor(threads), threads);
        for (int i = 0; i < BUFFERS; i++) {
            hashing.free.add(new byte[BUFFER]);
        }
        return hashing;
    }

    /** The hash of one stream of bytes. For one thread. */
    final class Digest {
        private final MessageDigest sha256 = sha256();
        private byte[] buffer = {};
        private int filled;

        void update(byte[] bytes, int from, int length) {
            if (thread == null) {
                sha256.update(bytes, from, length);
                return;
            }
            int at = from;
            int left = length;
            while (left > 0) {
                if (buffer.length == 0) {
                    buffer = take();
                }
                int count = Math.min(left, BUFFER - filled);
                System.arraycopy(bytes, at, buffer, filled, count);
                filled += count;
                at += count;
                left -= count;
                if (filled == BUFFER) {
                    handOver(thread);
                }
            }
        }

        private void handOver(ExecutorService hasher) {
            byte[] full = buffer;
            int length = filled;
            buffer = new byte[0];
            filled = 0;
            hasher.execute(() -> {
                sha256.update(full, 0, length);
                free.add(full);
            });
        }

        /** The hash in lower-case hex; asking for it waits until it is there. */
        Supplier<String> finish() {
            if (thread == null) {
                String hex = hex();
                return () -> hex;
            }
            if (buffer.length > 0) {
                handOver(thread);
            }
            Future<String> hash = thread.submit(this::hex);
            return () -> get(hash);
        }

        private String hex() {
            return HexFormat.of().formatHex(sha256.digest());
        }
    }

    private byte[] take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading evidence");
        }
    }

    private static String get(Future<String> hash) {
        try {
            return hash.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading evidence");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            threads.end(thread);
        }
    }
}
