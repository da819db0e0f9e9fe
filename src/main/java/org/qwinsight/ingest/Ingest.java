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
        return read(
                paths,
                ReadOptions.of(keepDuplicates, Runtime.getRuntime().availableProcessors()),
                progress,
                ReadListener.NONE);
    }

    /**
     * Reads evidence, with several threads where the options allow it. The result is the same with any number of them.
     *
     * <p>When what is kept takes as much heap as the options allow, reading stops: what was read is given, and the sources
     * that were not read, or not to their end, say so.
     *
     * @param paths files, folders, {@code .gz}, {@code .zip}, or {@code -} for standard input
     * @param progress called by the calling thread only
     * @param listener learns what was read so far; called by the calling thread only
     * @throws CancellationException when {@code progress} was cancelled; no thread and no open file is left behind
     */
    public static Result read(List<Path> paths, ReadOptions options, Progress progress, ReadListener listener) {
        List<EvidenceFile> files = EvidenceWalk.files(paths);
        long total = files.stream().mapToLong(EvidenceFile::size).sum();
        Ledger ledger = new Ledger(options, progress, listener, total);
        try {
            readAll(files, ledger, options);
        } catch (HeapFullException e) {
            ledger.stop(files, HeapFullException.REASON);
        }
        ledger.report();
        if (progress.isCancelled()) {
            throw new CancellationException("cancelled after reading evidence");
        }
        EventStore store = ledger.store.build();
        List<SourceReport> reports = new ArrayList<>();
        for (int source = 0; source < ledger.reports.size(); source++) {
            reports.add(ledger.reports.get(source).withRows(store.duplicates(source), store.zoneAssumed(source)));
        }
        return new Result(new IngestReport(reports, ledger.numbers.continuity()), store);
    }

    private static void readAll(List<EvidenceFile> files, Ledger ledger, ReadOptions options) {
        if (options.threads() == 1) {
            readAll(files, new Evidence(new InlineLane(ledger), ledger, Hashing.inline(), options));
            return;
        }
        OpenTasks tasks = new OpenTasks();
        try (ParallelLane lane = new ParallelLane(ledger, tasks, options.threads())) {
            Evidence evidence = new Evidence(lane, ledger, Hashing.alongside(tasks), options);
            lane.run(() -> readAll(files, evidence));
        }
    }

    private static void readAll(List<EvidenceFile> files, Evidence evidence) {
        SourceReader reader = new SourceReader(evidence);
        for (EvidenceFile file : files) {
            reader.read(file);
        }
    }
}
