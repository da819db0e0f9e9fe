package org.qwinsight.ingest;

import org.qwinsight.event.EventTime;

/**
 * How whole one Windows event log is, by the numbers and times of all its records of any kind that were read.
 *
 * @param host as logged
 * @param channel name of the log, or its provider where the export names no channel
 * @param numbered distinct record numbers
 * @param firstNumber smallest record number
 * @param lastNumber largest record number
 * @param gaps runs of numbers missing between the smallest and the largest
 * @param largestGap numbers missing in the largest of them
 * @param largestGapFromNanos time of the record before the largest gap, {@link EventTime#NO_TIME} without one
 * @param largestGapToNanos time of the record behind it
 * @param clockStepsBack consecutive numbers whose times go back by more than {@link #STEP_NANOS}
 * @param largestStepBackNanos the largest of these steps
 * @param longestSilenceNanos longest time between consecutive numbers
 * @param firstNanos earliest time, {@link EventTime#NO_TIME} when no record has one
 * @param lastNanos latest time
 */
public record LogContinuity(
        String host,
        String channel,
        long numbered,
        long firstNumber,
        long lastNumber,
        long gaps,
        long largestGap,
        long largestGapFromNanos,
        long largestGapToNanos,
        long clockStepsBack,
        long largestStepBackNanos,
        long longestSilenceNanos,
        long firstNanos,
        long lastNanos) {

    /** Records are written by several threads; a smaller step back is no sign of a changed clock. */
    public static final long STEP_NANOS = 5L * EventTime.NANOS_PER_SECOND;

    /** Record numbers missing between the smallest and the largest. */
    public long missing() {
        return lastNumber - firstNumber + 1 - numbered;
    }
}
