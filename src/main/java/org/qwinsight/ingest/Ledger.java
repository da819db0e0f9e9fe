package org.qwinsight.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;

/** All that is built while evidence is read. Only the thread that called {@link Ingest#read} touches it. */
final class Ledger {
    private static final long STEP = 1 << 20;

    final EventStore.Builder store;
    final RecordNumbers numbers = new RecordNumbers();
    final List<SourceReport> reports = new ArrayList<>();

    private final Progress progress;
    private final ReadListener listener;
    private final long total;
    private double done;
    private double reported;
    private String source = "";
    private long records;
    private long starts;

    Ledger(EventStore.Builder store, Progress progress, ReadListener listener, long total) {
        this.store = store;
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

    void add(ProcessStart start) {
        store.add(start);
        starts++;
        listener.started(start);
    }

    void addRecords(long count) {
        records += count;
    }

    /** Says which source the next changes are about. */
    void begin(SourceTally tally) {
        source = tally.name();
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
        progress.report((long) done, all);
        listener.news(new ReadNews((long) done, all, source, records, starts));
    }
}
