package org.qwinsight.ingest.json;

import java.io.IOException;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Gap;
import org.qwinsight.ingest.record.RecordFrame;

/** Addresses a {@link ByteWindow} by positions in the whole UTF-8 stream, which stay valid when the window slides. */
final class StreamBytes {
    private final ByteWindow window;
    private long first;

    StreamBytes(ByteWindow window) {
        this.window = window;
    }

    byte[] buffer() {
        return window.buffer();
    }

    /** Index in {@link #buffer()}; valid until the next {@link #fill()}. */
    int index(long position) {
        return window.base() + (int) (position - first);
    }

    byte at(long position) {
        return window.at((int) (position - first));
    }

    /** One past the last position that is in the window. */
    long end() {
        return first + window.size();
    }

    boolean fill() throws IOException {
        return window.fill();
    }

    boolean isFull() {
        return window.isFull();
    }

    boolean has(long position) throws IOException {
        return window.has((int) (position - first));
    }

    /** Gives bytes that belong to no record. */
    void give(Gap gap, long from, long to) {
        gap.take((int) (from - first), (int) (to - first));
    }

    /** Lets go of all bytes before {@code position}. */
    void dropTo(long position) {
        window.consume((int) (position - first));
        first = position;
    }

    /** Where a position lies in the evidence, in the evidence's own encoding. */
    long evidenceOffset(long position) {
        return window.offsetOf((int) (position - first));
    }

    RecordFrame frame(long from, long to, RecordFrame.Fault fault, String reason) {
        return RecordFrame.of(window, (int) (from - first), (int) (to - first), fault, reason);
    }
}
