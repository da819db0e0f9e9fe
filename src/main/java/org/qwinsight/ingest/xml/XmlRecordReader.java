package org.qwinsight.ingest.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordReader;
import org.qwinsight.ingest.record.TextCache;

/** Reads the frames of an XML export. */
public final class XmlRecordReader implements RecordReader {
    /** What Windows tools write when they do not write Unicode; only letters beyond ASCII depend on the guess. */
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final TextCache texts;
    private final PlainEventReader plain;
    private final XmlEventReader events = new XmlEventReader();
    private final boolean knowsForms;
    private final String shape;
    private final Predicate<RawEvent> wanted;

    /**
     * Makes a reader.
     *
     * @param head the beginning of the evidence, by which the exporting tool is recognised
     * @param wanted events worth repairing when they are not well-formed
     * @param knowsForms compare events with those that came before, which is quicker and gives the same
     */
    public XmlRecordReader(String head, Predicate<RawEvent> wanted, boolean knowsForms) {
        this.knowsForms = knowsForms;
        this.texts = new TextCache(TextCache.USUAL_SLOTS);
        this.plain = new PlainEventReader(knowsForms, texts);
        this.shape = XmlDialect.of(head);
        this.wanted = wanted;
    }

    /** A reader that compares events with those that came before. */
    public XmlRecordReader(String head, Predicate<RawEvent> wanted) {
        this(head, wanted, true);
    }

    private XmlRecordReader(XmlRecordReader other) {
        this.knowsForms = other.knowsForms;
        this.texts = other.texts;
        this.plain = new PlainEventReader(knowsForms, texts);
        this.shape = other.shape;
        this.wanted = other.wanted;
    }

    /** A reader of the same evidence for another thread. */
    public XmlRecordReader forAnotherThread() {
        return new XmlRecordReader(this);
    }

    @Override
    public RawEvent read(RecordFrame frame) throws RecordException {
        RawEvent event = plain.read(frame);
        return event == null ? parsed(decode(frame)) : event;
    }

    private RawEvent parsed(String xml) throws RecordException {
        try {
            return events.read(xml);
        } catch (RecordException e) {
            RawEvent repaired = repaired(xml, e);
            if (wanted.test(repaired)) {
                return repaired;
            }
            throw e;
        }
    }

    private RawEvent repaired(String xml, RecordException fault) throws RecordException {
        try {
            return events.readRepaired(xml);
        } catch (RecordException e) {
            throw fault;
        }
    }

    @Override
    public String shape() {
        return shape;
    }

    private static String decode(RecordFrame frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame.buffer(), frame.from(), frame.size());
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(frame.buffer(), frame.from(), frame.size(), FALLBACK);
        }
    }
}
