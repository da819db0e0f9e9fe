package org.qwinsight.ingest.json;

import java.nio.charset.StandardCharsets;

/**
 * Finds the end of one JSON object by its grammar: strings, escapes, nesting and the order of punctuation. Notices an
 * error at the byte where it is. Holds its whole state between calls, so that a scan can go on when more bytes came in,
 * and so that the scan of an object that fails can be continued as the scan of an object inside it: that keeps the work
 * linear however deep unclosed objects lie in each other.
 */
final class JsonScanner {
    /** Longest number or word that is looked at; JSON has none that long. */
    private static final int MAX_SCALAR = 1000;

    private static final int MAX_KEY = 32;

    /** How a scan stands. */
    enum Outcome {
        /** The object is closed; the position is behind it. */
        COMPLETE,
        /** The object is a wrapper; the position is at the first record in its array. */
        WRAPPER,
        /** All bytes in the window are scanned and the object is still open. */
        MORE,
        /** The byte at the position breaks the grammar. */
        INVALID,
        /** The byte at the position opens one level too many. */
        TOO_DEEP
    }

    private enum Expect {
        KEY,
        KEY_OR_END,
        COLON,
        VALUE,
        VALUE_OR_END,
        COMMA_OR_END,
        REST_OF_KEY,
        REST_OF_STRING
    }

    private final StreamBytes bytes;
    private final OpenLevels levels = new OpenLevels();
    private Expect expect = Expect.VALUE;
    private long position;
    private String problem = "";

    /** The token at the position goes on behind the window. */
    private boolean waiting;

    private boolean looksForWrapper;
    private long keyStart;
    /** The last name read at depth 1 and 2. */
    private final String[] keys = {"", "", ""};

    private int wrapperArrayDepth;

    JsonScanner(StreamBytes bytes) {
        this.bytes = bytes;
    }

    /** Starts at the opening brace of an object. */
    void start(long objectStart, boolean mayBeWrapper) {
        levels.clear();
        expect = Expect.VALUE;
        position = objectStart;
        looksForWrapper = mayBeWrapper;
        keys[1] = "";
        keys[2] = "";
        wrapperArrayDepth = -1;
    }

    /** Starts behind a value inside {@code objects} nested objects. */
    void startInside(int objects, long behindValue) {
        start(behindValue, false);
        for (int i = 0; i < objects; i++) {
            levels.open(true, -1);
        }
        expect = Expect.COMMA_OR_END;
    }

    /** Where the scan stands; at the offending byte after an error. */
    long position() {
        return position;
    }

    /** What is wrong, after {@link Outcome#INVALID}: a sentence without its end. */
    String problem() {
        return problem;
    }

    /** Levels that are open. */
    int depth() {
        return levels.depth();
    }

    /**
     * Turns this scan, which failed or ran out of evidence, into the scan of the object inside it that was opened at
     * {@code start} and is still open.
     *
     * @return false when no such object is open
     */
    boolean continueInside(long start) {
        looksForWrapper = false;
        return levels.narrowTo(start);
    }

    /** Scans what is in the window. */
    Outcome run() {
        long end = bytes.end();
        waiting = false;
        while (position < end && !waiting) {
            boolean inString = expect == Expect.REST_OF_KEY || expect == Expect.REST_OF_STRING;
            Outcome outcome = inString ? restOfString(end) : token(end);
            if (outcome != Outcome.MORE) {
                return outcome;
            }
        }
        return Outcome.MORE;
    }

    private Outcome restOfString(long end) {
        byte[] b = bytes.buffer();
        int from = bytes.index(position);
        int stop = bytes.index(end);
        int i = from;
        while (i < stop && b[i] != '"') {
            if (b[i] == '\n') {
                position += i - from;
                return invalid("A line ends inside a string");
            }
            if (b[i] == '\\') {
                if (i + 1 == stop) {
                    position += i - from;
                    waiting = true;
                    return Outcome.MORE;
                }
                i += b[i + 1] == '\n' ? 0 : 1;
            }
            i++;
        }
        position += i - from;
        if (i < stop) {
            endOfString();
            position++;
        }
        return Outcome.MORE;
    }

    private void endOfString() {
        if (expect == Expect.REST_OF_STRING) {
            expect = Expect.COMMA_OR_END;
            return;
        }
        expect = Expect.COLON;
        if (looksForWrapper && levels.depth() <= 2) {
            noteKey();
        }
    }

    private void noteKey() {
        int length = (int) (position - keyStart);
        String key = length > MAX_KEY
                ? ""
                : new String(bytes.buffer(), bytes.index(keyStart), length, StandardCharsets.ISO_8859_1);
        keys[levels.depth()] = key;
        if (WrapperKeys.marksEvent(key)) {
            looksForWrapper = false;
        }
    }

