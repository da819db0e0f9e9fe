package org.qwinsight.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.ParseProblem;
import org.qwinsight.ingest.SourceReport;

/** Says which evidence could not be read, or lost records. */
final class SourceComplaints {
    private SourceComplaints() {}

    /** One line for each such source. */
    static void say(IngestReport report, PrintWriter err) {
        for (SourceReport source : report.sources()) {
            String line = line(source);
            if (!line.isEmpty()) {
                CaseOptions.say(err, source.name() + ": " + line);
            }
        }
    }

    /** What there is to say about a source; empty when all is well. */
    private static String line(SourceReport source) {
        String failure = source.failure();
        if (failure != null) {
            return failure;
        }
        if (source.problems().isEmpty()) {
            return "";
        }
        Optional<ParseProblem> beside = source.problems().stream()
                .filter(problem -> problem.ordinal() == 0)
                .findFirst();
        if (source.skipped() == 0) {
            return placed(beside.orElse(source.problems().get(0)));
        }
        String first = source.problems().stream()
                .filter(problem -> problem.ordinal() > 0)
                .findFirst()
                .map(SourceComplaints::placed)
                .orElse("not listed");
        return source.skipped() + " of " + records(source) + " records could not be read; first: " + first
                + beside.map(problem -> "; besides, " + placed(problem)).orElse("");
    }

    /** With what the end of the file cuts off, which is counted as skipped and not as a record. */
    private static long records(SourceReport source) {
        long last = source.problems().stream()
                .mapToLong(ParseProblem::ordinal)
                .max()
                .orElse(0);
        return Math.max(source.records(), last);
    }

    /** Where it is and what is wrong, so that it can be looked up. */
    private static String placed(ParseProblem problem) {
        if (problem.ordinal() == 0) {
            return problem.offset() == 0 ? problem.message() : "byte " + problem.offset() + ": " + problem.message();
        }
        return "record " + problem.ordinal() + ", byte " + problem.offset() + ": " + problem.message();
    }
}
