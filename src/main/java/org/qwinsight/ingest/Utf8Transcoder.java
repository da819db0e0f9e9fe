package org.qwinsight.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns UTF-16 into UTF-8 as it is read. Every two bytes are one code unit, whatever they hold: a lone surrogate becomes
 * U+FFFD and takes nothing beside it along, so that offsets stay true. A last odd byte becomes U+FFFD.
 */
final class Utf8Transcoder extends InputStream {
    private static final int UNITS = 32 << 10;
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final ByteBuffer raw;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    private final CharBuffer chars = CharBuffer.allocate(UNITS + 2).limit(0);
    private final ByteBuffer bytes = ByteBuffer.allocate(UNITS * 3 + 16).limit(0);
    private boolean atEnd;

    Utf8Transcoder(InputStream in, ByteOrder order) {
        this.in = in;
        this.raw = ByteBuffer.allocate(2 * UNITS).order(order);
    }

    @Override
    public int read() throws IOException {
        return hasBytes() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (!hasBytes()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(buffer, offset, count);
        return count;
    }

    private boolean hasBytes() throws IOException {
        while (!bytes.hasRemaining()) {
            if (atEnd) {
                return false;
            }
            encodeMore();
        }
        return true;
    }

    private void encodeMore() throws IOException {
        chars.compact();
        readUnits();
        chars.flip();
        bytes.clear();
        CoderResult result = encoder.encode(chars, bytes, atEnd);
        if (result.isError()) {
            throw new IOException("the text cannot be turned into UTF-8: " + result);
        }
        if (atEnd) {
            encoder.flush(bytes);
        }
        bytes.flip();
    }

    /** Appends what has come in; half a code unit waits for its other half. At most a high surrogate waits in front. */
    private void readUnits() throws IOException {
        int room = Math.min(raw.remaining(), 2 * (chars.remaining() - 1) - raw.position());
        int read = in.read(raw.array(), raw.position(), room);
        atEnd = read < 0;
        raw.position(raw.position() + Math.max(0, read)).flip();
        while (raw.remaining() >= 2) {
            chars.put(raw.getChar());
        }
        if (atEnd && raw.hasRemaining()) {
            chars.put(REPLACEMENT);
            raw.position(raw.limit());
        }
        raw.compact();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
