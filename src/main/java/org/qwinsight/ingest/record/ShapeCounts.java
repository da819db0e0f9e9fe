package org.qwinsight.ingest.record;

import java.util.concurrent.atomic.AtomicLongArray;

/** How many records of one source have each export shape, by the shape's number. Safe for several threads. */
public final class ShapeCounts {
    private static final int MAX_SHAPES = 64;

    private final AtomicLongArray counts = new AtomicLongArray(MAX_SHAPES);

    public void add(int shape) {
        counts.incrementAndGet(shape);
    }

    /** The shape with the most records, the first of several; -1 when there is no record. */
    public int mostFrequent() {
        int most = -1;
        for (int i = 0; i < counts.length(); i++) {
            if (counts.get(i) > 0 && (most < 0 || counts.get(i) > counts.get(most))) {
                most = i;
            }
        }
        return most;
    }
}
