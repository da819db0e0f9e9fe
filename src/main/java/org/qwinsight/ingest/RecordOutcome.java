package org.qwinsight.ingest;

import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.mapping.Mapped;
import org.qwinsight.ingest.record.LogName;

/**
 * What became of one record.
 *
 * @param place how many records of its batch stand before it
 * @param ordinal number of the record in its source, from 1; 0 when it is a stray stretch and no record
 * @param offset of the record in the evidence
 * @param problem why it could not be read, null when it could
 * @param log the Windows log that it belongs to, null when it belongs to none or has no number
 * @param number in that log
 * @param epochNanos time of the record
 * @param meaning what it means, null when it is of no kind that is read
 * @param zoneAssumed its time names no zone
 * @param unknown it comes from no source of process events at all
 * @param strayBytes of a stretch that belongs to no record, 0 for a record
 * @param note what had to be repaired, empty when nothing had to be
 */
record RecordOutcome(
        int place,
        long ordinal,
        long offset,
        @Nullable String problem,
        @Nullable LogName log,
        long number,
        long epochNanos,
        @Nullable Mapped meaning,
        boolean zoneAssumed,
        boolean unknown,
        long strayBytes,
        String note) {}
