package org.qwinsight.ui.task;

import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * A {@link LongRun} as the kind of task that controls of other libraries show. It does no work: while it can be cancelled
 * a thread waits for its end, since such a control offers only that to cancel which runs. For the FX thread.
 */
public final class ShownTask extends Task<@Nullable Void> {
    private final LongRun shown;
    private final CountDownLatch ended = new CountDownLatch(1);

    private ShownTask(LongRun shown) {
        this.shown = shown;
        updateTitle(shown.what());
        shown.shareProperty().addListener((property, before, now) -> show());
        show();
    }

    /** Shows a run until {@link #end}. */
    public static ShownTask of(LongRun shown) {
        ShownTask task = new ShownTask(shown);
        if (shown.isStoppable()) {
            Thread waiting = new Thread(task, "qwinsight-shown");
            waiting.setDaemon(true);
            waiting.start();
        }
        return task;
    }

    /** The run that is shown. */
    public LongRun longRun() {
        return shown;
    }

    private void show() {
        double share = shown.shareProperty().get();
        updateProgress(share, 1);
        String progress = share < 0 ? "Working…" : Math.round(share * 100) + " %";
        updateMessage(shown.isStoppable() ? progress : progress + " Cannot be cancelled: the window needs it.");
    }

    @Override
    protected @Nullable Void call() throws InterruptedException {
        ended.await();
        return null;
    }

    @Override
    protected void cancelled() {
        shown.stop();
    }

    /** The run has ended, in whatever way. */
    public void end() {
        ended.countDown();
    }
}
