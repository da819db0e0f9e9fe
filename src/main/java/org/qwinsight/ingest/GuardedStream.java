package org.qwinsight.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are counted, and that may refuse to go on. */
abstract class GuardedStream extends FilterInputStream {
    private long count;

    GuardedStream(InputStream in) {
        super(in);
    }

    /**
     * Looks at what has been read.
     *
     * @throws IOException when that is too much
     */
    abstract void check(long bytes) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            check(count);
        }
        return read;
    }

    /** Bytes that have been read. */
    final long count() {
        return count;
    }
}
