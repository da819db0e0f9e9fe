package org.qwinsight.ui.query;

import org.qwinsight.analysis.query.QuerySyntaxException;

/**
 * What is wrong with a draft, and where.
 *
 * @param offset of the fault in the text, in UTF-16 units
 * @param length of the text at fault; 0 when something is missing there, or when it is not one place
 * @param message what is wrong and what to write
 */
public record QueryFault(int offset, int length, String message) {
    static QueryFault of(QuerySyntaxException fault) {
        return new QueryFault(fault.offset(), fault.length(), fault.getMessage());
    }

    /** True for a fault at or before the caret's term, which typing on may mend by itself. */
    boolean isBeingTyped(String text, int caret) {
        return offset + length >= caret && caret == text.length();
    }

    /** With the place as a number, for somebody who does not see it. */
    String spoken() {
        return length == 0 ? message : "From character " + (offset + 1) + " on: " + message;
    }
}
