package org.qwinsight.ui.casework;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;

/**
 * What is to be done to a case, in the order in which it was asked for: one after another and away from the FX thread,
 * since a step may be about very many events. For the FX thread only.
 */
final class CaseSteps {
    /** Something to be done to a case. */
    interface Step {
        /** What is done, for a person. */
        String what();

        /**
         * Works on another thread.
         *
         * @return the changed case, or the same one when there is nothing to change
         * @throws IOException when it cannot be done; the message says why
         */
        CaseFile apply(CaseFile from) throws IOException;

        /** It is done, and nothing else was meanwhile. */
        void done(CaseFile result);

        /** It could not be done. The failure itself is told elsewhere. */
        default void failed() {}

        /** It is done, but nobody waits for it any more. */
        default void abandoned() {}
    }

    private final BackgroundTasks tasks;
    private final Supplier<CaseFile> content;
    private final Runnable idle;
    private final Deque<Step> waiting = new ArrayDeque<>();
    private boolean isRunning;

    /**
     * No steps yet.
     *
     * @param content what the next step works on
     * @param idle hears when no step is left
     */
    CaseSteps(BackgroundTasks tasks, Supplier<CaseFile> content, Runnable idle) {
        this.tasks = tasks;
        this.content = content;
        this.idle = idle;
    }

    void add(Step step) {
        waiting.add(step);
        next();
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }

    /** Takes all steps away that are not done, in their order; one that runs will be abandoned. */
    List<Step> takeAll() {
        List<Step> left = new ArrayList<>(waiting);
        waiting.clear();
        isRunning = false;
        return left;
    }

    private void next() {
        Step step = waiting.peek();
        if (isRunning || step == null) {
            return;
        }
        isRunning = true;
        CaseFile from = content.get();
        tasks.start("case step", step.what(), progress -> step.apply(from), new TaskListener<>() {
            @Override
            public void done(CaseFile result) {
                if (waiting.peek() == step) {
                    step.done(result);
                    end();
                } else {
                    step.abandoned();
                }
            }

            @Override
            public void failed() {
                if (waiting.peek() == step) {
                    step.failed();
                    end();
                }
            }
        });
    }

    private void end() {
        waiting.remove();
        isRunning = false;
        next();
        if (waiting.isEmpty()) {
            idle.run();
        }
    }
}
