package org.qwinsight.event;

/**
 * How long work tells how far it is, asks whether it should go on, and has parts of it done beside each other. Called from
 * the working thread; {@link #isCancelled} also from those that {@link #sharing} brings in.
 */
public interface Progress {
    /** Reports nothing, is never cancelled, and leaves all work to the working thread. */
    Progress NONE = with(WorkSharing.NONE);

    /**
     * Tells how much is done.
     *
     * @param done bytes so far
     * @param total bytes in all, or -1 when unknown
     */
    void report(long done, long total);

    /** True once the work should stop; the worker then ends with a {@link java.util.concurrent.CancellationException}. */
    boolean isCancelled();

    /** Who does the parts of the work; if not told otherwise, the working thread. */
    default WorkSharing sharing() {
        return WorkSharing.NONE;
    }

    /**
     * Of work in two parts that take about as long, the progress of one.
     *
     * @param which 0 for the first, 1 for the second
     */
    default Progress half(int which) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(long done, long total) {
                whole.report(which * total + done, total < 0 ? total : 2 * total);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }

            @Override
            public WorkSharing sharing() {
                return whole.sharing();
            }
        };
    }

    /** Reports nothing, is never cancelled, and has parts of the work done so. */
    static Progress with(WorkSharing sharing) {
        return new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public WorkSharing sharing() {
                return sharing;
            }
        };
    }
}
