package org.qwinsight.ui.task;

import java.util.function.Consumer;

/** Runs work beside the FX thread and brings results back to it. To be called on the FX thread. */
public interface BackgroundTasks extends AutoCloseable {
    /**
     * Starts work.
     *
     * @param slot what the work is for; starting another task with the same slot cancels the older one, and the older
     *     one's result is never delivered
     * @param what what is being done, for a person, used when it fails
     */
    <T> RunningTask start(String slot, String what, Work<T> work, TaskListener<T> listener);

    /** Sets the one place that shows failures, whatever task they come from. */
    void onFailure(Consumer<TaskFailure> handler);

    /** Cancels everything that still runs; for the end of the program. */
    @Override
    void close();
}
