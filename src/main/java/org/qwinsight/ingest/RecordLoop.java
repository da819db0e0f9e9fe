package org.qwinsight.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.json.JsonFramer;
import org.qwinsight.ingest.json.JsonRecordReader;
import org.qwinsight.ingest.mapping.EventMappings;
import org.qwinsight.ingest.mapping.Mapped;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFramer;
import org.qwinsight.ingest.record.RecordReader;
import org.qwinsight.ingest.text.ClassicTextFramer;
import org.qwinsight.ingest.text.ClassicTextRecordReader;
import org.qwinsight.ingest.xml.XmlEventReader;
import org.qwinsight.ingest.xml.XmlFramer;
import org.qwinsight.ingest.xml.XmlRecordReader;

/** Reads the records of one text source into the store and counts what becomes of each. */
final class RecordLoop {
    private static final int HEAD_BYTES = 64 << 10;

    static final String NOT_RECOGNISED = "it is not recognised as an export of process events; read are XML and JSON "
            + "exports of Windows event logs, CrowdStrike FDR and Defender records";

    private final EventStore.Builder store;
    private final RecordNumbers numbers;
    private final SourceTally tally;
    private final int source;
    private long unknownRecords;

    RecordLoop(EventStore.Builder store, RecordNumbers numbers, SourceTally tally, int source) {
        this.store = store;
        this.numbers = numbers;
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
        ByteWindow window = new ByteWindow(utf8, encoding.markLength(), encoding.isUtf16());
        String head = head(window);
        switch (ContentType.of(head)) {
            case XML -> readAll(new XmlFramer(window), new XmlRecordReader(head, EventMappings::reads));
            case JSON -> readAll(new JsonFramer(window), new JsonRecordReader(new XmlEventReader()));
            case CLASSIC_TEXT -> readAll(new ClassicTextFramer(window), new ClassicTextRecordReader());
            case EMPTY -> {
                tally.problem(0, 0, "the file is empty");
                return;
            }
            case UNKNOWN -> {
                if (named) {
                    tally.fail(NOT_RECOGNISED);
                } else {
                    tally.problem(0, 0, NOT_RECOGNISED);
                }
                return;
            }
        }
        explainEmptiness();
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

    private void readAll(RecordFramer framer, RecordReader reader) throws IOException {
        for (RecordFrame frame = framer.next(); frame != null; frame = framer.next()) {
            switch (frame.fault()) {
                case NONE -> {
                    tally.records++;
                    readOne(frame, reader);
                }
                case BROKEN -> {
                    tally.records++;
                    skip(frame, tally.records, frame.reason());
                }
                case CUT_OFF -> skip(frame, tally.records + 1, frame.reason());
            }
        }
        tally.shape = tally.records == 0 ? "" : reader.shape();
    }

    private void readOne(RecordFrame frame, RecordReader reader) {
        try {
            keep(reader.read(frame), frame);
        } catch (RecordException e) {
            skip(frame, tally.records, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Hostile input must cost one record, also where a parser has a fault of its own.
            skip(frame, tally.records, "the record cannot be read: " + e);
        }
    }

    private void keep(RawEvent event, RecordFrame frame) {
        numbers.add(event);
        RecordLocation location = new RecordLocation(source, tally.records, frame.offset(), frame.length());
        Optional<Mapped> mapped = EventMappings.map(event, location);
        if (mapped.isEmpty()) {
            tally.otherEvents++;
            unknownRecords += event.origin() == RawEvent.Origin.OTHER ? 1 : 0;
            return;
        }
        Mapped meaning = mapped.get();
        if (meaning instanceof Mapped.Start start) {
            store.add(start.start());
            tally.processStarts++;
            tally.zoneAssumed += event.isZoneAssumed() ? 1 : 0;
        } else if (meaning instanceof Mapped.Exit exit) {
            store.add(exit.exit());
            tally.processExits++;
        } else if (meaning instanceof Mapped.AgentHost agent) {
            store.addAgentHost(agent.aid(), agent.computer());
            tally.otherEvents++;
        }
        if (!event.note().isEmpty()) {
            tally.problem(tally.records, frame.offset(), "kept after repair: " + event.note());
        }
    }

    private void skip(RecordFrame frame, long ordinal, String message) {
        tally.skipped++;
        tally.problem(ordinal, frame.offset(), message);
    }

    private void explainEmptiness() {
        if (tally.records > 0 && unknownRecords == tally.records) {
            tally.problem(0, 0, "none of its records is a Windows, CrowdStrike or Defender event");
        } else if (tally.records == 0 && tally.skipped == 0) {
            tally.problem(0, 0, "no event was found in it");
        }
    }
}
