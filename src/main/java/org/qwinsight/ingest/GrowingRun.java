package org.qwinsight.ingest;

import org.qwinsight.event.EventTime;

/** The records of a log that were read last and follow each other, upwards or, as Event Viewer saves them, downwards. */
final class GrowingRun {
    /** Shorter runs are kept as single records, which then take less. */
    static final int SHORTEST = 8;

    private final long[] begin = new long[SHORTEST - 1];
    private long count;
    /** 1 or -1; 0 of a single record. */
    private int direction;

    private long number;
    private long nanos;
    private long begunAt;
    private long earliest;
    private long latest;
    private long silence;

    boolean isEmpty() {
        return count == 0;
    }

    /** Takes a record that follows the ones before; false, and nothing is changed, when it does not. */
    boolean accept(long nextNumber, long nextNanos) {
        if (count == 0) {
            begin(nextNumber, nextNanos);
            return true;
        }
        int step = nextNumber == number + 1 ? 1 : nextNumber == number - 1 ? -1 : 0;
        boolean isTimed = nanos != EventTime.NO_TIME && nextNanos != EventTime.NO_TIME;
        long later = step > 0 ? nextNanos - nanos : nanos - nextNanos;
        if (step == 0 || (direction != 0 && step != direction) || !isTimed || -later > LogContinuity.STEP_NANOS) {
            return false;
        }
        direction = step;
        silence = Math.max(silence, later);
        keep(nextNumber, nextNanos);
        earliest = Math.min(earliest, nextNanos);
        latest = Math.max(latest, nextNanos);
        return true;
    }

    private void begin(long firstNumber, long firstNanos) {
        direction = 0;
        silence = 0;
        begunAt = firstNanos;
        earliest = firstNanos;
        latest = firstNanos;
        keep(firstNumber, firstNanos);
    }

    private void keep(long nextNumber, long nextNanos) {
        if (count < begin.length) {
            begin[(int) count] = nextNanos;
        }
        count++;
        number = nextNumber;
        nanos = nextNanos;
    }

    /** Gives what it holds, one run or single records in the order in which they came, and is empty. */
    void drainTo(NumberRuns.Visitor visitor) {
        if (count >= SHORTEST) {
            visitor.next(
                    direction > 0
                            ? new NumberRun(number - count + 1, count, begunAt, nanos, earliest, latest, silence)
                            : new NumberRun(number, count, nanos, begunAt, earliest, latest, silence));
        } else {
            for (int i = 0; i < count; i++) {
                visitor.next(NumberRun.single(number - direction * (count - 1 - i), begin[i]));
            }
        }
        count = 0;
    }
}
