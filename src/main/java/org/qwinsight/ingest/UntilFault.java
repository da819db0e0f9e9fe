package org.qwinsight.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Ends where reading fails, so that everything before the fault is still read; the fault is told afterwards. Without it,
 * each buffer above would lose what it already held when the fault came.
 */
final class UntilFault extends InputStream {
    private final InputStream in;
    private @Nullable IOException fault;
    private boolean gaveBytes;

    UntilFault(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (fault != null) {
            return -1;
        }
        try {
            int read = in.read(buffer, offset, length);
            gaveBytes |= read > 0;
            return read;
        } catch (IOException e) {
            fault = e;
            return -1;
        }
    }

    @Override
    public int available() throws IOException {
        return fault == null ? in.available() : 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Throws what ended the stream early, if anything did. */
    void rethrow() throws IOException {
        if (fault != null) {
            throw fault;
        }
    }

    /** Throws what kept even the first byte from coming, if anything did. */
    void rethrowIfNothingCame() throws IOException {
        if (!gaveBytes) {
            rethrow();
        }
    }
}
