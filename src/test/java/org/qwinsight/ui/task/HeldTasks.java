package org.qwinsight.ui.task;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps tasks until a test lets them run, so that what happens meanwhile can be looked at. */
public final class HeldTasks implements BackgroundTasks {
    private final Map<String, Runnable> waiting = new HashMap<>();
    private final Map<String, TaskListener<?>> listeners = new HashMap<>();
    private final DirectTasks direct = new DirectTasks();

    @Override
    public <T> RunningTask start(String slot, String what, Work<T> work, TaskListener<T> listener) {
        waiting.put(slot, () -> direct.start(slot, what, work, listener));
        listeners.put(slot, listener);
        return () -> {
            if (waiting.remove(slot) != null) {
                listener.cancelled();
            }
        };
    }

    /** Runs the newest task of a slot to its end; does nothing when there is none. */
    public void release(String slot) {
        Runnable task = waiting.remove(slot);
        if (task != null) {
            task.run();
        }
    }

    /** Cancels the newest task of a slot as a person does it in the list of tasks. */
    public void stop(String slot) {
        TaskListener<?> listener = listeners.get(slot);
        if (waiting.remove(slot) == null || listener == null || !listener.isStoppable()) {
            throw new AssertionError("nothing that a person can cancel: " + slot);
        }
        listener.cancelled();
        listener.stopped();
    }

    @Override
    public void onFailure(Consumer<TaskFailure> handler) {
        direct.onFailure(handler);
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
