package org.qwinsight.ingest.json;

/** Walks over a JSON number without an exponent and proves that it is well-formed. */
final class NumberWalk {
    private static final int LONGEST = 100;

    private NumberWalk() {}

    /**
     * The position behind a number, or {@link PlainScanner#INCOMPLETE}, or {@link PlainScanner#OTHER}.
     *
     * @param end one past the last byte that may be looked at
     */
    static int behind(byte[] b, int start, int end) {
        int at = start < end && b[start] == '-' ? start + 1 : start;
        int digits = at;
        at = behindDigits(b, at, end);
        if (at < end && (at == digits || (at > digits + 1 && b[digits] == '0'))) {
            return PlainScanner.OTHER;
        }
        if (at < end && b[at] == '.') {
            int fraction = at + 1;
            at = behindDigits(b, fraction, end);
            if (at < end && at == fraction) {
                return PlainScanner.OTHER;
            }
        }
        if (at >= end) {
            return PlainScanner.INCOMPLETE;
        }
        byte c = b[at];
        boolean ends = c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
        return !ends || at - start > LONGEST ? PlainScanner.OTHER : at;
    }

    private static int behindDigits(byte[] b, int start, int end) {
        int at = start;
        while (at < end && b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        return at;
    }
}
