package org.qwinsight.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Stops decompression that gives far more bytes than any log would: a zip bomb. */
final class InflationGuard extends FilterInputStream {
    /** Event logs compress 10 to 60 times; deflate can reach 1,032. */
    static final int MAX_RATIO = 250;
    /** Below this size no ratio is looked at. */
    static final long FREE_BYTES = 64L << 20;

    private final LongSupplier compressedBytes;
    private long inflated;

    /** @param compressedBytes how many compressed bytes have been used so far */
    InflationGuard(InputStream in, LongSupplier compressedBytes) {
        super(in);
        this.compressedBytes = compressedBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        inflated += Math.max(0, read);
        if (inflated > FREE_BYTES && inflated / MAX_RATIO > compressedBytes.getAsLong()) {
            throw new IOException("it expands more than " + MAX_RATIO
                    + " times, as a zip bomb does; reading stopped after " + inflated + " decompressed bytes");
        }
        return read;
    }

    /** Decompressed bytes so far. */
    long inflated() {
        return inflated;
    }
}
