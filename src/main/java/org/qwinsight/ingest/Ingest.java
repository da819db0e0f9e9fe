package org.qwinsight.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;

/** Reads evidence into a store. Never writes; memory does not grow with the size of what is left out. */
public final class Ingest {
    private Ingest() {}

    /** The process starts and exits, and what became of every source. */
    public record Result(IngestReport report, EventStore store) {}

    /**
     * Reads evidence. What cannot be read is in the report; the rest is read all the same.
     *
     * @param paths files, folders, {@code .gz}, {@code .zip}, or {@code -} for standard input
     * @param keepDuplicates keep the same record again when it was loaded twice
     * @throws CancellationException when {@code progress} was cancelled
     */
    public static Result read(List<Path> paths, boolean keepDuplicates, Progress progress) {
        List<EvidenceFile> files = EvidenceWalk.files(paths);
        ReadMeter meter = new ReadMeter(
                progress, files.stream().mapToLong(EvidenceFile::size).sum());
        EventStore.Builder builder = new EventStore.Builder(keepDuplicates);
        SourceReader reader = new SourceReader(builder, meter);
        for (EvidenceFile file : files) {
            reader.read(file);
        }
        meter.report();
        if (progress.isCancelled()) {
            throw new CancellationException("cancelled after reading evidence");
        }
        EventStore store = builder.build();
        List<SourceReport> reports = new ArrayList<>();
        for (int source = 0; source < reader.reports().size(); source++) {
            reports.add(reader.reports().get(source).withDuplicates(store.duplicates(source)));
        }
        return new Result(new IngestReport(reports, reader.logs()), store);
    }
}
