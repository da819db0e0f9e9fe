package org.qwinsight.ui.task;

import java.util.function.Consumer;

/** Failures that nothing in the window caught. */
public final class UncaughtFailures {
    private UncaughtFailures() {}

    /** Hands what is thrown out of events of the calling thread, the JavaFX thread, to one receiver. */
    public static void onThisThread(Consumer<Throwable> receiver) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> receiver.accept(failure));
    }
}
