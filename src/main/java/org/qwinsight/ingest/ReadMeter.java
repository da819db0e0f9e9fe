package org.qwinsight.ingest;

import org.qwinsight.event.Progress;

/** Adds up what has been read of all files and passes it on at most once every {@link #STEP} bytes. */
final class ReadMeter {
    private static final long STEP = 1 << 20;

    private final Progress progress;
    private final long total;
    private double done;
    private double reported;

    ReadMeter(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
        progress.report(0, total);
    }

    void add(double bytes) {
        done += bytes;
        if (done - reported >= STEP) {
            report();
        }
    }

    void report() {
        reported = done;
        progress.report((long) done, Math.max(total, (long) done));
    }

    boolean isCancelled() {
        return progress.isCancelled();
    }
}
