package org.qwinsight.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;

/** Hashes and counts the bytes of evidence as they pass, reports them and stops when the work was cancelled. */
final class MeteredInputStream extends InputStream {
    private final InputStream in;
    private final ReadMeter meter;
    private final double weight;
    private final MessageDigest sha256;
    private long count;
    private boolean atEnd;

    /** @param weight bytes of progress that one byte read here stands for */
    MeteredInputStream(InputStream in, ReadMeter meter, double weight) {
        this.in = in;
        this.meter = meter;
        this.weight = weight;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (meter.isCancelled()) {
            throw new CancellationException("cancelled while reading evidence");
        }
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            sha256.update(buffer, offset, read);
            count += read;
            meter.add(read * weight);
        }
        atEnd = read < 0;
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
    String finish() throws IOException {
        byte[] buffer = new byte[64 << 10];
        while (!atEnd) {
            atEnd = read(buffer, 0, buffer.length) < 0;
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
