package org.qwinsight.ingest.record;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two records. Blanks, control characters, byte order marks, commas, square brackets, tags, comments
 * and {@code Record N} lines are usual there. Anything else belongs to no record and is told: as one stretch, from its
 * first such byte to its last. A short banner before the first record is usual too, unless it ends something that has not
 * begun: then the file begins inside a record.
 *
 * <p>Bytes are looked at one by one, so the answer does not depend on how many come in at a time.
 */
public final class Gap {
    private static final int LONGEST_BANNER = 1024;
    private static final int SAMPLE = 60;
    private static final byte[] RECORD = ascii("Record ");
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] EVENT_END = ascii("/Event");
    private static final byte[] COMMENT = ascii("!--");

    private enum Token {
        NONE,
        TAG,
        RECORD_LINE,
        MARK
    }

    private final ByteWindow window;
    private boolean first = true;
    private boolean belongsToBroken;
    /** Where the next byte lies in the evidence. */
    private long offset;

    private Token token = Token.NONE;
    private long tokenFrom;
    private final byte[] head = new byte[EVENT_END.length + 2];
    private int tokenLength;
    private int dashes;
    /** Nothing but what is usual stands between here and the last tag, record or line end. */
    private boolean fresh = true;

    private boolean stray;
    private boolean endsUnbegun;
    private long from;
    private long to;
    private final byte[] sample = new byte[SAMPLE];
    private int sampled;

    /** @param window that the bytes come from */
    public Gap(ByteWindow window) {
        this.window = window;
    }

    /** What follows, up to the next record, was told with the one before, which could not be delimited. */
    public void belongsToBroken() {
        belongsToBroken = true;
    }

    /** Takes bytes of the window, in their order, that are in no record. */
    public void take(int begin, int end) {
        offset = window.offsetOf(begin);
        for (int i = begin; i < end; i++) {
            byte c = window.at(i);
            take(c);
            offset += window.evidenceBytes(c);
            if (stray || token != Token.NONE) {
                keep(c);
            } else {
                sampled = 0;
            }
        }
    }

    /** Ends the gap: what is to be told of it, or null. */
    public @Nullable RecordFrame end() {
        boolean lineIsWhole = token == Token.RECORD_LINE && tokenLength > RECORD.length;
        if (token != Token.NONE && !lineIsWhole) {
            notUsual(tokenFrom, offset);
        }
        boolean banner = first && !endsUnbegun && to - from <= LONGEST_BANNER;
        RecordFrame told = stray && !banner && !belongsToBroken ? frame() : null;
        first = false;
        belongsToBroken = false;
        token = Token.NONE;
        fresh = true;
        stray = false;
        endsUnbegun = false;
        sampled = 0;
        return told;
    }

    private RecordFrame frame() {
        String bytes = to - from == 1 ? "1 byte belongs" : (to - from) + " bytes belong";
        String reason = bytes + " to no record, not read: \"" + sample() + "\"";
        return new RecordFrame(window.buffer(), 0, 0, from, to - from, RecordFrame.Fault.STRAY, reason);
    }

    /** The beginning of the stretch in one line; a character that does not fit whole is left out. */
    private String sample() {
        String text = new String(sample, 0, sampled, StandardCharsets.UTF_8);
        String whole = sampled < SAMPLE ? text : text.replaceFirst("\uFFFD$", "");
        return whole.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    }

    private void keep(byte c) {
        if (sampled < SAMPLE) {
            sample[sampled++] = c;
        }
    }

    private void take(byte c) {
        switch (token) {
            case NONE -> outside(c);
            case TAG -> inTag(c);
            case RECORD_LINE -> inRecordLine(c);
            case MARK -> inMark(c);
        }
    }

    private void outside(byte c) {
        if (c == '<') {
            begin(Token.TAG);
        } else if (c == RECORD[0] && fresh) {
            begin(Token.RECORD_LINE);
        } else if (c == MARK[0]) {
            begin(Token.MARK);
        } else if (c == '\n' || c == '\r') {
            fresh = true;
        } else if (!isBlank(c) && c != ',' && c != '[' && c != ']') {
            notUsual(offset, offset + window.evidenceBytes(c));
            endsUnbegun |= c == '}';
            fresh = false;
        }
    }

    private void begin(Token kind) {
        token = kind;
        tokenFrom = offset;
        tokenLength = 1;
        dashes = 0;
    }

    private void inTag(byte c) {
        int at = tokenLength++ - 1;
        if (at < head.length) {
            head[at] = c;
        }
        boolean comment = at >= COMMENT.length && startsWith(COMMENT);
        if (at == 0 && !isNameStart(c)) {
            fail(c);
        } else if (c == '<' && !comment) {
            notUsual(tokenFrom, offset);
            begin(Token.TAG);
        } else if (c == '>' && (!comment || dashes >= 2)) {
            token = Token.NONE;
            fresh = true;
            if (startsWith(EVENT_END) && (at == EVENT_END.length || isBlank(head[EVENT_END.length]))) {
                endsUnbegun = true;
                notUsual(tokenFrom, offset + window.evidenceBytes(c));
            }
        }
        dashes = c == '-' ? dashes + 1 : 0;
    }

    private boolean startsWith(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (head[i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private void inRecordLine(byte c) {
        int at = tokenLength++;
        boolean behindNumber = at > RECORD.length && isBlank(c);
        if (behindNumber && (c == '\n' || c == '\r')) {
            token = Token.NONE;
            fresh = true;
        } else if (!behindNumber && (at < RECORD.length ? c != RECORD[at] : c < '0' || c > '9')) {
            fail(c);
        }
    }

    private void inMark(byte c) {
        int at = tokenLength++;
        if (c != MARK[at]) {
            fail(c);
        } else if (at == MARK.length - 1) {
            token = Token.NONE;
        }
    }

    /** The token is none; this byte may begin another. */
    private void fail(byte c) {
        token = Token.NONE;
        fresh = false;
        notUsual(tokenFrom, offset);
        outside(c);
    }

    private void notUsual(long begin, long end) {
        from = stray ? from : begin;
        to = end;
        stray = true;
    }

    private static boolean isNameStart(byte c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || c == '/'
                || c == '?'
                || c == '!'
                || c < 0;
    }

    private static boolean isBlank(byte c) {
        return c >= 0 && c <= ' ';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
