package org.qwinsight.ingest;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import org.qwinsight.event.EventTime;

/**
 * One pass over the records of a log in the order of their numbers: gaps, steps of the clock, silence. The same number again is
 * the same record again, or a second one that is left out; of two, the earlier one counts.
 */
final class LogWalk {
    private long numbered;
    private long gaps;
    private long largestGap;
    private long gapFrom = EventTime.NO_TIME;
    private long gapTo = EventTime.NO_TIME;
    private long stepsBack;
    private long largestStepBack;
    private long silence;
    private long first = EventTime.NO_TIME;
    private long last = EventTime.NO_TIME;
    private long firstNumber;
    private long lastNumber;
    /** Time of the record with the last number. */
    private long before = EventTime.NO_TIME;

    private int unpacked;

    /** Goes over all records; once. */
    LogWalk over(NumberRuns records) {
        if (records.isRising()) {
            records.forEach(this::next);
        } else {
            inOrder(records);
        }
        return this;
    }

    LogContinuity of(String host, String channel) {
        return new LogContinuity(
                host,
                channel,
                numbered,
                firstNumber,
                lastNumber,
                gaps,
                largestGap,
                gapFrom,
                gapTo,
                stepsBack,
                largestStepBack,
                silence,
                first,
                last);
    }

    private void inOrder(NumberRuns records) {
        long[] numbers = new long[records.size()];
        long[] times = new long[numbers.length];
        int[] order = new int[numbers.length];
        Int2ObjectOpenHashMap<NumberRun> longer = new Int2ObjectOpenHashMap<>();
        records.forEach(run -> {
            numbers[unpacked] = run.first();
            times[unpacked] = run.firstNanos();
            order[unpacked] = unpacked;
            if (run.count() > 1) {
                longer.put(unpacked, run);
            }
            unpacked++;
        });
        IntArrays.quickSort(
                order,
                (a, b) -> numbers[a] != numbers[b]
                        ? Long.compare(numbers[a], numbers[b])
                        : Long.compare(times[a], times[b]));
        for (int i : order) {
            NumberRun run = longer.get(i);
            next(run == null ? NumberRun.single(numbers[i], times[i]) : run);
        }
    }

    private void next(NumberRun run) {
        if (numbered == 0) {
            firstNumber = run.first();
            numbered = run.count();
        } else if (run.last() <= lastNumber) {
            return;
        } else if (run.first() <= lastNumber) {
            numbered += run.last() - lastNumber;
            goOn(run.latestNanos(), run.earliestNanos());
        } else {
            numbered += run.count();
            skip(run);
            goOn(run.firstNanos(), run.firstNanos());
        }
        silence = Math.max(silence, run.silenceNanos());
        if (run.firstNanos() != EventTime.NO_TIME) {
            first = first == EventTime.NO_TIME ? run.earliestNanos() : Math.min(first, run.earliestNanos());
            last = Math.max(last, run.latestNanos());
        }
        lastNumber = run.last();
        before = run.lastNanos();
    }

    private void skip(NumberRun run) {
        long missing = run.first() - lastNumber - 1;
        if (missing > 0) {
            gaps++;
        }
        if (missing > largestGap) {
            largestGap = missing;
            gapFrom = before;
            gapTo = run.firstNanos();
        }
    }

    /**
     * Looks at the time from the last record to the next one. Of a run that overlaps the records before, the next one's time is
     * not known, but that run holds the last record as well; only when all of it is later, or earlier, the log is another one
     * that counts from 1 again.
     *
     * @param atMost the latest time that the next record may have
     * @param atLeast the earliest time that it may have
     */
    private void goOn(long atMost, long atLeast) {
        if (before == EventTime.NO_TIME || atLeast == EventTime.NO_TIME) {
            return;
        }
        if (before - atMost > LogContinuity.STEP_NANOS) {
            stepsBack++;
            largestStepBack = Math.max(largestStepBack, before - atMost);
        }
        silence = Math.max(silence, atLeast - before);
    }
}
