package org.qwinsight.ingest.json;

/**
 * Looks for the line at which reading can go on behind a value that cannot be read: one that begins with an opening
 * bracket and is not indented deeper than the line of that value, so that the inner lines of a broken object are not
 * taken for records. Closing brackets and commas may stand before the opening one.
 */
final class LineSeeker {
    private enum Phase {
        INSIDE_LINE,
        INDENT,
        CLOSING_BRACKETS
    }

    private final StreamBytes bytes;
    private long position;
    private int maxIndent;
    private int indent;
    private Phase phase = Phase.INSIDE_LINE;

    LineSeeker(StreamBytes bytes) {
        this.bytes = bytes;
    }

    /** Starts somewhere inside a line. */
    void start(long insideLine, int deepestIndent) {
        position = insideLine;
        maxIndent = deepestIndent;
        phase = Phase.INSIDE_LINE;
    }

    /** Where the search stands: at the bracket once it is found. */
    long position() {
        return position;
    }

    /** Blanks before the first other byte of the line that was found. */
    int indent() {
        return indent;
    }

    /** Searches up to {@code end}; true when the position is at a bracket to go on with. */
    boolean advance(long end) {
        byte[] b = bytes.buffer();
        while (position < end) {
            byte c = b[bytes.index(position)];
            if (c == '\n') {
                phase = Phase.INDENT;
                indent = 0;
            } else if (phase == Phase.INSIDE_LINE) {
                skipLine(b, end);
                continue;
            } else if (c == '{' || c == '[') {
                if (indent <= maxIndent) {
                    return true;
                }
                phase = Phase.INSIDE_LINE;
            } else {
                blankOrClosing(c);
            }
            position++;
        }
        return false;
    }

    private void blankOrClosing(byte c) {
        boolean blank = c == ' ' || c == '\t';
        if (blank && phase == Phase.INDENT) {
            indent++;
        } else if (c == '}' || c == ']' || c == ',') {
            phase = Phase.CLOSING_BRACKETS;
        } else if (!blank) {
            phase = Phase.INSIDE_LINE;
        }
    }

    private void skipLine(byte[] b, long end) {
        int from = bytes.index(position);
        int stop = bytes.index(end);
        int i = from;
        while (i < stop && b[i] != '\n') {
            i++;
        }
        position += i - from;
    }
}
