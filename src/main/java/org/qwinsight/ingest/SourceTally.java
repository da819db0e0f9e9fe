package org.qwinsight.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of one source. Part of the ledger: only touched by commits. */
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
    long outOfScope;
    long strayBytes;
    long unknownRecords;

    SourceTally(EvidenceFile file, @Nullable String member) {
        this.file = file;
        this.member = member;
    }

    void problem(long ordinal, long offset, String message) {
        if (problems.size() < SourceReport.MAX_PROBLEMS) {
            problems.add(new ParseProblem(ordinal, offset, ParseProblem.shortened(message)));
        } else {
            problemsNotListed++;
        }
    }

    /** The source as a whole could not be read, or not to its end. */
    void fail(String reason) {
        failure = reason;
    }

    /** Notes that the hash could not be taken, unless the source has failed already. */
    void failHash(IOException e) {
        if (failure == null) {
            fail("its SHA-256 could not be taken: " + EvidenceWalk.reason(e));
        }
    }

    /** Path and member as one text for a person. */
    String name() {
        return report("", null, 0).name();
    }

    /** Says why a source in which every record could be read holds nothing. */
    void explainEmptiness() {
        if (records > 0 && unknownRecords == records) {
            problem(0, 0, "none of its records is a Windows, CrowdStrike or Defender event");
        } else if (records == 0 && skipped == 0) {
            problem(0, 0, "no event was found in it");
        }
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
                0,
                outOfScope,
                strayBytes,
                problems,
                problemsNotListed,
                failure);
    }
}
