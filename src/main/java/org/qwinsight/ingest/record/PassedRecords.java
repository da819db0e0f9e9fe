package org.qwinsight.ingest.record;

import java.util.Arrays;

/**
 * What is left of records that a framer passed over because their own bytes prove that nobody wants them: how many there
 * were, and number and time of each, by which gaps in a log are found.
 */
public final class PassedRecords {
    private static final int FIRST_CAPACITY = 256;

    private int size;
    private LogName[] logs = {};
    private int[] places = {};
    private long[] numbers = {};
    private long[] nanos = {};
    private int count;
    private int records;

    /** Records passed over. */
    public int count() {
        return count;
    }

    /** Records met since this list began, passed over or not. */
    public int records() {
        return records;
    }

    /** Notes a record that was not passed over. */
    public void keep() {
        records++;
    }

    /** Passes a record that is in no numbered log. */
    public void pass() {
        records++;
        count++;
    }

    /**
     * Passes a record of a Windows log.
     *
     * @param log the same object for the same log, where that is easy
     * @param number that the log gave it
     * @param epochNanos its time
     */
    public void pass(LogName log, long number, long epochNanos) {
        if (size == numbers.length) {
            int more = Math.max(FIRST_CAPACITY, size * 2);
            logs = Arrays.copyOf(logs, more);
            places = Arrays.copyOf(places, more);
            numbers = Arrays.copyOf(numbers, more);
            nanos = Arrays.copyOf(nanos, more);
        }
        logs[size] = log;
        places[size] = records;
        numbers[size] = number;
        nanos[size] = epochNanos;
        size++;
        pass();
    }

    /** Entries with a number; never more than {@link #count()}. */
    public int numbered() {
        return size;
    }

    public LogName log(int entry) {
        return logs[entry];
    }

    /** How many records were met before it. */
    public int place(int entry) {
        return places[entry];
    }

    public long number(int entry) {
        return numbers[entry];
    }

    public long epochNanos(int entry) {
        return nanos[entry];
    }
}
