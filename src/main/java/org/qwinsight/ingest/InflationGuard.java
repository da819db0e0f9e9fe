package org.qwinsight.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Stops decompression that gives far more bytes than any log would: a zip bomb. */
final class InflationGuard extends GuardedStream {
    /** Event logs compress 10 to 60 times; deflate can reach 1,032. */
    static final int MAX_RATIO = 250;
    /** Below this size no ratio is looked at. */
    static final long FREE_BYTES = 64L << 20;

    private final LongSupplier compressedBytes;

    /** @param compressedBytes how many compressed bytes have been used so far */
    InflationGuard(InputStream in, LongSupplier compressedBytes) {
        super(in);
        this.compressedBytes = compressedBytes;
    }

    @Override
    void check(long inflated) throws IOException {
        if (inflated > FREE_BYTES && inflated / MAX_RATIO > compressedBytes.getAsLong()) {
            throw new IOException("it expands more than " + MAX_RATIO
                    + " times, as a zip bomb does; reading stopped after " + inflated + " decompressed bytes");
        }
    }
}
