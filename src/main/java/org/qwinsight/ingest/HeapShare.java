package org.qwinsight.ingest;

/** How much of the heap the store of process starts may take, so that the tree and the window still have room. */
public final class HeapShare {
    /** What the program, its window and the queue between the reading threads take, whatever is read. */
    private static final long PROGRAM = 24L << 20;

    /** Even in the smallest heap something is read. */
    private static final int LEAST = 8;

    /** Of the largest heap. Building the store takes one column more, the process tree about a third of the store. */
    private static final double STORE = 0.55;

    private HeapShare() {}

    /** Bytes for the store in the heap that this program may have. */
    public static long ofStore() {
        return ofStore(Runtime.getRuntime().maxMemory());
    }

    /** Bytes for the store in a heap of a given size. */
    public static long ofStore(long maxHeap) {
        return Math.max(maxHeap / LEAST, (long) (maxHeap * STORE) - PROGRAM);
    }
}
