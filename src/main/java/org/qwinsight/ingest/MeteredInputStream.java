package org.qwinsight.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Hashes and counts the bytes of evidence as they pass, reports them and stops when the work was cancelled. */
final class MeteredInputStream extends InputStream {
    /** Bytes between two reports. */
    private static final long STEP = 128 << 10;

    private final InputStream in;
    private final Evidence evidence;
    private final double weight;
    private final Hashing.Digest digest;
    private long count;
    private long reported;
    private boolean atEnd;

    /** @param weight bytes of progress that one byte read here stands for */
    MeteredInputStream(InputStream in, Evidence evidence, double weight) {
        this.in = in;
        this.evidence = evidence;
        this.weight = weight;
        this.digest = evidence.hashing().new Digest();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        evidence.lane().checkOpen();
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            count += read;
        }
        atEnd = read < 0;
        if (atEnd ? count > reported : count - reported >= STEP) {
            double bytes = (count - reported) * weight;
            reported = count;
            evidence.lane().then(() -> evidence.ledger().addBytes(bytes));
        }
        return read;
    }

    /**
     * At least 1 before the end: a reader of gzip takes 0 for the end of the evidence, and would drop the members that
     * follow when one member happens to end with the buffer.
     */
    @Override
    public int available() throws IOException {
        return atEnd ? 0 : Math.max(1, in.available());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Bytes that have passed. */
    long count() {
        return count;
    }

    /** Reads to the end and gives the hash of all bytes in lower-case hex. */
    Supplier<String> finish() throws IOException {
        byte[] buffer = new byte[64 << 10];
        while (!atEnd) {
            atEnd = read(buffer, 0, buffer.length) < 0;
        }
        return digest.finish();
    }
}
