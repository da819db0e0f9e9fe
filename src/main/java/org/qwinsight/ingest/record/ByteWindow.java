package org.qwinsight.ingest.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A window of UTF-8 bytes that slides over evidence. Positions are relative to the window's first byte, so they stay
 * valid when {@link #fill()} moves bytes; {@link #consume} makes a later byte the first one.
 *
 * <p>Memory is bounded: the window never holds more than {@link #MAX_RECORD} bytes.
 */
public final class ByteWindow {
    /** Longest record that is read, in bytes. Longer ones are reported and skipped. */
    public static final int MAX_RECORD = 16 << 20;

    private static final int CHUNK = 256 << 10;

    private final InputStream in;
    private final boolean twoByteUnits;
    private final int chunk;
    private byte[] buffer;
    private int start;
    private int end;
    private long startOffset;
    private long consumed;
    private boolean atEnd;

    /**
     * Starts a window.
     *
     * @param in UTF-8 bytes
     * @param firstOffset offset in the evidence of the first byte of {@code in}
     * @param twoByteUnits the evidence is UTF-16 and {@code in} is its transcoded form: each UTF-16 code unit counts
     *     two bytes in offsets
     */
    public ByteWindow(InputStream in, long firstOffset, boolean twoByteUnits) {
        this(in, firstOffset, twoByteUnits, CHUNK);
    }

    /**
     * Starts a window that grows in steps of a given size.
     *
     * @param chunk bytes that are read at a time
     */
    public ByteWindow(InputStream in, long firstOffset, boolean twoByteUnits, int chunk) {
        this.in = in;
        this.startOffset = firstOffset;
        this.twoByteUnits = twoByteUnits;
        this.chunk = chunk;
        this.buffer = new byte[2 * chunk];
    }

    /** The array that holds the window; changes with {@link #fill()}. */
    public byte[] buffer() {
        return buffer;
    }

    /** Index in {@link #buffer()} of position 0; changes with {@link #fill()}. */
    public int base() {
        return start;
    }

    /** Number of bytes in the window. */
    public int size() {
        return end - start;
    }

    public byte at(int position) {
        return buffer[start + position];
    }

    /** True when the window holds as much as it may, so that {@link #fill()} cannot add to it. */
    public boolean isFull() {
        return size() >= MAX_RECORD;
    }

    /** True when all of the evidence has come in. */
    public boolean isAtEnd() {
        return atEnd;
    }

    /**
     * Brings in more bytes behind the ones in the window.
     *
     * @return false when nothing came in: the evidence is at its end, or the window is full
     */
    public boolean fill() throws IOException {
        if (atEnd || isFull()) {
            return false;
        }
        if (buffer.length - end < chunk) {
            makeRoom();
        }
        int read = in.read(buffer, end, Math.min(chunk, buffer.length - end));
        if (read < 0) {
            atEnd = true;
            return false;
        }
        end += read;
        return true;
    }

    /** True when the byte at {@code position} is there, after bringing in more if need be. */
    public boolean has(int position) throws IOException {
        while (position >= size()) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private void makeRoom() {
        int size = size();
        if (size > buffer.length / 2) {
            buffer = Arrays.copyOfRange(buffer, start, start + buffer.length * 2);
        } else {
            System.arraycopy(buffer, start, buffer, 0, size);
        }
        start = 0;
        end = size;
    }

    /** Drops the first {@code count} bytes. */
    public void consume(int count) {
        startOffset += evidenceBytes(start, start + count);
        start += count;
        consumed += count;
    }

    /** How many bytes were dropped: where position 0 lies in the whole UTF-8 stream. */
    public long consumed() {
        return consumed;
    }

    /** Offset in the evidence of the byte at {@code position}. */
    public long offsetOf(int position) {
        return startOffset + evidenceBytes(start, start + position);
    }

    /** How many bytes of the evidence end with a UTF-8 byte: all of a character count with its first one. */
    int evidenceBytes(byte b) {
        int lead = b & 0xff;
        return !twoByteUnits ? 1 : lead < 0x80 ? 2 : lead < 0xc0 ? 0 : lead < 0xf0 ? 2 : 4;
    }

    private long evidenceBytes(int from, int to) {
        return twoByteUnits ? 2L * utf16Units(buffer, from, to) : to - from;
    }

    /** UTF-16 code units that a run of UTF-8 bytes stands for: one a lead byte, two for a four-byte sequence. */
    private static int utf16Units(byte[] bytes, int from, int to) {
        int units = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x80 || b >= 0xc0) {
                units += b >= 0xf0 ? 2 : 1;
            }
        }
        return units;
    }
}
