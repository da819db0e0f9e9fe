package org.qwinsight.ingest;

import java.util.Arrays;

/**
 * The numbers of a log's records with their times, in the order in which they were added. Records that follow each other are
 * one run, whatever their number; others take only the distance to the one before, in three to six bytes.
 */
final class NumberRuns {
    /** Takes what was added, in its order. */
    interface Visitor {
        void next(NumberRun run);
    }

    /** Windows counts time in steps of so many nanoseconds. */
    private static final long STEP_NANOS = 100;

    private static final int LONGEST = 1 + 7 * 10;
    /** Stands before a number that is not the next one, or a time that is no whole step away. Codes of others are even. */
    private static final long UNUSUAL = 1;
    /** Stands before a run. */
    private static final long RUN = 3;

    private final GrowingRun growing = new GrowingRun();
    private byte[] bytes = {};
    private int filled;
    private int size;
    private long lastNumber;
    private long lastNanos;
    private boolean rising = true;

    /** Adds a number above 0 and its time, which may be any. */
    void add(long number, long nanos) {
        if (!growing.accept(number, nanos)) {
            growing.drainTo(this::write);
            growing.accept(number, nanos);
        }
    }

    private void write(NumberRun run) {
        if (bytes.length - filled < LONGEST) {
            bytes = Arrays.copyOf(bytes, bytes.length + (bytes.length >> 1) + 2 * LONGEST);
        }
        long further = run.first() - lastNumber;
        long later = run.firstNanos() - lastNanos;
        if (run.count() > 1) {
            put(RUN);
            put(zigzag(further));
            put(zigzag(later));
            put(run.count());
            put(zigzag(run.lastNanos() - run.firstNanos()));
            put(run.firstNanos() - run.earliestNanos());
            put(run.latestNanos() - run.firstNanos());
            put(run.silenceNanos());
        } else if (further == 1 && later % STEP_NANOS == 0) {
            put(zigzag(later / STEP_NANOS) << 1);
        } else {
            put(UNUSUAL);
            put(zigzag(further));
            put(zigzag(later));
        }
        rising &= size == 0 || further > 0;
        lastNumber = run.last();
        lastNanos = run.lastNanos();
        size++;
    }

    /** True when nothing was added. */
    boolean isEmpty() {
        return size == 0 && growing.isEmpty();
    }

    /** How many runs and single records {@link #forEach} gives. */
    int size() {
        growing.drainTo(this::write);
        return size;
    }

    /** True when every run begins behind the end of the one before. */
    boolean isRising() {
        growing.drainTo(this::write);
        return rising;
    }

    /** Bytes that are in use. */
    int bytes() {
        return filled;
    }

    void forEach(Visitor visitor) {
        growing.drainTo(this::write);
        Reader reader = new Reader();
        for (int i = 0; i < size; i++) {
            visitor.next(reader.next());
        }
    }

    /** Goes through what was written. */
    private final class Reader {
        private int at;
        private long number;
        private long nanos;

        NumberRun next() {
            long code = get();
            if (code == RUN) {
                return run();
            }
            if (code == UNUSUAL) {
                number += unzigzag(get());
                nanos += unzigzag(get());
            } else {
                number++;
                nanos += unzigzag(code >>> 1) * STEP_NANOS;
            }
            return NumberRun.single(number, nanos);
        }

        private NumberRun run() {
            long first = number + unzigzag(get());
            long firstNanos = nanos + unzigzag(get());
            long count = get();
            nanos = firstNanos + unzigzag(get());
            NumberRun run =
                    new NumberRun(first, count, firstNanos, nanos, firstNanos - get(), firstNanos + get(), get());
            number = run.last();
            return run;
        }

        private long get() {
            long code = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                code |= (bytes[at++] & 0x7FL) << shift;
                shift += 7;
            }
            return code | (long) bytes[at++] << shift;
        }
    }

    /** Seven bits a byte, the lowest first. */
    private void put(long code) {
        long left = code;
        while ((left & ~0x7FL) != 0) {
            bytes[filled++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[filled++] = (byte) left;
    }

    /** Small distances in both directions become small codes. */
    private static long zigzag(long distance) {
        return (distance << 1) ^ (distance >> 63);
    }

    private static long unzigzag(long code) {
        return (code >>> 1) ^ -(code & 1);
    }
}
