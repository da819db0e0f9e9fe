package org.qwinsight.ingest;

/** What was read takes as much heap as it may. */
final class HeapFullException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is said of evidence that could not be read because of this. */
    static final String REASON =
            "memory is full; read a part: a time range, one kind of source, or only the branches with "
                    + "findings, or allow more memory";

    HeapFullException() {
        super(REASON);
    }
}
