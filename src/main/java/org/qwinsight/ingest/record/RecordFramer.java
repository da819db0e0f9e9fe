package org.qwinsight.ingest.record;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts evidence into records. A bad record costs one record: the framer always finds the next good one. */
public interface RecordFramer {
    /**
     * The next record, or null at the end of the evidence. The frame's bytes are valid until the next call.
     *
     * @param passed takes the records that were passed over on the way, if this framer passes over any
     * @throws IOException when the evidence cannot be read
     */
    @Nullable
    RecordFrame next(PassedRecords passed) throws IOException;
}
