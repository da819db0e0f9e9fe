package org.qwinsight.ingest.record;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a framer, when nobody asks for those passed over and for what stands between them. */
public final class Frames {
    private final RecordFramer framer;
    private final PassedRecords passed = new PassedRecords();

    public Frames(RecordFramer framer) {
        this.framer = framer;
    }

    /** The next record, or null at the end of the evidence. */
    public @Nullable RecordFrame next() throws IOException {
        RecordFrame frame = nextOrStray();
        while (frame != null && frame.fault() == RecordFrame.Fault.STRAY) {
            frame = nextOrStray();
        }
        return frame;
    }

    /** The next record, or stretch between records that belongs to none, or null at the end of the evidence. */
    public @Nullable RecordFrame nextOrStray() throws IOException {
        RecordFrame frame = framer.next(passed);
        while (frame != null && frame.fault() == RecordFrame.Fault.PASSED) {
            frame = framer.next(passed);
        }
        return frame;
    }
}
