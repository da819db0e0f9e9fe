package org.qwinsight.ingest;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What became of all evidence.
 *
 * @param sources in reading order; {@link org.qwinsight.event.RecordLocation#source()} is an index into this list
 */
public record IngestReport(List<SourceReport> sources) {
    public IngestReport {
        sources = List.copyOf(sources);
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

    public long bytes() {
        return sum(SourceReport::bytes);
    }

    /** True when some evidence could not be read at all, or only in part. */
    public boolean hasFailures() {
        return sources.stream().anyMatch(source -> source.failure() != null);
    }

    private long sum(ToLongFunction<SourceReport> count) {
        return sources.stream().mapToLong(count).sum();
    }
}
