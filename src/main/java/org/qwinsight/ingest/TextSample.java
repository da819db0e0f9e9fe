package org.qwinsight.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;

/**
 * The beginning of one text, read and forgotten again.
 *
 * @param bytes of the whole text
 * @param sampledBytes that were looked at
 * @param records found in them
 * @param starts process starts found in them, by kind
 * @param exits process exits found in them
 * @param firstNanos earliest time of a start, also at the end of a plain file, or {@link EventTime#NO_TIME}
 * @param lastNanos latest time of a start, also at the end of a plain file, or {@link EventTime#NO_TIME}
 */
record TextSample(
        long bytes,
        long sampledBytes,
        long records,
        Map<EventKind, Long> starts,
        long exits,
        long firstNanos,
        long lastNanos) {
    private static final int HEAD = 2 << 20;
    private static final int TAIL = 256 << 10;
    private static final int MOST_MEMBERS = 8;

    /** The texts that a file holds: several for an archive, of which only some are looked at, none when it cannot be read. */
    static List<TextSample> of(EvidenceFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            EvidenceStream bytes = new EvidenceStream(in);
            return switch (bytes.container()) {
                case PLAIN -> List.of(plain(file, bytes));
                case GZIP -> List.of(gzip(file, bytes));
                case ZIP -> zip(file);
                case EVTX -> List.of();
            };
        } catch (IOException e) {
            return List.of();
        }
    }

    private static TextSample plain(EvidenceFile file, InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        Found found = new Found();
        found.read(head);
        TextSample sample = found.sample(file.size(), head.length);
        if (file.size() > 2L * HEAD) {
            found.read(tail(file));
        }
        return sample.withTimes(found.first, found.last);
    }

    private static byte[] tail(EvidenceFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            // An even place: UTF-16 must not be read from the middle of a unit.
            in.skipNBytes((file.size() - TAIL) & ~1L);
            return in.readNBytes(TAIL);
        }
    }

    private static TextSample gzip(EvidenceFile file, EvidenceStream in) throws IOException {
        CountedStream compressed = new CountedStream(in);
        byte[] head;
        try (InputStream inflated = new GZIPInputStream(compressed, 8 << 10)) {
            head = inflated.readNBytes(HEAD);
        }
        boolean whole = head.length < HEAD;
        double growth = compressed.count == 0 ? 1 : (double) head.length / compressed.count;
        Found found = new Found();
        found.read(head);
        return found.sample(whole ? head.length : Math.round(growth * file.size()), head.length);
    }

    /** Looks at the first members; the others are taken to be like them. */
    private static List<TextSample> zip(EvidenceFile file) throws IOException {
        List<TextSample> samples = new ArrayList<>();
        try (ZipFile zip = ZipArchive.open(file.path())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            long all = entries.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            List<? extends ZipEntry> looked = entries.subList(0, Math.min(MOST_MEMBERS, entries.size()));
            long covered = looked.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            double growth = covered == 0 ? 1 : (double) all / covered;
            for (ZipEntry entry : looked) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] head = in.readNBytes(HEAD);
                    Found found = new Found();
                    found.read(head);
                    samples.add(found.sample(Math.round(growth * Math.max(0, entry.getSize())), head.length));
                }
            }
        }
        return samples;
    }

    private TextSample withTimes(long first, long last) {
        return new TextSample(bytes, sampledBytes, records, starts, exits, first, last);
    }

    /** Counts the bytes that were taken. */
    private static final class CountedStream extends FilterInputStream {
        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** What was found in one or more pieces of a text. */
    private static final class Found implements ReadListener {
        private final Map<EventKind, Long> starts = new EnumMap<>(EventKind.class);
        private final ReadOptions options = ReadOptions.of(true, 1);
        private long records;
        private long exits;
        private long first = EventTime.NO_TIME;
        private long last = EventTime.NO_TIME;

        void read(byte[] bytes) throws IOException {
            Ledger ledger = new Ledger(options, Progress.NONE, this, bytes.length);
            SourceTally tally = new SourceTally(EvidenceFile.found(EvidenceStreams.STANDARD_INPUT, bytes.length), null);
            Evidence evidence = new Evidence(new InlineLane(ledger), ledger, Hashing.inline(), options);
            new RecordLoop(evidence, tally, 0)
                    .read(new BufferedInputStream(new ByteArrayInputStream(bytes), 1024), false);
            records += tally.records;
            exits += tally.processExits;
        }

        TextSample sample(long bytes, long sampledBytes) {
            return new TextSample(bytes, sampledBytes, records, Map.copyOf(starts), exits, first, last);
        }

        @Override
        public void news(ReadNews news) {
            // only the starts count
        }

        @Override
        public void started(ProcessStart start) {
            starts.merge(start.kind(), 1L, Long::sum);
            long time = start.time().epochNanos();
            if (time != EventTime.NO_TIME) {
                first = first == EventTime.NO_TIME ? time : Math.min(first, time);
                last = last == EventTime.NO_TIME ? time : Math.max(last, time);
            }
        }
    }
}
