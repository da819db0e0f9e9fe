package org.qwinsight.analysis.query;

/** A text that is no query: where it goes wrong, what is wrong there, and what to write instead. */
public final class QuerySyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int length;

    QuerySyntaxException(int offset, int length, String message) {
        super(message);
        this.offset = offset;
        this.length = length;
    }

    /** The place of the fault in the text, in UTF-16 units from 0; the text's length when something is missing there. */
    public int offset() {
        return offset;
    }

    /** How much of the text is at fault; 0 when something is missing. */
    public int length() {
        return length;
    }

    /** What is wrong and what to write; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
