package org.qwinsight.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file to read, or one place that cannot be read.
 *
 * @param path as given, or found below a given folder
 * @param size bytes on disk, 0 for standard input
 * @param named the user named this very file; a file found in a folder need not be a log
 * @param failure why it cannot be read, null when it can be tried
 */
record EvidenceFile(
        Path path, long size, boolean named, @Nullable String failure) {
    /** The path that stands for standard input. */
    static final Path STANDARD_INPUT = Path.of("-");

    boolean isStandardInput() {
        return path.equals(STANDARD_INPUT);
    }
}
