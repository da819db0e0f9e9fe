package org.qwinsight.ui.task;

/** A task that was started. */
@FunctionalInterface
public interface RunningTask {
    /** Asks the task to stop. Its listener hears {@code cancelled} unless it has ended before. */
    void cancel();
}
