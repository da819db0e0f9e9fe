package org.qwinsight.ingest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordReader;
import org.qwinsight.ingest.record.ShapeCounts;
import org.qwinsight.ingest.record.XmlText;

/** Reads the frames of a {@link JsonFramer}: parses each alone and asks the list of shapes. For one thread. */
public final class JsonRecordReader implements RecordReader {
    private final JsonShapes shapes;
    private final ShapeCounts counts;
    private final PlainObjectReader plain;

    /**
     * Makes a reader.
     *
     * @param xml reads events that lie as XML inside JSON strings
     */
    public JsonRecordReader(XmlText xml) {
        this(xml, new ShapeCounts(), true, new JsonTexts());
    }

    /**
     * Makes one of several readers of one source.
     *
     * @param counts takes the shapes of all records of the source
     * @param knowsForms compare records with those that came before, which is quicker and gives the same
     * @param texts of all records of the source
     */
    public JsonRecordReader(XmlText xml, ShapeCounts counts, boolean knowsForms, JsonTexts texts) {
        this.plain = new PlainObjectReader(knowsForms, texts);
        this.shapes = new JsonShapes(xml);
        this.counts = counts;
    }

    @Override
    public RawEvent read(RecordFrame frame) throws RecordException {
        RawEvent event = plain.read(frame);
        if (event != null) {
            counts.add(JsonShapes.EVTX_DUMP);
            return event;
        }
        return readTree(frame);
    }

    /** Reads a record by way of its tree, whatever its form. */
    RawEvent readTree(RecordFrame frame) throws RecordException {
        JsonNode record = parse(frame);
        int shape = shapes.indexOf(record);
        counts.add(shape);
        return shapes.inOrder().get(shape).read(record);
    }

    @Override
    public String shape() {
        return shape(counts);
    }

    /** The name of the shape that most of the records have. */
    public static String shape(ShapeCounts counts) {
        int most = counts.mostFrequent();
        return most < 0 ? "json" : JsonShapes.nameOf(most);
    }

    private static JsonNode parse(RecordFrame frame) throws RecordException {
        try {
            return object(JsonTree.parse(frame.buffer(), frame.from(), frame.size()));
        } catch (IOException e) {
            return parseWithReplacement(frame, e);
        }
    }

    /** Bytes that are not UTF-8 must not lose the record. */
    private static JsonNode parseWithReplacement(RecordFrame frame, IOException first) throws RecordException {
        String text = frame.text();
        if (text.indexOf('\uFFFD') >= 0) {
            try {
                return object(JsonTree.parse(text));
            } catch (IOException e) {
                throw new RecordException(sentence(e, frame), e);
            }
        }
        throw new RecordException(sentence(first, frame), first);
    }

    private static JsonNode object(JsonNode node) throws RecordException {
        if (!node.isObject()) {
            throw new RecordException("The record is no JSON object.");
        }
        return node;
    }

    private static String sentence(IOException e, RecordFrame frame) {
        String what = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return "The JSON object that begins at byte " + frame.offset() + " cannot be read: " + what;
    }
}
