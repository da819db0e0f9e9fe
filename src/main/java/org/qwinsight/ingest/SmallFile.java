package org.qwinsight.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file in memory, which mostly is all of it.
 *
 * @param bytes that were read
 * @param fault what ended reading early, null when nothing did
 * @param isWhole there is nothing more to read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SmallFile(byte[] bytes, @Nullable IOException fault, boolean isWhole) {
    /** Reads a file up to one byte more than a limit. */
    static SmallFile read(InputStream in, int limit) {
        byte[] bytes = new byte[Math.min(limit, 16 << 10)];
        int size = 0;
        try {
            while (size <= limit) {
                if (size == bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.min(size * 4, limit + 1));
                }
                int read = in.read(bytes, size, bytes.length - size);
                if (read < 0) {
                    return new SmallFile(Arrays.copyOf(bytes, size), null, true);
                }
                size += read;
            }
            return new SmallFile(Arrays.copyOf(bytes, size), null, false);
        } catch (IOException e) {
            return new SmallFile(Arrays.copyOf(bytes, size), e, true);
        }
    }

    int size() {
        return bytes.length;
    }

    Container container() throws IOException {
        return Container.of(new BufferedInputStream(new ByteArrayInputStream(bytes), 64));
    }

    /** The bytes once more, and the fault behind them. */
    InputStream stream() {
        InputStream in = new ByteArrayInputStream(bytes);
        IOException failed = fault;
        return failed == null ? in : followedBy(new Failing(failed));
    }

    /** The bytes once more, and what follows them. */
    InputStream followedBy(InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
    }

    private static final class Failing extends InputStream {
        private final IOException fault;

        Failing(IOException fault) {
            this.fault = fault;
        }

        @Override
        public int read() throws IOException {
            throw fault;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw fault;
        }
    }
}
