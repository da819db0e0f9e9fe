package org.qwinsight.ingest;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Arrays for the bytes of batches, used again and again: a new one has to be cleared first. For any number of threads. */
final class FrameBytes {
    /** What is not needed at the moment and kept all the same. */
    private static final int MOST_IDLE = 8;

    private final BlockingQueue<byte[]> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    /**
     * An array with anything in it.
     *
     * @param atLeast bytes that it must hold
     * @param usual bytes that a new one has if that is more
     */
    byte[] take(int atLeast, int usual) {
        byte[] known = atLeast > RecordBatch.BYTES ? null : idle.poll();
        return known == null ? new byte[Math.max(atLeast, usual)] : known;
    }

    /** Takes back arrays that nobody reads any more. */
    void giveBack(List<byte[]> arrays) {
        for (byte[] array : arrays) {
            if (array.length == RecordBatch.BYTES && !idle.offer(array)) {
                return;
            }
        }
    }
}
