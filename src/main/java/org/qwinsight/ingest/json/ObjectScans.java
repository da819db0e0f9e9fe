package org.qwinsight.ingest.json;

import org.jspecify.annotations.Nullable;

/**
 * Scans of one object after the other. One that failed is kept while reading has not passed the place where it failed: what
 * lies inside of its object need not be looked at again.
 */
final class ObjectScans {
    private JsonScanner scanner;
    private JsonScanner spare;
    private @Nullable JsonScanner failed;

    ObjectScans(StreamBytes bytes) {
        scanner = new JsonScanner(bytes);
        spare = new JsonScanner(bytes);
    }

    /** The scan that was started last. */
    JsonScanner current() {
        return scanner;
    }

    /** True while a failed scan is kept, inside of whose object reading goes on. */
    boolean isInsideFailed() {
        return failed != null;
    }

    /** Keeps the current scan, which failed. */
    void keepFailed() {
        failed = scanner;
    }

    void forgetFailed() {
        failed = null;
    }

    /**
     * Starts at the beginning of an object, or goes on with the failed scan that was there already.
     *
     * @param mayOpenWrapper whether the object may be a wrapper
     */
    void start(long position, boolean mayOpenWrapper) {
        JsonScanner before = failed;
        if (before != null && before.position() <= position) {
            failed = null;
        } else if (before != null && before.continueInside(position)) {
            failed = null;
            if (before != scanner) {
                spare = scanner;
                scanner = before;
            }
            return;
        }
        if (failed == scanner) {
            JsonScanner kept = scanner;
            scanner = spare;
            spare = kept;
        }
        scanner.start(position, mayOpenWrapper);
    }
}
