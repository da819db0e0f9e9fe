package org.qwinsight.ui.task;

import java.util.function.Consumer;

/** Hears of one task, always on the FX thread. Exactly one of done, cancelled and failed is called, and last. */
@FunctionalInterface
public interface TaskListener<T> {
    void done(T result);

    /**
     * Some of the work is done.
     *
     * @param done units so far, bytes when evidence is read
     * @param total units in all, or -1 when unknown
     */
    default void progressed(long done, long total) {}

    /** The task was cancelled or replaced; nothing else will be called. */
    default void cancelled() {}

    /**
     * Whether a person may cancel the task from outside, which leaves everything as it was before. False where the window
     * would show what does not fit together, or where something would be half saved.
     */
    default boolean isStoppable() {
        return false;
    }

    /** A person has cancelled the task from outside; called after {@code cancelled}, and nothing took the task's place. */
    default void stopped() {}

    /** Hears of the result of a task that leaves nothing to tidy up when a person cancels it. */
    static <T> TaskListener<T> stoppable(Consumer<T> done) {
        return new TaskListener<>() {
            @Override
            public void done(T result) {
                done.accept(result);
            }

            @Override
            public boolean isStoppable() {
                return true;
            }
        };
    }

    /** The task failed. Showing the failure is the failure handler's business, this is for tidying up. */
    default void failed() {}

    /** The task failed, for what shows the failure at its own place too. */
    default void failed(TaskFailure failure) {
        failed();
    }
}
