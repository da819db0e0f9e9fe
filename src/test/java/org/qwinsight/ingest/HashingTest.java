package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever hashes, and in whatever pieces bytes come, the hash is that of the bytes in their order. */
@Timeout(60)
class HashingTest {
    private static final int[] SIZES = {1, 511, 8 << 10, 64 << 10, 100_000, 256 << 10, 300_000, 1 << 20};

    private static void compare(Hashing hashing, int seed) throws NoSuchAlgorithmException {
        Random random = new Random(seed);
        MessageDigest expected = MessageDigest.getInstance("SHA-256");
        Hashing.Digest digest = hashing.new Digest();
        byte[] buffer = new byte[1 << 20];
        for (int i = 0; i < 25; i++) {
            int length = SIZES[random.nextInt(SIZES.length)];
            int from = random.nextInt(buffer.length - length + 1);
            // The same array each time, as a reader uses its own again.
            random.nextBytes(buffer);
            expected.update(buffer, from, length);
            digest.update(buffer, from, length);
        }
        Supplier<String> hash = digest.finish();
        assertEquals(HexFormat.of().formatHex(expected.digest()), hash.get(), "seed " + seed);
    }

    @Test
    void onTheReadingThread() throws NoSuchAlgorithmException {
        compare(Hashing.inline(), 1);
    }

    @Test
    void whileNobodyElseHasTime() throws NoSuchAlgorithmException {
        compare(Hashing.alongside(new OpenTasks()), 2);
    }

    @Test
    void withOthersThatHaveTimeAndStreamsThatAreLeft() throws NoSuchAlgorithmException {
        OpenTasks tasks = new OpenTasks();
        Hashing hashing = Hashing.alongside(tasks);
        AtomicBoolean over = new AtomicBoolean();
        ReadThreads others = new ReadThreads();
        for (int i = 0; i < 3; i++) {
            others.start("other", () -> workUntil(tasks, over));
        }
        for (int seed = 3; seed < 8; seed++) {
            leaveStreams(hashing, tasks);
            compare(hashing, seed);
        }
        over.set(true);
        tasks.changed();
        others.end();
    }

    @Test
    void bytesThatFollowWaitingOnesWaitToo() throws NoSuchAlgorithmException {
        OpenTasks tasks = new OpenTasks();
        AtomicBoolean over = new AtomicBoolean();
        ReadThreads other = new ReadThreads();
        other.start("other", () -> workUntil(tasks, over));
        awaitIdle(tasks);
        byte[] bytes = new byte[200_000];
        new Random(8).nextBytes(bytes);
        Hashing.Digest digest = Hashing.alongside(tasks).new Digest();
        // Held, so that the other thread cannot begin with the first half before the second one comes.
        synchronized (tasks) {
            digest.update(bytes, 0, 100_000);
            assertFalse(tasks.isAnybodyIdle(), "the first half waits for the one that is idle");
            digest.update(bytes, 100_000, 100_000);
        }
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertEquals(expected, digest.finish().get());
        over.set(true);
        tasks.changed();
        other.end();
    }

    private static void workUntil(OpenTasks tasks, AtomicBoolean over) {
        try {
            tasks.workUntil(over::get);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitIdle(OpenTasks tasks) {
        while (!tasks.isAnybodyIdle()) {
            Thread.onSpinWait();
        }
    }

    /** Streams of which a little was read and no hash is asked for, while somebody has time: their bytes are gathered. */
    private static void leaveStreams(Hashing hashing, OpenTasks tasks) {
        for (int i = 0; i < 20; i++) {
            awaitIdle(tasks);
            hashing.new Digest().update(new byte[1000], 0, 1000);
        }
    }
}
