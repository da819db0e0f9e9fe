package org.qwinsight.ingest;

/** Numbers the sources in reading order, ahead of the report that will list them. */
final class SourceCount {
    private int count;

    /** The index of one more source. */
    int next() {
        return count++;
    }

    int count() {
        return count;
    }
}
