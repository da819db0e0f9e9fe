package org.qwinsight.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of one source while it is read. */
final class SourceTally {
    private final EvidenceFile file;
    private final @Nullable String member;
    private final List<ParseProblem> problems = new ArrayList<>();
    private long problemsNotListed;
    private @Nullable String failure;

    String shape = "";
    long records;
    long processStarts;
    long processExits;
    long otherEvents;
    long skipped;
    long zoneAssumed;

    SourceTally(EvidenceFile file, @Nullable String member) {
        this.file = file;
        this.member = member;
    }

    void problem(long ordinal, long offset, String message) {
        if (problems.size() < SourceReport.MAX_PROBLEMS) {
            problems.add(new ParseProblem(ordinal, offset, message));
        } else {
            problemsNotListed++;
        }
    }

    /** The source as a whole could not be read, or not to its end. */
    void fail(String reason) {
        failure = reason;
    }

    SourceReport report(String sha256, @Nullable String memberSha256, long bytes) {
        return new SourceReport(
                file.path().toString(),
                member,
                sha256,
                memberSha256,
                bytes,
                shape,
                records,
                processStarts,
                processExits,
                0,
                skipped,
                otherEvents,
                zoneAssumed,
                problems,
                problemsNotListed,
                failure);
    }
}
