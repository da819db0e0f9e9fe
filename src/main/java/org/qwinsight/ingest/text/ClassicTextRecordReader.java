package org.qwinsight.ingest.text;

import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordReader;

/** Reads the frames of a {@link ClassicTextFramer}. */
public final class ClassicTextRecordReader implements RecordReader {
    @Override
    public RawEvent read(RecordFrame frame) throws RecordException {
        return ClassicTextReader.read(frame.text());
    }

    @Override
    public String shape() {
        return "splunk-classic-text";
    }
}
