package org.qwinsight.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.qwinsight.export.VisibleText;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadNews;
import org.qwinsight.ingest.ReadingSpeed;

/** Draws progress on one line of standard error: share, bytes, rate, time left, process starts and the source. */
final class ProgressBar implements ReadListener {
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final int BAR = 24;
    private static final int NAME = 32;
    private static final double MEGABYTE = 1e6;

    private final PrintWriter err;
    private final LongSupplier nanoClock;
    /** Told at once: the line of a short reading is drawn only once. */
    private final ReadingSpeed speed = new ReadingSpeed(0);

    private long drawnNanos;
    private int drawnWidth;

    /** @param nanoClock elapsed time in nanoseconds from any origin, such as {@code System::nanoTime} */
    ProgressBar(PrintWriter err, LongSupplier nanoClock) {
        this.err = err;
        this.nanoClock = nanoClock;
        this.drawnNanos = nanoClock.getAsLong();
        speed.at(drawnNanos, 0);
    }

    @Override
    public void news(ReadNews news) {
        long now = nanoClock.getAsLong();
        boolean finished = news.bytes() >= news.total();
        if (!finished && now - drawnNanos < REDRAW_NANOS) {
            return;
        }
        drawnNanos = now;
        draw(line(news, speed.at(now, news.bytes())));
    }

    private static String line(ReadNews news, double perSecond) {
        long done = news.bytes();
        long total = news.total();
        double share = total <= 0 ? 0 : (double) done / total;
        int filled = (int) (share * BAR);
        String left = perSecond <= 0 ? "" : String.format(Locale.ROOT, "%.0f s left", (total - done) / perSecond);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %.1f of %.1f MB  %.1f MB/s  %s  %d process starts  %s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                share * 100,
                done / MEGABYTE,
                total / MEGABYTE,
                perSecond / MEGABYTE,
                left,
                news.processStarts(),
                name(news.source()));
    }

    /** The end of a source's name, which says more than its beginning, on one line. */
    private static String name(String source) {
        String visible = VisibleText.of(source);
        int length = visible.length();
        return length <= NAME ? visible : "…" + visible.substring(length - NAME);
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
}
