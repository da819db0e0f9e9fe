package org.qwinsight.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;

/** All that is built while evidence is read. Only the thread that called {@link Ingest#read} touches it. */
final class Ledger {
    private static final long STEP = 1 << 20;

    final EventStore.Builder store;
    final RecordNumbers numbers = new RecordNumbers();
    final List<SourceReport> reports = new ArrayList<>();

    private final ReadOptions options;
    private final Progress progress;
    private final ReadListener listener;
    private final long total;
    private double done;
    private double reported;
    private @Nullable SourceTally current;
    private String source = "";
    private long records;
    private long starts;

    /** @param total bytes of all evidence */
    Ledger(ReadOptions options, Progress progress, ReadListener listener, long total) {
        this.options = options;
        this.store = new EventStore.Builder(options.keepDuplicates());
        this.progress = progress;
        this.listener = listener;
        this.total = total;
        progress.report(0, total);
    }

    /** Makes one change, unless the work was cancelled. */
    void take(Lane.Commit commit) {
        if (progress.isCancelled()) {
            throw new CancellationException("cancelled while reading evidence");
        }
        commit.run();
    }

    /** Adds a start, unless it lies outside of what was asked for. Gives whether it was added. */
    boolean add(ProcessStart start, boolean zoneAssumed) {
        if (!options.scope().keeps(start)) {
            return false;
        }
        store.add(start, zoneAssumed);
        starts++;
        listener.started(start);
        return true;
    }

    /** @throws HeapFullException when nothing more may be added */
    void checkRoom() {
        if (store.heapBytes() > options.mostHeap()) {
            throw new HeapFullException();
        }
    }

    void addRecords(long count) {
        records += count;
    }

    /** Says which source the next changes are about. */
    void begin(SourceTally tally) {
        current = tally;
        source = tally.name();
    }

    /** Takes the report on a source that has come to its end. */
    void end(SourceReport report) {
        current = null;
        reports.add(report);
    }

    /** Reports on the source that was not finished, and on the files whose turn never came. */
    void stop(List<EvidenceFile> files, String reason) {
        if (current != null) {
            current.fail("reading stopped before its end, because " + reason);
            end(current.report("", null, (long) done));
        }
        Set<String> begun = reports.stream().map(SourceReport::path).collect(Collectors.toSet());
        for (EvidenceFile file : files) {
            if (!begun.contains(file.path().toString())) {
                SourceTally tally = new SourceTally(file, null);
                tally.fail("it was not read, because " + reason);
                reports.add(tally.report("", null, 0));
            }
        }
    }

    /** Counts bytes that were read, and tells about them once in a while. */
    void addBytes(double bytes) {
        done += bytes;
        if (done - reported >= STEP) {
            report();
        }
    }

    void report() {
        reported = done;
        long all = Math.max(total, (long) done);
        listener.news(new ReadNews((long) done, all, source, records, starts));
        progress.report((long) done, all);
    }
}
