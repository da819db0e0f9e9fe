package org.qwinsight.ingest.record;

/** Reads one whole {@code <Event>} element that lies as text inside a record of another form. */
@FunctionalInterface
public interface XmlText {
    /**
     * Reads an event.
     *
     * @param xml text that begins with {@code <Event}, with or without an XML declaration before it
     * @throws RecordException when the text is not one readable event
     */
    RawEvent read(String xml) throws RecordException;
}
