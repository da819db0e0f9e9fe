package org.qwinsight.event;

/** How long work tells how far it is, and asks whether it should go on. Called from the working thread. */
public interface Progress {
    /** Reports nothing and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Tells how much is done.
     *
     * @param done bytes so far
     * @param total bytes in all, or -1 when unknown
     */
    void report(long done, long total);

    /** True once the work should stop; the worker then ends with a {@link java.util.concurrent.CancellationException}. */
    boolean isCancelled();
}
