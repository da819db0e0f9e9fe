package org.qwinsight.bench;

import java.util.function.Consumer;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.RunningTask;
import org.qwinsight.ui.task.TaskFailure;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.task.ThreadedTasks;
import org.qwinsight.ui.task.Work;

/** The window's tasks, and how many of them still run. For the FX thread. */
final class CountedTasks implements BackgroundTasks {
    private final ThreadedTasks tasks = new ThreadedTasks();
    private int running;

    int running() {
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
            public void failed() {
                running--;
                listener.failed();
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
