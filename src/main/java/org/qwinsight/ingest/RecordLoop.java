package org.qwinsight.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.qwinsight.ingest.json.JsonFramer;
import org.qwinsight.ingest.json.JsonRecordReader;
import org.qwinsight.ingest.json.JsonTexts;
import org.qwinsight.ingest.mapping.EventMappings;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFramer;
import org.qwinsight.ingest.record.RecordReader;
import org.qwinsight.ingest.record.ShapeCounts;
import org.qwinsight.ingest.text.ClassicTextFramer;
import org.qwinsight.ingest.text.ClassicTextRecordReader;
import org.qwinsight.ingest.xml.XmlEventReader;
import org.qwinsight.ingest.xml.XmlFramer;
import org.qwinsight.ingest.xml.XmlRecordReader;

/** Cuts one text source into records and hands them on in batches. */
final class RecordLoop {
    private static final int HEAD_BYTES = 64 << 10;
    /** A record from this size on is not copied into a batch, but waited for. */
    private static final int HUGE = 1 << 20;

    static final String NOT_RECOGNISED = "it is not recognised as an export of process events; read are XML and JSON "
            + "exports of Windows event logs, CrowdStrike FDR and Defender records";

    private final Evidence evidence;
    private final SourceTally tally;
    private final int source;
    private final FrameBytes arrays = new FrameBytes();

    RecordLoop(Evidence evidence, SourceTally tally, int source) {
        this.evidence = evidence;
        this.tally = tally;
        this.source = source;
    }

    /**
     * Reads everything.
     *
     * @param named the user named this source itself, so that it is a failure when it is no log
     * @throws IOException when the source cannot be read on; what was read before stays counted
     */
    void read(BufferedInputStream in, boolean named) throws IOException {
        TextEncoding encoding = encoding(in);
        in.skipNBytes(encoding.markLength());
        InputStream utf8 = encoding.asUtf8(in);
        ByteWindow window = new ByteWindow(
                utf8,
                encoding.markLength(),
                encoding.isUtf16(),
                evidence.options().window());
        String head = head(window);
        switch (ContentType.of(head)) {
            case XML -> xml(window, head);
            case JSON -> json(window);
            case CLASSIC_TEXT -> {
                ClassicTextRecordReader reader = new ClassicTextRecordReader();
                readAll(new ClassicTextFramer(window), () -> reader, reader::shape);
            }
            case EMPTY -> evidence.remark(tally, "the file is empty");
            case UNKNOWN -> {
                if (named) {
                    evidence.fail(tally, NOT_RECOGNISED);
                } else {
                    evidence.remark(tally, NOT_RECOGNISED);
                }
            }
        }
    }

    private void xml(ByteWindow window, String head) throws IOException {
        ReadOptions options = evidence.options();
        XmlFramer framer = options.passUnwanted()
                ? new XmlFramer(window, EventMappings::reads, options.knowForms())
                : new XmlFramer(window);
        XmlRecordReader reader = new XmlRecordReader(head, EventMappings::reads, options.knowForms());
        readAll(framer, reader::forAnotherThread, reader::shape);
    }

    private void json(ByteWindow window) throws IOException {
        ShapeCounts shapes = new ShapeCounts();
        JsonTexts texts = new JsonTexts();
        ReadOptions options = evidence.options();
        JsonFramer framer = options.passUnwanted()
                ? new JsonFramer(window, EventMappings::reads, shapes, options.knowForms())
                : new JsonFramer(window);
        readAll(
                framer,
                () -> new JsonRecordReader(new XmlEventReader(), shapes, options.knowForms(), texts),
                () -> JsonRecordReader.shape(shapes));
    }

    private static TextEncoding encoding(BufferedInputStream in) throws IOException {
        in.mark(1024);
        byte[] head = in.readNBytes(512);
        in.reset();
        return TextEncoding.of(head, head.length);
    }

    private static String head(ByteWindow window) throws IOException {
        while (window.size() < HEAD_BYTES && window.fill()) {
            // more of the head has come in
        }
        int length = Math.min(HEAD_BYTES, window.size());
        return new String(window.buffer(), window.base(), length, StandardCharsets.UTF_8);
    }

    /** @param shape asked when everything has been read */
    private void readAll(RecordFramer framer, Supplier<RecordReader> readers, Supplier<String> shape)
            throws IOException {
        BatchReader reader = new BatchReader(source, evidence.options().scope().values(), readers);
        RecordBatch batch = new RecordBatch(0, arrays);
        for (RecordFrame frame = framer.next(batch.passed); frame != null; frame = framer.next(batch.passed)) {
            boolean huge = frame.fault() == RecordFrame.Fault.NONE && frame.size() >= HUGE;
            if (huge) {
                batch = handOver(batch, reader, false);
                batch.put(frame);
                batch = handOver(batch, reader, true);
            } else if (frame.fault() != RecordFrame.Fault.PASSED) {
                batch.add(frame);
            }
            if (batch.isFull()) {
                batch = handOver(batch, reader, false);
            }
        }
        handOver(batch, reader, false);
        evidence.lane().then(() -> {
            tally.shape = tally.records == 0 ? "" : shape.get();
            tally.explainEmptiness();
        });
    }

    /** Gives the next batch. */
    private RecordBatch handOver(RecordBatch batch, BatchReader reader, boolean now) {
        if (batch.isEmpty()) {
            return batch;
        }
        Lane lane = evidence.lane();
        if (batch.frames.isEmpty()) {
            lane.then(new BatchCommit(evidence.ledger(), tally, batch.passed, List.of()));
        } else if (now) {
            lane.workNow(() -> commit(batch, reader));
        } else {
            lane.work(() -> commit(batch, reader));
        }
        return new RecordBatch(batch.recordsBefore + batch.passed.records(), arrays);
    }

    private Lane.Commit commit(RecordBatch batch, BatchReader reader) {
        List<RecordOutcome> outcomes = reader.read(batch);
        batch.release();
        return new BatchCommit(evidence.ledger(), tally, batch.passed, outcomes);
    }
}
