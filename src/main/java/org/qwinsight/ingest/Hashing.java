package org.qwinsight.ingest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes SHA-256 of evidence while it is read: on the reading thread, or by whoever does the open tasks, in order. */
final class Hashing {
    private static final int BUFFER = 256 << 10;
    /** Bytes that are worth handing over. */
    private static final int ENOUGH = 64 << 10;

    /** Buffers of one stream that wait, and buffers that are kept for being used again. */
    private static final int BUFFERS = 4;

    /** Null when hashes are taken on the reading thread; guards the buffers and what waits. */
    private final @Nullable OpenTasks tasks;

    private final Queue<ByteBuffer> free = new ArrayDeque<>(BUFFERS);

    private Hashing(@Nullable OpenTasks tasks) {
        this.tasks = tasks;
    }

    /** On the thread that reads. */
    static Hashing inline() {
        return new Hashing(null);
    }

    /** By whoever does these tasks. */
    static Hashing alongside(OpenTasks tasks) {
        return new Hashing(tasks);
    }

    /** The hash of one stream of bytes, which one thread gives. It may be left at any time: others do not wait for it. */
    final class Digest {
        private final MessageDigest sha256 = sha256();
        private @Nullable ByteBuffer filling;
        private final Queue<ByteBuffer> full = new ArrayDeque<>(BUFFERS);
        /** Full buffers, with the one that is being hashed. */
        private int waiting;

        void update(byte[] bytes, int from, int length) {
            if (tasks == null || isBestHere(tasks)) {
                sha256.update(bytes, from, length);
                return;
            }
            int at = from;
            int end = from + length;
            while (at < end) {
                ByteBuffer buffer = filling == null ? take(tasks) : filling;
                int count = Math.min(end - at, buffer.remaining());
                buffer.put(bytes, at, count);
                at += count;
                filling = buffer;
                if (buffer.position() >= ENOUGH) {
                    handOver(tasks, buffer);
                }
            }
        }

        /** Where nobody has time, handing over would cost a copy and gain nothing. */
        private boolean isBestHere(OpenTasks open) {
            synchronized (open) {
                return filling == null && waiting == 0 && !open.isAnybodyIdle();
            }
        }

        private ByteBuffer take(OpenTasks open) {
            workUntil(open, () -> waiting < BUFFERS);
            ByteBuffer used;
            synchronized (open) {
                used = free.poll();
            }
            return used == null ? ByteBuffer.allocate(BUFFER) : used;
        }

        private void handOver(OpenTasks open, ByteBuffer buffer) {
            filling = null;
            synchronized (open) {
                full.add(buffer.flip());
                waiting++;
                if (waiting == 1) {
                    open.add(() -> hashNext(open));
                }
            }
        }

        /** One buffer at a time, so that whoever does it can turn to what it waits for. */
        private void hashNext(OpenTasks open) {
            ByteBuffer next;
            synchronized (open) {
                next = full.remove();
            }
            sha256.update(next);
            synchronized (open) {
                if (free.size() < BUFFERS) {
                    free.add(next.clear());
                }
                waiting--;
                if (waiting > 0) {
                    open.add(() -> hashNext(open));
                }
            }
        }

        /** The hash in lower-case hex; asking for it waits until it is there. */
        Supplier<String> finish() {
            if (tasks == null) {
                String hex = hex();
                return () -> hex;
            }
            if (filling != null) {
                handOver(tasks, filling);
            }
            return () -> {
                workUntil(tasks, () -> waiting == 0);
                return hex();
            };
        }

        private String hex() {
            return HexFormat.of().formatHex(sha256.digest());
        }
    }

    private static void workUntil(OpenTasks open, BooleanSupplier condition) {
        try {
            open.workUntil(condition);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading evidence");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }
}
