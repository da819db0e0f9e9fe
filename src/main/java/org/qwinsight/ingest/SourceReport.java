package org.qwinsight.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one evidence source: a file, or one member of an archive.
 *
 * @param path the path as it was given, or found below a given folder; {@code -} for standard input
 * @param member name inside the archive, null for a plain file
 * @param sha256 of the file as it lies on disk, in lower-case hex; empty when it could not be read to its end
 * @param memberSha256 of the member's decompressed bytes, null for a plain file
 * @param bytes that were read, decompressed for compressed evidence
 * @param shape the recognised export shape, empty when none was recognised
 * @param records events found, of any kind, readable or not
 * @param processStarts kept as process starts, before duplicates are collapsed
 * @param processExits kept as process exits
 * @param duplicates process starts left out because the same record was loaded before
 * @param skipped events that could not be read, with one that the end of the file cuts off
 * @param otherEvents readable events that are neither process starts nor exits
 * @param zoneAssumed process starts whose time names no zone and was read as UTC, after duplicates are collapsed
 * @param outOfScope process starts that were read and left out, because only a part was asked for
 * @param strayBytes bytes between records that belong to none and were not read
 * @param problems the first {@link #MAX_PROBLEMS} problems
 * @param problemsNotListed how many more there were
 * @param failure why the source as a whole could not be read, null when it could; a partly read source has one too
 */
public record SourceReport(
        String path,
        @Nullable String member,
        String sha256,
        @Nullable String memberSha256,
        long bytes,
        String shape,
        long records,
        long processStarts,
        long processExits,
        long duplicates,
        long skipped,
        long otherEvents,
        long zoneAssumed,
        long outOfScope,
        long strayBytes,
        List<ParseProblem> problems,
        long problemsNotListed,
        @Nullable String failure) {

    /** How many problems a report lists; the rest are counted. */
    public static final int MAX_PROBLEMS = 1000;

    public SourceReport {
        problems = List.copyOf(problems);
    }

    /** Path and member as one text for a person. */
    public String name() {
        return member == null ? path : path + " › " + member;
    }

    /** True when reading failed before the first record. */
    public boolean isUnread() {
        return failure != null && records == 0;
    }

    /** The same report with a reason why the source was not read whole. */
    public SourceReport failing(String reason) {
        return with(sha256, duplicates, zoneAssumed, reason);
    }

    /** The same report with what is known when all rows are. */
    SourceReport withRows(long duplicateCount, long zoneAssumedCount) {
        return with(sha256, duplicateCount, zoneAssumedCount, failure);
    }

    SourceReport withSha256(String hash) {
        return with(hash, duplicates, zoneAssumed, failure);
    }

    private SourceReport with(String hash, long duplicateCount, long zoneAssumedCount, @Nullable String reason) {
        return new SourceReport(
                path,
                member,
                hash,
                memberSha256,
                bytes,
                shape,
                records,
                processStarts,
                processExits,
                duplicateCount,
                skipped,
                otherEvents,
                zoneAssumedCount,
                outOfScope,
                strayBytes,
                problems,
                problemsNotListed,
                reason);
    }
}
