package org.qwinsight.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stops the reading of a file that grows faster than it is read, which would never end. */
public final class GrowthGuard extends GuardedStream {
    /** Bytes by which any file may grow; a larger one may double. */
    static final long FREE_BYTES = 64L << 20;

    private final Path path;
    private final long most;
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
    void check(long bytes) throws IOException {
        if (bytes > most && !isWithoutSize) {
            // Some file systems do not know how large a file is.
            isWithoutSize = Files.size(path) < bytes;
            if (!isWithoutSize) {
                throw new IOException("it grows faster than it is read; copy it and open the copy");
            }
        }
    }
}
