package org.qwinsight.ui.task;

import org.qwinsight.event.Progress;

/** Something that takes time and touches no control. */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does the work, away from the FX thread.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     * @throws Exception when it fails; the message says to a person what is wrong
     */
    T run(Progress progress) throws Exception;
}
