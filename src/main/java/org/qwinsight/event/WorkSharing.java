package org.qwinsight.event;

/**
 * Has work done that falls into ranges. The code that has the work asks for it and starts no threads; whoever called that
 * code has said whether there are some, see {@link Progress#sharing}.
 */
@FunctionalInterface
public interface WorkSharing {
    /** The calling thread does everything, in order. */
    WorkSharing NONE = (size, step, work) -> {
        if (size > 0) {
            work.run(0, size);
        }
    };

    /**
     * Does the work for ranges that together are all numbers from 0 to {@code size}, and returns when no thread is busy
     * with it any more. What the ranges have written is then seen by the caller.
     *
     * <p>When ranges fail, no further one is begun, and the failure of the lowest is thrown: the one that would have been
     * met without threads.
     *
     * @param step every range but the last begins and ends at multiples of it; less work than that is not handed over
     */
    void run(int size, int step, RangeWork work);

    /** Work on numbers that may be done by several threads at once, each with a range of its own. */
    @FunctionalInterface
    interface RangeWork {
        /**
         * Does the work for the numbers from {@code from} on and below {@code to}.
         *
         * @throws java.util.concurrent.CancellationException when the work should stop; the work asks, often enough
         */
        void run(int from, int to);
    }
}
