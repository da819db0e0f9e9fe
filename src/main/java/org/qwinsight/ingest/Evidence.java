package org.qwinsight.ingest;

import java.io.IOException;
import java.util.function.Supplier;

/**
 * What the readers of evidence share: the way to the ledger, the ledger itself (for commits only), hashing and options.
 *
 * @param lane takes work and changes
 * @param ledger only to be touched inside a commit
 * @param hashing takes the hashes of the bytes that pass
 * @param options how to read
 */
record Evidence(Lane lane, Ledger ledger, Hashing hashing, ReadOptions options) {
    Evidence on(Lane other, Hashing otherHashing) {
        return new Evidence(other, ledger, otherHashing, options);
    }

    /** Notes a fault of a whole source. */
    void fail(SourceTally tally, String reason) {
        lane.then(() -> tally.fail(reason));
    }

    /**
     * Reads a source to its end and gives its SHA-256, or the empty text when that fails, which is a failure of the source
     * unless it already has one.
     */
    Supplier<String> hashOf(SourceTally tally, MeteredInputStream bytes) {
        try {
            return bytes.finish();
        } catch (IOException e) {
            lane.then(() -> tally.failHash(e));
            return () -> "";
        }
    }

    /** Notes something about a whole source. */
    void remark(SourceTally tally, String message) {
        lane.then(() -> tally.problem(0, 0, message));
    }
}
