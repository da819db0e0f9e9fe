package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Frames;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;

/** Reads one record from a text in which apostrophes stand for quotes. */
final class ReadRecord {
    private ReadRecord() {}

    /** The event, after a check that the record was taken for the named shape. */
    static RawEvent as(String shape, String json) throws RecordException {
        JsonRecordReader reader = new JsonRecordReader(new DomXmlText());
        RawEvent event = reader.read(frame(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        assertEquals(shape, reader.shape());
        return event;
    }

    static RecordFrame frame(byte[] bytes) {
        try {
            Frames framer = new Frames(new JsonFramer(new ByteWindow(new ByteArrayInputStream(bytes), 0, false)));
            RecordFrame frame = framer.next();
            assertNotNull(frame);
            return Objects.requireNonNull(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of an event that every Windows shape fills, in one line. */
    static String system(RawEvent event) {
        return String.join(
                " | ",
                event.provider(),
                event.name(),
                event.channel(),
                event.computer(),
                event.recordId(),
                event.time().isKnown() ? event.time().iso() : "",
                event.keywords(),
                event.securityUserId());
    }
}
