package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
            others.start("others", () -> {
                try {
                    tasks.workUntil(over::get);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        for (int seed = 3; seed < 8; seed++) {
            leaveStreams(hashing, tasks);
            compare(hashing, seed);
        }
        over.set(true);
        tasks.changed();
        others.end();
    }

    /** Streams of which a little was read and no hash is asked for, while somebody has time: their bytes are gathered. */
    private static void leaveStreams(Hashing hashing, OpenTasks tasks) {
        for (int i = 0; i < 20; i++) {
            while (!tasks.isAnybodyIdle()) {
                Thread.onSpinWait();
            }
            hashing.new Digest().update(new byte[1000], 0, 1000);
        }
    }
}
