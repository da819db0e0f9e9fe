package org.qwinsight.ui.fx;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Watches for how long the FX thread is busy without letting anything else in: that is how long a person's key waits.
 * A probe is queued again and again; what the FX thread computed between two probes is one stretch. Processor time of
 * that thread is measured and not the clock, so a busy machine does not make a test fail. What it waits for while other
 * threads work is not seen.
 */
public final class FxStallWatch implements AutoCloseable {
    /** The longest stretch that a person does not notice as a stall. */
    public static final long LIMIT_MILLIS = 100;

    private static final long PAUSE_MILLIS = 2;
    private static final long OVERDUE_MILLIS = 40;
    private static final int SHOWN_FRAMES = 40;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread prober = new Thread(this::probe, "fx-stall-watch");
    private final Thread fxThread;
    private volatile boolean closed;
    private volatile String busyWith = "";
    private long lastCpuNanos;
    private volatile long longestNanos;
    private volatile String longestWith = "";

    private FxStallWatch(Thread fxThread) {
        this.fxThread = fxThread;
        this.lastCpuNanos = threads.getThreadCpuTime(fxThread.getId());
        prober.setDaemon(true);
        prober.start();
    }

    /** Begins to watch; the toolkit must run. Not to be called on the FX thread. */
    public static FxStallWatch start() {
        Thread[] found = {Thread.currentThread()};
        onFxThread(() -> found[0] = Thread.currentThread());
        return new FxStallWatch(found[0]);
    }

    private static void onFxThread(Runnable action) {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            action.run();
            done.countDown();
        });
        try {
            if (!done.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the FX thread did not answer for 60 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void probe() {
        try {
            while (!closed) {
                CountDownLatch ran = new CountDownLatch(1);
                Platform.runLater(() -> {
                    measure();
                    ran.countDown();
                });
                while (!ran.await(OVERDUE_MILLIS, TimeUnit.MILLISECONDS) && !closed) {
                    busyWith = frames();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String frames() {
        return Arrays.stream(fxThread.getStackTrace())
                .limit(SHOWN_FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }

    private void measure() {
        long now = threads.getThreadCpuTime(fxThread.getId());
        if (now - lastCpuNanos > longestNanos) {
            longestNanos = now - lastCpuNanos;
            longestWith = busyWith;
        }
        busyWith = "";
        lastCpuNanos = now;
    }

    /** Forgets what was measured so far, for example while classes were loaded. */
    public void reset() {
        onFxThread(() -> {
            measure();
            longestNanos = 0;
            longestWith = "";
        });
    }

    /** The longest stretch so far, the one that ends now among them. */
    public long longestMillis() {
        onFxThread(this::measure);
        return TimeUnit.NANOSECONDS.toMillis(longestNanos);
    }

    /** What was done, its milliseconds and where the FX thread was last seen in it; empty when there was no stall. */
    public Map<String, String> stall(String what) {
        long millis = longestMillis();
        return millis <= LIMIT_MILLIS ? Map.of() : Map.of(what, millis + longestWith);
    }

    @Override
    public void close() {
        closed = true;
        prober.interrupt();
    }
}
