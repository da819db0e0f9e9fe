package org.qwinsight.ingest.json;

import java.io.IOException;
import java.util.Arrays;

/**
 * Looks for the place at which reading can go on behind an object that cannot be read. That is a line that begins with an
 * opening bracket and is not indented deeper than the line of the object, so that the inner lines of a broken object are
 * not taken for records; closing brackets and commas may stand before the opening one. In a list that lies on one line it
 * is also the next element that begins as the broken one did.
 */
final class LineSeeker {
    private enum Phase {
        INSIDE_LINE,
        INDENT,
        CLOSING_BRACKETS
    }

    private static final byte[] NONE = {};
    private static final int LONGEST_BEGINNING = 64;

    private final StreamBytes bytes;
    private long position;
    private int maxIndent;
    private byte[] sameBeginning = NONE;
    private int indent;
    private Phase phase = Phase.INSIDE_LINE;

    LineSeeker(StreamBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * Starts at an object.
     *
     * @param deepestIndent indent of the line that holds the object's beginning
     * @param inList the object stands behind a comma or bracket on its line
     */
    void start(long object, int deepestIndent, boolean inList) throws IOException {
        position = object;
        maxIndent = deepestIndent;
        indent = deepestIndent;
        phase = Phase.INSIDE_LINE;
        sameBeginning = inList ? beginning(object) : NONE;
    }

    /** The opening brace and the first name of an object, or nothing when they are not short and on one line. */
    private byte[] beginning(long object) throws IOException {
        bytes.has(object + LONGEST_BEGINNING - 1);
        byte[] b = bytes.buffer();
        int from = bytes.index(object);
        int stop = bytes.index(Math.min(bytes.end(), object + LONGEST_BEGINNING));
        int quotes = 0;
        for (int i = from; i < stop && b[i] != '\n' && b[i] != '\\'; i++) {
            quotes += b[i] == '"' ? 1 : 0;
            if (quotes == 2) {
                return Arrays.copyOfRange(b, from, i + 1);
            }
        }
        return NONE;
    }

    /** Where the search stands: at the bracket once it is found. */
    long position() {
        return position;
    }

    /** Blanks before the first other byte of the line that was found. */
    int indent() {
        return indent;
    }

    /** The place that was found is an element of a list on one line. */
    boolean foundInLine() {
        return phase == Phase.INSIDE_LINE;
    }

    /** Searches up to {@code end}; true when the position is at a bracket to go on with. */
    boolean advance(long end) throws IOException {
        while (position < end) {
            byte c = bytes.at(position);
            if (c == '\n') {
                phase = Phase.INDENT;
                indent = 0;
            } else if (phase == Phase.INSIDE_LINE) {
                skipInLine(end);
                if (position < end && bytes.at(position) == ',') {
                    position++;
                    if (beginsAlike()) {
                        indent = maxIndent;
                        return true;
                    }
                }
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

    /** Brings in what it looks at, so that the answer does not depend on how many bytes came in at a time. */
    private boolean beginsAlike() throws IOException {
        if (!bytes.has(position + sameBeginning.length - 1)) {
            return false;
        }
        byte[] b = bytes.buffer();
        int at = bytes.index(position);
        return Arrays.equals(b, at, at + sameBeginning.length, sameBeginning, 0, sameBeginning.length);
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

    /** To the end of the line, or to a comma when elements of a list on the line are looked for. */
    private void skipInLine(long end) {
        byte[] b = bytes.buffer();
        int from = bytes.index(position);
        int stop = bytes.index(end);
        byte comma = sameBeginning.length > 0 ? (byte) ',' : (byte) '\n';
        int i = from;
        while (i < stop && b[i] != '\n' && b[i] != comma) {
            i++;
        }
        position += i - from;
    }
}
