package org.qwinsight.ingest.json;

import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.Gap;
import org.qwinsight.ingest.record.RecordFrame;

/** Tells a {@link Gap} of what lies outside of all records, piece by piece, before it is let go. */
final class BytesOutside {
    private final StreamBytes bytes;
    private final Gap gap;
    private long from;

    BytesOutside(StreamBytes bytes, Gap gap) {
        this.bytes = bytes;
        this.gap = gap;
    }

    /** What lies before a position belongs to a record, or was told. */
    void beginAt(long position) {
        from = position;
    }

    /** What lies between the last place and this one belongs to no record. */
    void reach(long position) {
        bytes.give(gap, from, position);
        from = position;
    }

    /** Ends the gap: what is to be told of it, or null. */
    @Nullable
    RecordFrame end() {
        return gap.end();
    }
}
