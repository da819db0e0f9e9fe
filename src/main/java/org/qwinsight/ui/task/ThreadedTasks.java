package org.qwinsight.ui.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.qwinsight.event.Progress;
import org.qwinsight.event.WorkSharing;
import org.qwinsight.ingest.SharingThreads;

/** {@link BackgroundTasks} with daemon threads. */
public final class ThreadedTasks implements BackgroundTasks {
    /** At most 10 reports of progress a second reach the FX thread. */
    static final long REPORT_NANOS = 100_000_000L;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "qwinsight-work");
        thread.setDaemon(true);
        return thread;
    });
    private final WorkSharing sharing = new SharingThreads(Runtime.getRuntime().availableProcessors());
    private final Map<String, Job<?>> newest = new HashMap<>();
    private Consumer<TaskFailure> failureHandler = failure -> {};

    @Override
    public <T> RunningTask start(String slot, String what, Work<T> work, TaskListener<T> listener) {
        Job<T> job = new Job<>(slot, what, work, listener);
        Job<?> older = newest.put(slot, job);
        if (older != null) {
            older.cancel();
        }
        threads.execute(job::run);
        return job::cancel;
    }

    @Override
    public void onFailure(Consumer<TaskFailure> handler) {
        failureHandler = handler;
    }

    @Override
    public void close() {
        List.copyOf(newest.values()).forEach(Job::cancel); // a cancelled job leaves the map
        threads.shutdownNow();
    }

    /** One task: {@link #run} on a worker thread, everything else on the FX thread. */
    private final class Job<T> implements Progress {
        private final String slot;
        private final String what;
        private final Work<T> work;
        private final TaskListener<T> listener;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final AtomicLong lastReport = new AtomicLong(System.nanoTime() - REPORT_NANOS);
        private boolean ended;

        Job(String slot, String what, Work<T> work, TaskListener<T> listener) {
            this.slot = slot;
            this.what = what;
            this.work = work;
            this.listener = listener;
        }

        void run() {
            try {
                T result = work.run(this);
                Platform.runLater(() -> end(() -> listener.done(result)));
            } catch (CancellationException e) {
                Platform.runLater(() -> end(listener::cancelled));
            } catch (Exception | Error e) {
                Platform.runLater(() -> end(() -> fail(e)));
            }
        }

        private void fail(Throwable cause) {
            TaskFailure failure = new TaskFailure(what, cause);
            listener.failed(failure);
            failureHandler.accept(failure);
        }

        private void end(Runnable last) {
            if (ended) {
                return;
            }
            ended = true;
            newest.remove(slot, this);
            last.run();
        }

        /** The listener hears of it at once, even when the work takes a while to notice. */
        void cancel() {
            cancelled.set(true);
            end(listener::cancelled);
        }

        @Override
        public void report(long done, long total) {
            long now = System.nanoTime();
            long last = lastReport.get();
            if (now - last >= REPORT_NANOS && lastReport.compareAndSet(last, now)) {
                Platform.runLater(() -> {
                    if (!ended) {
                        listener.progressed(done, total);
                    }
                });
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }

        @Override
        public WorkSharing sharing() {
            return sharing;
        }
    }
}
