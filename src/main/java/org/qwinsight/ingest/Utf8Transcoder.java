package org.qwinsight.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns text of another encoding into UTF-8 as it is read. What is malformed becomes U+FFFD. */
final class Utf8Transcoder extends InputStream {
    private static final int CHARS = 32 << 10;

    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    private final CharBuffer chars = CharBuffer.allocate(CHARS).limit(0);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHARS * 3 + 16).limit(0);
    private boolean atEnd;

    Utf8Transcoder(InputStream in, Charset charset) {
        // The reader's own decoder already gives U+FFFD for what the encoding forbids.
        reader = new InputStreamReader(in, charset);
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
        atEnd = reader.read(chars) < 0;
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

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
