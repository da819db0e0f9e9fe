package org.qwinsight.cli;

import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QuerySyntaxException;
import org.qwinsight.investigation.QueryFacts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a query; a fault is shown below the place where it is. */
final class QueryConverter implements ITypeConverter<EventQuery> {
    /** Characters of the query shown before and behind the fault. */
    private static final int AROUND = 60;

    @Override
    public EventQuery convert(String text) {
        try {
            return EventQuery.parse(text, QueryFacts.VOCABULARY);
        } catch (QuerySyntaxException e) {
            throw new TypeConversionException(message(text, e));
        }
    }

    /** The fault in a sentence, and the query with carets under the place. */
    private static String message(String text, QuerySyntaxException fault) {
        int from = Math.max(0, fault.offset() - AROUND);
        int to = Math.min(text.length(), fault.offset() + fault.length() + AROUND);
        String before = from > 0 ? "…" : "";
        String shown = before + oneLine(text.substring(from, to)) + (to < text.length() ? "…" : "");
        int marks = Math.max(1, Math.min(fault.length(), 2 * AROUND));
        String carets = " ".repeat(before.length() + fault.offset() - from) + "^".repeat(marks);
        return fault.getMessage() + "\n  " + shown + "\n  " + carets;
    }

    /** With a dot for every character that would move the carets away from their place. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "·");
    }
}
