package org.qwinsight.ingest.record;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The frames of a framer, when nobody asks for the records passed over. */
public final class Frames {
    private final RecordFramer framer;
    private final PassedRecords passed = new PassedRecords();

    public Frames(RecordFramer framer) {
        this.framer = framer;
    }

    /** The next record, or null at the end of the evidence. */
    public @Nullable RecordFrame next() throws IOException {
        RecordFrame frame = framer.next(passed);
        while (frame != null && frame.fault() == RecordFrame.Fault.PASSED) {
            frame = framer.next(passed);
        }
        return frame;
    }
}
