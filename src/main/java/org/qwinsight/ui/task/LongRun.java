package org.qwinsight.ui.task;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** A task that runs so long that a person wants to see it. For the FX thread. */
public final class LongRun {
    /** The progress of a task that does not say how much there is to do. */
    public static final double UNKNOWN = -1;

    private final String what;
    private final boolean stoppable;
    private final Runnable stop;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(UNKNOWN);

    LongRun(String what, boolean stoppable, Runnable stop) {
        this.what = what;
        this.stoppable = stoppable;
        this.stop = stop;
    }

    /** What is being done, for a person. */
    public String what() {
        return what;
    }

    /** Whether {@link #stop} does anything; what the window cannot do without runs to its end. */
    public boolean isStoppable() {
        return stoppable;
    }

    /** How much is done, from 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    void setShare(double done) {
        share.set(done);
    }

    /** Cancels this task and no other; does nothing when it has ended. */
    public void stop() {
        if (stoppable) {
            stop.run();
        }
    }
}
