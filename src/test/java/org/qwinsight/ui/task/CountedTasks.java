package org.qwinsight.ui.task;

import java.util.function.Consumer;

/** The window's tasks, and how many of them still run. For the FX thread. */
public final class CountedTasks implements BackgroundTasks {
    private final ThreadedTasks tasks = new ThreadedTasks();
    private int running;

    public int running() {
        return running;
    }

    @Override
    public <T> RunningTask start(String slot, String what, Work<T> work, TaskListener<T> listener) {
        running++;
        return tasks.start(slot, what, work, new TaskListener<>() {
            @Override
            public void done(T result) {
                running--;
                listener.done(result);
            }

            @Override
            public void progressed(long done, long total) {
                listener.progressed(done, total);
            }

            @Override
            public void cancelled() {
                running--;
                listener.cancelled();
            }

            @Override
            public void failed(TaskFailure failure) {
                running--;
                listener.failed(failure);
            }
        });
    }

    @Override
    public void onFailure(Consumer<TaskFailure> handler) {
        tasks.onFailure(handler);
    }

    @Override
    public void close() {
        tasks.close();
    }
}
