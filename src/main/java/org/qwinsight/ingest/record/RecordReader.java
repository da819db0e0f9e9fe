package org.qwinsight.ingest.record;

/** Turns the frames of one family of export shapes into raw events. */
public interface RecordReader {
    /**
     * Reads one record.
     *
     * @throws RecordException when this record cannot be read; the next one still can
     */
    RawEvent read(RecordFrame frame) throws RecordException;

    /** The export shape that most of the records read so far have, for example {@code evtx_dump-jsonl}. */
    String shape();
}
