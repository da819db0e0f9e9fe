package org.qwinsight.ingest;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What became of all evidence.
 *
 * @param sources in reading order; {@link org.qwinsight.event.RecordLocation#source()} is an index into this list
 * @param logs how whole each Windows log is, by host and channel
 */
public record IngestReport(List<SourceReport> sources, List<LogContinuity> logs) {
    public IngestReport {
        sources = List.copyOf(sources);
        logs = List.copyOf(logs);
    }

    /** A report that knows nothing about how whole the logs are. */
    public IngestReport(List<SourceReport> sources) {
        this(sources, List.of());
    }

    public long records() {
        return sum(SourceReport::records);
    }

    public long skipped() {
        return sum(SourceReport::skipped);
    }

    public long otherEvents() {
        return sum(SourceReport::otherEvents);
    }

    /** Process starts whose time names no zone and was read as UTC. */
    public long zoneAssumed() {
        return sum(SourceReport::zoneAssumed);
    }

    /** Process starts that were left out, because only a part of the evidence was asked for. */
    public long outOfScope() {
        return sum(SourceReport::outOfScope);
    }

    /** Bytes between records that belong to none and were not read. */
    public long strayBytes() {
        return sum(SourceReport::strayBytes);
    }

    public long bytes() {
        return sum(SourceReport::bytes);
    }

    /** True when some evidence could not be read at all, or only in part. */
    public boolean hasFailures() {
        return sources.stream().anyMatch(source -> source.failure() != null);
    }

    /** True when there are sources, and not one record of them could be read, because each has failed. */
    public boolean isUnread() {
        return !sources.isEmpty() && sources.stream().allMatch(SourceReport::isUnread);
    }

    private long sum(ToLongFunction<SourceReport> count) {
        return sources.stream().mapToLong(count).sum();
    }
}
