package org.qwinsight.ingest;

import java.nio.file.Path;
import java.util.List;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;

/** Reads evidence into a store. */
public final class Ingest {
    private Ingest() {}

    /** What was read. */
    public record Result(IngestReport report, EventStore store) {}

    /** Reads the given paths. */
    public static Result read(List<Path> paths, boolean keepDuplicates, Progress progress) {
        return new Result(new IngestReport(List.of()), new EventStore.Builder(keepDuplicates).build());
    }
}
