package org.qwinsight.ui.task;

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

    /** The task failed. Showing the failure is the failure handler's business, this is for tidying up. */
    default void failed() {}
}
