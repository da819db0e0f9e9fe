package org.qwinsight.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.SourceReport;

/** A file of any bytes is read without an exception, each of its records is accounted for, and twice gives the same. */
final class EveryRecordIsCounted implements AnyBytes {
    private final ScratchFile file = new ScratchFile(".log");

    @Override
    public void check(byte[] input) throws IOException {
        Path path = file.holding(input);
        Ingest.Result read = ScratchFile.read(path);
        for (SourceReport source : read.report().sources()) {
            isBalanced(source);
            Expect.equal(64, source.sha256().length(), "length of the SHA-256");
        }
        areRowsInOrder(read);
        Expect.equal(read.report(), ScratchFile.read(path).report(), "the same file read again");
    }

    /**
     * Each record is a start, an exit, another event or skipped. A record that the end of the file cuts off is skipped,
     * but not counted among the records.
     */
    static void isBalanced(SourceReport source) {
        long counted = source.processStarts() + source.processExits() + source.otherEvents() + source.skipped();
        boolean balanced = counted == source.records() || (source.skipped() > 0 && counted == source.records() + 1);
        Expect.that(balanced, () -> "the counts do not add up: " + source);
        long told = source.problems().size() + source.problemsNotListed();
        Expect.that(told >= source.skipped(), () -> "skipped without a word: " + source);
        Expect.that(
                source.failure() != null || source.records() > 0 || told > 0,
                () -> "an empty source says nothing: " + source);
    }

    private static void areRowsInOrder(Ingest.Result read) {
        EventStore store = read.store();
        long starts = read.report().sources().stream()
                .mapToLong(source -> source.processStarts() - source.duplicates())
                .sum();
        Expect.equal(starts, (long) store.size(), "rows");
        for (int row = 0; row < store.size(); row++) {
            int here = row;
            Expect.that(
                    row == 0 || store.timeNanos(row - 1) <= store.timeNanos(row),
                    () -> "row " + here + " is too early");
            RecordLocation location = store.location(row);
            SourceReport source = read.report().sources().get(location.source());
            Expect.that(
                    location.ordinal() <= source.records() && location.offset() >= 0, () -> location + " of " + source);
            for (EventField field : EventField.values()) {
                String value = store.value(row, field);
                Expect.that(
                        value == null || !Set.of("", "-").contains(value.toLowerCase(Locale.ROOT)),
                        () -> field + " of row " + here + " is '" + value + "'");
            }
        }
    }
}
