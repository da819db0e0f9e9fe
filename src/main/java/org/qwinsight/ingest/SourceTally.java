package org.qwinsight.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of one source while it is read. */
final class SourceTally {
    private static final int MAX_MESSAGE = 500;

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
            problems.add(new ParseProblem(ordinal, offset, shortened(message)));
        } else {
            problemsNotListed++;
        }
    }

    /** Parsers quote what they met, which can be megabytes. */
    private static String shortened(String message) {
        if (message.length() <= MAX_MESSAGE) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(MAX_MESSAGE - 1)) ? MAX_MESSAGE - 1 : MAX_MESSAGE;
        return message.substring(0, end) + "…";
    }

    /** The source as a whole could not be read, or not to its end. */
    void fail(String reason) {
        failure = reason;
    }

    /**
     * Reads a source to its end and gives its SHA-256, or the empty text when that fails, which is a failure of the source
     * unless it already has one.
     */
    String hashOf(MeteredInputStream bytes) {
        try {
            return bytes.finish();
        } catch (IOException e) {
            if (failure == null) {
                fail("its SHA-256 could not be taken: " + EvidenceWalk.reason(e));
            }
            return "";
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
                zoneAssumed,
                problems,
                problemsNotListed,
                failure);
    }
}
