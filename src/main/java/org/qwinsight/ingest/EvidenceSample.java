package org.qwinsight.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;

/**
 * What the beginnings of evidence tell about all of it. An estimate: it takes the rest of each file to be like its
 * beginning, and files that were not looked at to be like the others.
 *
 * @param bytes of text in all evidence, decompressed
 * @param sampledBytes of text that were looked at
 * @param records of any kind
 * @param starts process starts by kind
 * @param exits process exits
 * @param firstNanos earliest time of a start that was seen, or {@link EventTime#NO_TIME}
 * @param lastNanos latest time of a start that was seen, or {@link EventTime#NO_TIME}
 */
public record EvidenceSample(
        long bytes,
        long sampledBytes,
        long records,
        Map<EventKind, Long> starts,
        long exits,
        long firstNanos,
        long lastNanos) {
    /** Files that are looked at, the largest first. */
    private static final int MOST_FILES = 24;

    /** Logs as XML or JSON are seldom compressed to less. */
    private static final int MOST_COMPRESSION = 16;

    private static final List<String> PLAIN_ENDINGS = List.of(".xml", ".json", ".jsonl", ".ndjson", ".log", ".txt");

    public EvidenceSample {
        starts = Map.copyOf(starts);
    }

    /**
     * Bytes that evidence may be: what a log takes on disk, and sixteen times that for a file whose name does not say that
     * it is plain text. Standard input counts nothing.
     */
    public static long mostBytes(List<Path> paths) {
        return EvidenceWalk.files(paths).stream()
                .mapToLong(file -> file.size() * (isPlainByName(file.path()) ? 1 : MOST_COMPRESSION))
                .sum();
    }

    private static boolean isPlainByName(Path path) {
        Path name = path.getFileName();
        String text = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return PLAIN_ENDINGS.stream().anyMatch(text::endsWith);
    }

    /** Looks at the beginnings of evidence. Files that cannot be read count nothing; standard input is not touched. */
    public static EvidenceSample of(List<Path> paths) {
        List<EvidenceFile> files = new ArrayList<>(EvidenceWalk.files(paths));
        files.removeIf(file -> file.isStream() || file.failure() != null || file.leftOut() != null);
        files.sort(Comparator.comparingLong(EvidenceFile::size).reversed());
        Sum sum = new Sum();
        int looked = Math.min(MOST_FILES, files.size());
        long onDisk = 0;
        for (EvidenceFile file : files.subList(0, looked)) {
            onDisk += file.size();
            for (TextSample text : TextSample.of(file)) {
                sum.add(text);
            }
        }
        long rest = files.subList(looked, files.size()).stream()
                .mapToLong(EvidenceFile::size)
                .sum();
        return sum.scaled(onDisk == 0 ? 1 : 1 + (double) rest / onDisk);
    }

    /** Process starts of all kinds. */
    public long allStarts() {
        return starts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Adds up samples of texts, each standing for its whole text. */
    private static final class Sum {
        private final Map<EventKind, Double> starts = new EnumMap<>(EventKind.class);
        private double bytes;
        private long sampledBytes;
        private double records;
        private double exits;
        private long first = EventTime.NO_TIME;
        private long last = EventTime.NO_TIME;

        void add(TextSample text) {
            double share = text.sampledBytes() == 0 ? 1 : (double) text.bytes() / text.sampledBytes();
            bytes += text.bytes();
            sampledBytes += text.sampledBytes();
            records += share * text.records();
            exits += share * text.exits();
            text.starts().forEach((kind, count) -> starts.merge(kind, share * count, Double::sum));
            if (text.firstNanos() != EventTime.NO_TIME) {
                first = first == EventTime.NO_TIME ? text.firstNanos() : Math.min(first, text.firstNanos());
                last = last == EventTime.NO_TIME ? text.lastNanos() : Math.max(last, text.lastNanos());
            }
        }

        EvidenceSample scaled(double factor) {
            Map<EventKind, Long> counts = new EnumMap<>(EventKind.class);
            starts.forEach((kind, count) -> counts.put(kind, Math.round(factor * count)));
            return new EvidenceSample(
                    Math.round(factor * bytes),
                    sampledBytes,
                    Math.round(factor * records),
                    counts,
                    Math.round(factor * exits),
                    first,
                    last);
        }
    }
}
