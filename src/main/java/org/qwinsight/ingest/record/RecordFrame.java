package org.qwinsight.ingest.record;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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
 * @param found where the framer has found the record's values, null when it has not looked or may have missed some
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the window, never compared
public record RecordFrame(
        byte[] buffer,
        int from,
        int to,
        long offset,
        long length,
        Fault fault,
        String reason,
        @Nullable Found found) {

    /**
     * Where the values of a record lie, counted from its first byte: for the reader of the same format, which then need
     * not look for them again. Never changes.
     */
    public interface Found {}

    /** What is wrong with a frame. */
    public enum Fault {
        /** Nothing: the record can be read. */
        NONE,
        /** The record is there and cannot be delimited; reading went on behind its beginning. */
        BROKEN,
        /** The evidence ends inside the record. Not counted as a record, but as skipped. */
        CUT_OFF,
        /** There is no record in it: many were passed over, and the caller may want to hear of it. */
        PASSED,
        /** Bytes between records that belong to none. They are not held, and are neither a record nor skipped. */
        STRAY
    }

    /** A frame in which nothing has been looked for. */
    public RecordFrame(byte[] buffer, int from, int to, long offset, long length, Fault fault, String reason) {
        this(buffer, from, to, offset, length, fault, reason, null);
    }

    /** A frame without a record. */
    public static RecordFrame passed(ByteWindow window) {
        return of(window, 0, 0, Fault.PASSED, "");
    }

    /** A frame over the first bytes of a window. */
    public static RecordFrame of(ByteWindow window, int from, int to, Fault fault, String reason) {
        long offset = window.offsetOf(from);
        long length = window.offsetOf(to) - offset;
        return new RecordFrame(
                window.buffer(), window.base() + from, window.base() + to, offset, length, fault, reason);
    }

    /** The same frame with what was found in it. */
    public RecordFrame with(@Nullable Found values) {
        return values == null ? this : new RecordFrame(buffer, from, to, offset, length, fault, reason, values);
    }

    /** The same record with its first bytes at another place in memory. */
    public RecordFrame movedTo(byte[] array, int first, int bytes) {
        return new RecordFrame(array, first, first + bytes, offset, length, fault, reason, found);
    }

    public int size() {
        return to - from;
    }

    /** The bytes as text; bytes that are not UTF-8 become U+FFFD. */
    public String text() {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
}
