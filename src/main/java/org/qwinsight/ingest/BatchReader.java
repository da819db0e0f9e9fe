package org.qwinsight.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.KeptValues;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.mapping.EventMappings;
import org.qwinsight.ingest.mapping.Mapped;
import org.qwinsight.ingest.record.LogName;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordReader;

/** Parses and maps batches of one source, on any number of threads at once. */
final class BatchReader {
    private final int source;
    private final KeptValues kept;
    private final Supplier<RecordReader> readers;
    private final Queue<RecordReader> idle = new ConcurrentLinkedQueue<>();

    /**
     * Makes a reader of batches.
     *
     * @param source index of the source in the report
     * @param kept of the starts
     * @param readers makes a parser for one thread
     */
    BatchReader(int source, KeptValues kept, Supplier<RecordReader> readers) {
        this.source = source;
        this.kept = kept;
        this.readers = readers;
    }

    List<RecordOutcome> read(RecordBatch batch) {
        RecordReader known = idle.poll();
        RecordReader reader = known == null ? readers.get() : known;
        List<RecordOutcome> outcomes = new ArrayList<>(batch.frames.size());
        for (int i = 0; i < batch.frames.size(); i++) {
            RecordFrame frame = batch.frames.get(i);
            int place = batch.places.get(i);
            long ordinal = batch.recordsBefore + place + 1;
            outcomes.add(
                    switch (frame.fault()) {
                        case NONE -> read(reader, frame, place, ordinal);
                        case STRAY -> failed(frame, place, 0, frame.reason(), null);
                        case BROKEN, CUT_OFF, PASSED -> failed(frame, place, ordinal, frame.reason(), null);
                    });
        }
        idle.add(reader);
        return outcomes;
    }

    private RecordOutcome read(RecordReader reader, RecordFrame frame, int place, long ordinal) {
        RawEvent event = null;
        try {
            event = reader.read(frame);
            RecordLocation location =
                    new RecordLocation(source, ordinal, frame.offset(), Math.toIntExact(frame.length()));
            Mapped meaning = EventMappings.map(event, location, kept).orElse(null);
            LogName log = RecordNumbers.logOf(event);
            return new RecordOutcome(
                    place,
                    ordinal,
                    frame.offset(),
                    null,
                    log,
                    log == null ? 0 : RecordNumbers.numberOf(event),
                    event.time().epochNanos(),
                    meaning,
                    event.isZoneAssumed(),
                    event.origin() == RawEvent.Origin.OTHER,
                    0,
                    event.note());
        } catch (RecordException e) {
            return failed(frame, place, ordinal, String.valueOf(e.getMessage()), null);
        } catch (RuntimeException e) {
            // Hostile input must cost one record, also where a parser has a fault of its own.
            return failed(frame, place, ordinal, "the record cannot be read: " + e, event);
        }
    }

    /** @param event what could be read of it all the same */
    private static RecordOutcome failed(
            RecordFrame frame, int place, long ordinal, String problem, @Nullable RawEvent event) {
        LogName log = event == null ? null : RecordNumbers.logOf(event);
        return new RecordOutcome(
                place,
                ordinal,
                frame.offset(),
                ParseProblem.shortened(problem),
                log,
                log == null || event == null ? 0 : RecordNumbers.numberOf(event),
                event == null ? 0 : event.time().epochNanos(),
                null,
                false,
                false,
                frame.fault() == RecordFrame.Fault.STRAY ? frame.length() : 0,
                "");
    }
}
