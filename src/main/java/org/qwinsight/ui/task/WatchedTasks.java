package org.qwinsight.ui.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Knows which of the tasks that others start have run longer than half a second. For the FX thread. */
public final class WatchedTasks implements BackgroundTasks {
    /** A task that ends sooner is never listed. */
    static final long LONG_NANOS = 500_000_000L;

    private final BackgroundTasks tasks;
    private final LongSupplier nanoClock;
    private final Alarm alarm;
    private final Set<Watched<?>> young = new LinkedHashSet<>();
    private final ObservableList<LongRun> longRuns = FXCollections.observableArrayList();
    private boolean isAlarmSet;

    /** Calls back once. */
    @FunctionalInterface
    interface Alarm {
        void ringAfter(long nanos, Runnable action);
    }

    WatchedTasks(BackgroundTasks tasks, LongSupplier nanoClock, Alarm alarm) {
        this.tasks = tasks;
        this.nanoClock = nanoClock;
        this.alarm = alarm;
    }

    /** Watches tasks by the computer's clock. */
    public static WatchedTasks of(BackgroundTasks tasks) {
        return new WatchedTasks(tasks, System::nanoTime, (nanos, action) -> {
            PauseTransition pause = new PauseTransition(Duration.millis(nanos / 1e6));
            pause.setOnFinished(event -> action.run());
            pause.play();
        });
    }

    /** What runs longer than half a second now, the oldest first. */
    public ObservableList<LongRun> longRuns() {
        return FXCollections.unmodifiableObservableList(longRuns);
    }

    @Override
    public <T> RunningTask start(String slot, String what, Work<T> work, TaskListener<T> listener) {
        Watched<T> watched = new Watched<>(what, listener, nanoClock.getAsLong());
        young.add(watched);
        RunningTask running = tasks.start(slot, what, work, watched);
        watched.running = running;
        setAlarm();
        return running;
    }

    /** One alarm is set for all; most tasks end before it rings. */
    private void setAlarm() {
        if (isAlarmSet || young.isEmpty()) {
            return;
        }
        isAlarmSet = true;
        long age = nanoClock.getAsLong() - young.iterator().next().startNanos;
        alarm.ringAfter(Math.max(1, LONG_NANOS - age), this::look);
    }

    private void look() {
        isAlarmSet = false;
        long now = nanoClock.getAsLong();
        for (Watched<?> watched : List.copyOf(young)) {
            if (now - watched.startNanos >= LONG_NANOS) {
                young.remove(watched);
                longRuns.add(watched.run);
            }
        }
        setAlarm();
    }

    @Override
    public void onFailure(Consumer<TaskFailure> handler) {
        tasks.onFailure(handler);
    }

    @Override
    public void close() {
        tasks.close();
    }

    /** Hears of one task before the one that started it does. */
    private final class Watched<T> implements TaskListener<T> {
        private final TaskListener<T> listener;
        private final LongRun run;
        private final long startNanos;
        private @Nullable RunningTask running;
        private boolean hasEnded;

        Watched(String what, TaskListener<T> listener, long startNanos) {
            this.listener = listener;
            this.startNanos = startNanos;
            this.run = new LongRun(what, listener.isStoppable(), this::stop);
        }

        private void stop() {
            RunningTask task = running;
            if (!hasEnded && task != null) {
                task.cancel();
                listener.stopped();
            }
        }

        private void end() {
            hasEnded = true;
            young.remove(this);
            longRuns.remove(run);
        }

        @Override
        public void done(T result) {
            end();
            listener.done(result);
        }

        @Override
        public void progressed(long done, long total) {
            run.setShare(total > 0 ? Math.min(1, (double) done / total) : LongRun.UNKNOWN);
            listener.progressed(done, total);
        }

        @Override
        public void cancelled() {
            end();
            listener.cancelled();
        }

        @Override
        public void failed(TaskFailure failure) {
            end();
            listener.failed(failure);
        }

        @Override
        public boolean isStoppable() {
            return listener.isStoppable();
        }

        @Override
        public void stopped() {
            listener.stopped();
        }
    }
}
