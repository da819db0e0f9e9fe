package org.qwinsight.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stops the reading of a file that grows faster than it is read, which would never end. */
public final class GrowthGuard extends FilterInputStream {
    /** Bytes by which any file may grow; a larger one may double. */
    static final long FREE_BYTES = 64L << 20;

    private final Path path;
    private final long most;
    private long count;
    private boolean isWithoutSize;

    private GrowthGuard(InputStream in, Path path, long most) {
        super(in);
        this.path = path;
        this.most = most;
    }

    /**
     * Opens a file.
     *
     * @throws IOException when it cannot be opened; a stream that is read too far throws it too
     */
    public static InputStream open(Path path) throws IOException {
        return new GrowthGuard(Files.newInputStream(path), path, 2 * Files.size(path) + FREE_BYTES);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count += Math.max(0, read);
        if (count > most && !isWithoutSize) {
            // Some file systems do not know how large a file is.
            isWithoutSize = Files.size(path) < count;
            if (!isWithoutSize) {
                throw new IOException("it grows faster than it is read; copy it and open the copy");
            }
        }
        return read;
    }
}
