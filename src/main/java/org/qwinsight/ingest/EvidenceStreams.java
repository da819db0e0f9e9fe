package org.qwinsight.ingest;

import java.nio.file.Path;
import org.qwinsight.event.RegularFiles;

/** Evidence that can be read once and from the front only: standard input, and pipes that a shell opened. */
public final class EvidenceStreams {
    /** The path that stands for standard input. */
    static final Path STANDARD_INPUT = Path.of("-");

    private EvidenceStreams() {}

    /** True for a path that names such evidence. */
    public static boolean isOne(Path path) {
        return path.equals(STANDARD_INPUT) || RegularFiles.isOpenPipe(path);
    }
}
