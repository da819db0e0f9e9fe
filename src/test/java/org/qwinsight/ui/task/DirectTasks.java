package org.qwinsight.ui.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.qwinsight.event.Progress;

/** Does everything at once on the calling thread, so that view models can be tested without a toolkit. */
public final class DirectTasks implements BackgroundTasks {
    private final List<TaskFailure> failures = new ArrayList<>();
    private Consumer<TaskFailure> handler = failures::add;

    /** What failed, when no other handler was set. */
    public List<TaskFailure> failures() {
        return failures;
    }

    @Override
    public <T> RunningTask start(String slot, String what, Work<T> work, TaskListener<T> listener) {
        T result;
        try {
            result = work.run(new Progress() {
                @Override
                public void report(long done, long total) {
                    listener.progressed(done, total);
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            });
        } catch (CancellationException e) {
            listener.cancelled();
            return () -> {};
        } catch (Exception | OutOfMemoryError e) {
            TaskFailure failure = new TaskFailure(what, e);
            listener.failed(failure);
            handler.accept(failure);
            return () -> {};
        }
        listener.done(result);
        return () -> {};
    }

    @Override
    public void onFailure(Consumer<TaskFailure> newHandler) {
        handler = newHandler;
    }

    @Override
    public void close() {}
}
