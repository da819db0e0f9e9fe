package org.qwinsight.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.qwinsight.event.EventTime;

/**
 * How fast evidence is read now, not since its beginning: a disk may have to wake up, other work may end, and one file is
 * read faster than another. For one thread.
 */
public final class ReadingSpeed {
    /** So far back is "now". */
    private static final long SPAN_NANOS = 5L * EventTime.NANOS_PER_SECOND;

    private static final long STEP_NANOS = EventTime.NANOS_PER_SECOND / 2;

    private final Deque<Sample> samples = new ArrayDeque<>();
    private final long leastNanos;

    private record Sample(long nanos, long bytes) {}

    /** @param leastNanos of reading after which a speed is told */
    public ReadingSpeed(long leastNanos) {
        this.leastNanos = Math.max(1, leastNanos);
    }

    /**
     * Notes how much is read.
     *
     * @param nanos elapsed time from any origin, never less than before
     * @param bytes read so far
     * @return bytes a second in about the last five seconds, or in all when it is less; 0 while it cannot be told
     */
    public double at(long nanos, long bytes) {
        Sample newest = samples.peekLast();
        if (newest == null || nanos - newest.nanos >= STEP_NANOS) {
            samples.add(new Sample(nanos, bytes));
        }
        while (samples.size() > 2 && nanos - samples.getFirst().nanos > SPAN_NANOS) {
            samples.removeFirst();
        }
        Sample oldest = samples.getFirst();
        long passed = nanos - oldest.nanos;
        return passed < leastNanos ? 0 : (double) (bytes - oldest.bytes) * EventTime.NANOS_PER_SECOND / passed;
    }
}
