package org.qwinsight.ingest.record;

/** Reads one event from XML that stands inside another record, such as {@code RawXml} or {@code _raw}. */
public interface XmlText {
    /**
     * Reads one {@code <Event>} element.
     *
     * @throws RecordException when it is not well-formed
     */
    RawEvent read(String xml) throws RecordException;
}
