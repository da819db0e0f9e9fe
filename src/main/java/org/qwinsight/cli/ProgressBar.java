package org.qwinsight.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.qwinsight.event.Progress;

/** Draws progress on one line of standard error: share, bytes, rate and time left. */
final class ProgressBar implements Progress {
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final int BAR = 24;
    private static final double MEGABYTE = 1e6;

    private final PrintWriter err;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private long drawnNanos;
    private int drawnWidth;

    /** @param nanoClock elapsed time in nanoseconds from any origin, such as {@code System::nanoTime} */
    ProgressBar(PrintWriter err, LongSupplier nanoClock) {
        this.err = err;
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
        this.drawnNanos = startNanos;
    }

    @Override
    public void report(long done, long total) {
        long now = nanoClock.getAsLong();
        boolean finished = done >= total;
        if (!finished && now - drawnNanos < REDRAW_NANOS) {
            return;
        }
        drawnNanos = now;
        draw(line(done, total, (now - startNanos) / 1e9));
    }

    private static String line(long done, long total, double seconds) {
        double share = total <= 0 ? 0 : (double) done / total;
        int filled = (int) (share * BAR);
        double rate = seconds <= 0 ? 0 : done / seconds;
        String left = rate <= 0 ? "" : String.format(Locale.ROOT, "%.0f s left", (total - done) / rate);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %.1f of %.1f MB  %.1f MB/s  %s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                share * 100,
                done / MEGABYTE,
                total / MEGABYTE,
                rate / MEGABYTE,
                left);
    }

    private void draw(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, drawnWidth - text.length())));
        err.flush();
        drawnWidth = text.length();
    }

    /** Clears the line. */
    void finish() {
        if (drawnWidth > 0) {
            draw("");
            err.print("\r");
            err.flush();
        }
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
