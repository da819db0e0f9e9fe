package org.qwinsight.investigation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.EvidenceSample;
import org.qwinsight.ingest.EvidenceStreams;
import org.qwinsight.ingest.HeapShare;
import org.qwinsight.ingest.ReadScope;

/**
 * Whether evidence will fit into memory, estimated before it is read, and what could be read instead.
 *
 * @param sample what the beginnings of the evidence tell
 * @param heapThere bytes that process starts may take in this program
 */
public record LoadPlan(EvidenceSample sample, long heapThere) {
    /** Bytes that a process start takes in the store, rounded up; measured figures are in {@code docs/performance.md}. */
    static final long BYTES_PER_START = 200;
    /** The same for a start with no more than its links, as {@link BranchReading} reads it at first. */
    static final long BYTES_PER_LEAN_START = 90;

    static final long BYTES_PER_EXIT = 24;

    /** The shortest records of starts are twice what the store makes of them, which may take half of the heap. */
    private static final int UNPLANNED_HEAP_PARTS = 2;

    /** An estimate may be too low by so much; a part that is offered is smaller accordingly. */
    private static final double CAUTION = 0.8;

    /** Looks at the beginnings of evidence. Takes well under a second; standard input is not touched. */
    private static LoadPlan of(List<Path> paths) {
        return new LoadPlan(EvidenceSample.of(paths), HeapShare.ofStore());
    }

    /**
     * The plan of evidence that may be at least so many bytes; empty for less, where looking at it would only read
     * it twice, and for standard input and pipes.
     */
    public static Optional<LoadPlan> of(List<Path> paths, long smallest) {
        boolean isWorthIt =
                paths.stream().noneMatch(EvidenceStreams::isOne) && EvidenceSample.mostBytes(paths) >= smallest;
        return isWorthIt ? Optional.of(of(paths)) : Optional.empty();
    }

    /** Bytes from which on evidence may not fit into this program's memory. */
    public static long smallestPlanned() {
        return Runtime.getRuntime().maxMemory() / UNPLANNED_HEAP_PARTS;
    }

    /** The plan after memory ran out all the same: it takes the memory for half of what was thought to be needed. */
    public LoadPlan afterMemoryRanOut() {
        return new LoadPlan(sample, Math.min(heapThere, heapNeeded() / 2));
    }

    /** Bytes of heap that all process starts would take. */
    public long heapNeeded() {
        return sample.allStarts() * BYTES_PER_START + sample.exits() * BYTES_PER_EXIT;
    }

    public boolean fits() {
        return heapNeeded() <= heapThere;
    }

    /** {@code about 7,000,000 records, 1,050,000 process starts, 0.2 GB of memory (1.1 GB are there)}. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "about %,d records, %,d process starts, %s of memory (%s are there)",
                rounded(sample.records()),
                rounded(sample.allStarts()),
                size(heapNeeded()),
                size(heapThere));
    }

    /** What could be read instead when all of it does not fit; empty when it does. */
    public List<ReadPart> parts() {
        List<ReadPart> parts = new ArrayList<>();
        if (fits()) {
            return parts;
        }
        if (sample.allStarts() * BYTES_PER_LEAN_START + sample.exits() * BYTES_PER_EXIT <= heapThere * CAUTION) {
            parts.add(new ReadPart(ReadScope.ALL, true, "only the findings and their branches"));
        }
        for (Map.Entry<EventKind, Long> kind : sample.starts().entrySet()) {
            long needed = kind.getValue() * BYTES_PER_START + sample.exits() * BYTES_PER_EXIT;
            if (kind.getValue() > 0 && kind.getValue() < sample.allStarts() && needed <= heapThere * CAUTION) {
                parts.add(new ReadPart(
                        ReadScope.ALL.ofKinds(EnumSet.of(kind.getKey())),
                        false,
                        "only " + kind.getKey().label()
                                + String.format(Locale.ROOT, " (about %,d starts)", rounded(kind.getValue()))));
            }
        }
        parts.sort(
                (a, b) -> a.branches() == b.branches() ? a.sentence().compareTo(b.sentence()) : a.branches() ? -1 : 1);
        if (sample.firstNanos() < sample.lastNanos() && sample.firstNanos() != EventTime.NO_TIME) {
            parts.add(latest());
        }
        return parts;
    }

    /** The last part of the time that would fit, if the starts are spread evenly over it. */
    private ReadPart latest() {
        double share = CAUTION * heapThere / heapNeeded();
        long span = sample.lastNanos() - sample.firstNanos();
        long from = sample.lastNanos() - (long) (span * share);
        from -= Math.floorMod(from, EventTime.NANOS_PER_SECOND);
        return new ReadPart(
                ReadScope.ALL.within(from, Long.MAX_VALUE),
                false,
                "only starts from " + EventTime.isoSeconds(from) + "Z on, the latest that would fit");
    }

    /** Two digits say what an estimate is good for. */
    static long rounded(long number) {
        long step = 1;
        while (number / step >= 100) {
            step *= 10;
        }
        return (number + step / 2) / step * step;
    }

    private static String size(long bytes) {
        return bytes >= 100L << 20
                ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30))
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1L << 20));
    }
}
