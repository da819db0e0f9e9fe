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
 * @param leftOut why it is no evidence and is not even tried, null when it is tried
 */
record EvidenceFile(
        Path path,
        long size,
        boolean named,
        @Nullable String failure,
        @Nullable String leftOut) {
    static EvidenceFile named(Path path, long size) {
        return new EvidenceFile(path, size, true, null, null);
    }

    static EvidenceFile found(Path path, long size) {
        return new EvidenceFile(path, size, false, null, null);
    }

    EvidenceFile failing(String reason) {
        return new EvidenceFile(path, size, named, reason, null);
    }

    EvidenceFile leftOut(String reason) {
        return new EvidenceFile(path, size, named, null, reason);
    }

    boolean isStandardInput() {
        return path.equals(EvidenceStreams.STANDARD_INPUT);
    }

    /** True for what can be read once and from the front only. */
    boolean isStream() {
        return EvidenceStreams.isOne(path);
    }
}