    private Outcome token(long end) {
        byte c = bytes.at(position);
        return switch (c) {
            case ' ', '\t', '\r', '\n' -> skip();
            case '{', '[' -> open(c == '{');
            case '}', ']' -> close(c == '}');
            case '"' -> startString();
            case ',' -> {
                if (expect != Expect.COMMA_OR_END) {
                    yield unexpected(c);
                }
                expect = levels.inObject() ? Expect.KEY : Expect.VALUE;
                yield skip();
            }
            case ':' -> {
                if (expect != Expect.COLON) {
                    yield unexpected(c);
                }
                expect = Expect.VALUE;
                yield skip();
            }
            default -> scalar(c, end);
        };
    }

    private Outcome skip() {
        position++;
        return Outcome.MORE;
    }

    private boolean expectsValue() {
        return expect == Expect.VALUE || expect == Expect.VALUE_OR_END;
    }

    private Outcome open(boolean object) {
        if (!expectsValue()) {
            return unexpected(object ? '{' : '[');
        }
        if (object && expect == Expect.VALUE_OR_END && levels.depth() == wrapperArrayDepth && looksForWrapper) {
            return Outcome.WRAPPER;
        }
        if (levels.isFull()) {
            return Outcome.TOO_DEEP;
        }
        boolean wrapper = !object && isWrapperList();
        levels.open(object, position);
        wrapperArrayDepth = wrapper ? levels.depth() : -1;
        expect = object ? Expect.KEY_OR_END : Expect.VALUE_OR_END;
        return skip();
    }

    private boolean isWrapperList() {
        int depth = levels.depth();
        return looksForWrapper
                && (depth == 1 || depth == 2)
                && levels.inObject()
                && WrapperKeys.isWrapper(depth, keys[1], keys[depth]);
    }

    private Outcome close(boolean object) {
        Expect empty = object ? Expect.KEY_OR_END : Expect.VALUE_OR_END;
        if (levels.inObject() != object || (expect != empty && expect != Expect.COMMA_OR_END)) {
            return unexpected(object ? '}' : ']');
        }
        levels.close();
        position++;
        expect = Expect.COMMA_OR_END;
        return levels.depth() == 0 ? Outcome.COMPLETE : Outcome.MORE;
    }

    private Outcome startString() {
        if (expect == Expect.KEY || expect == Expect.KEY_OR_END) {
            keyStart = position + 1;
            expect = Expect.REST_OF_KEY;
        } else if (expectsValue()) {
            expect = Expect.REST_OF_STRING;
        } else {
            return unexpected('"');
        }
        return skip();
    }

    private Outcome scalar(byte first, long end) {
        if (!expectsValue()) {
            return unexpected(first);
        }
        byte[] b = bytes.buffer();
        int from = bytes.index(position);
        int stop = (int) Math.min(bytes.index(end), (long) from + MAX_SCALAR);
        int i = from;
        while (i < stop && isScalarByte(b[i])) {
            i++;
        }
        if (i == stop) {
            if (i - from == MAX_SCALAR) {
                return invalid("A number or word is longer than " + MAX_SCALAR + " characters");
            }
            waiting = true;
            return Outcome.MORE;
        }
        if (!isScalar(b, from, i)) {
            return unexpected(first);
        }
        position += i - from;
        expect = Expect.COMMA_OR_END;
        return Outcome.MORE;
    }

    private static boolean isScalarByte(byte c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == 'E' || c == '+' || c == '-' || c == '.';
    }

    private static boolean isScalar(byte[] b, int from, int to) {
        if (from == to) {
            return false;
        }
        if (b[from] >= 'a') {
            String word = new String(b, from, to - from, StandardCharsets.US_ASCII);
            return word.equals("true") || word.equals("false") || word.equals("null");
        }
        return b[from] == '-' || (b[from] >= '0' && b[from] <= '9');
    }

    private Outcome unexpected(int c) {
        String found = c > ' ' && c < 0x7f ? "\"" + (char) c + "\"" : "A byte of value " + (c & 0xff);
        String wanted =
                switch (expect) {
                    case KEY -> "a name";
                    case KEY_OR_END -> "a name or the end of the object";
                    case COLON -> "a colon";
                    case VALUE -> "a value";
                    case VALUE_OR_END -> "a value or the end of the array";
                    case COMMA_OR_END -> "a comma or a closing bracket";
                    case REST_OF_KEY, REST_OF_STRING -> "the rest of a string";
                };
        return invalid(found + " stands where " + wanted + " belongs");
    }

    private Outcome invalid(String what) {
        problem = what;
        return Outcome.INVALID;
    }
}
