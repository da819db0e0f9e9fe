package org.qwinsight.ingest.record;

import java.nio.charset.StandardCharsets;

/**
 * One record as bytes, cut out of the evidence.
 *
 * @param buffer array that holds the record; valid only until the framer's next call
 * @param from first byte
 * @param to one past the last byte
 * @param offset of the first byte in the evidence
 * @param length bytes in the evidence, in the evidence's own encoding
 * @param fault what is wrong with the frame
 * @param reason for a person, empty when nothing is wrong
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the window, never compared
public record RecordFrame(byte[] buffer, int from, int to, long offset, int length, Fault fault, String reason) {

    /** What is wrong with a frame. */
    public enum Fault {
        /** Nothing: the record can be read. */
        NONE,
        /** The record is there and cannot be delimited; reading went on behind its beginning. */
        BROKEN,
        /** The evidence ends inside the record. Not counted as a record, but as skipped. */
        CUT_OFF,
        /** There is no record in it: many were passed over, and the caller may want to hear of it. */
        PASSED
    }

    /** A frame without a record. */
    public static RecordFrame passed(ByteWindow window) {
        return of(window, 0, 0, Fault.PASSED, "");
    }

    /** A frame over the first bytes of a window. */
    public static RecordFrame of(ByteWindow window, int from, int to, Fault fault, String reason) {
        long offset = window.offsetOf(from);
        int length = (int) Math.min(Integer.MAX_VALUE, window.offsetOf(to) - offset);
        return new RecordFrame(
                window.buffer(), window.base() + from, window.base() + to, offset, length, fault, reason);
    }

    public int size() {
        return to - from;
    }

    /** The bytes as text; bytes that are not UTF-8 become U+FFFD. */
    public String text() {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
}
