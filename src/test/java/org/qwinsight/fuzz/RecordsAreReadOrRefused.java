package org.qwinsight.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.mapping.EventMappings;
import org.qwinsight.ingest.mapping.Mapped;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Frames;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFrame.Fault;
import org.qwinsight.ingest.record.RecordFramer;
import org.qwinsight.ingest.record.RecordReader;

/**
 * A reader gives an event or throws {@link RecordException} with a reason, and nothing else; an event has a meaning or
 * none, without an exception. The loop around it would take any exception for a broken record, so only this shows them.
 *
 * @param reader the reader for a file that begins with a text
 */
record RecordsAreReadOrRefused(Function<ByteWindow, RecordFramer> framer, Function<String, RecordReader> reader)
        implements AnyBytes {

    @Override
    public void check(byte[] input) throws IOException {
        Frames frames = new Frames(framer.apply(new ByteWindow(new ByteArrayInputStream(input), 0, false)));
        RecordReader events = reader.apply(new String(input, StandardCharsets.UTF_8));
        long ordinal = 0;
        for (RecordFrame frame = frames.next(); frame != null; frame = frames.next()) {
            ordinal++;
            if (frame.fault() == Fault.NONE) {
                readOne(events, frame, new RecordLocation(0, ordinal, frame.offset(), (int) frame.length()));
            }
        }
        Expect.that(ordinal == 0 || !events.shape().isEmpty(), () -> "no shape");
    }

    private static void readOne(RecordReader events, RecordFrame frame, RecordLocation location) {
        RawEvent event;
        try {
            event = events.read(frame);
        } catch (RecordException e) {
            Expect.that(e.getMessage() != null && !e.getMessage().isBlank(), () -> "refused without a reason");
            return;
        }
        Optional<Mapped> meaning = EventMappings.map(event, location);
        Expect.equal(meaning.isPresent(), EventMappings.reads(event), "has a meaning");
        if (meaning.orElse(null) instanceof Mapped.Start start) {
            Expect.equal(location, start.start().location(), "location");
        }
    }
}
