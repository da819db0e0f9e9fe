package org.qwinsight.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The case file that a command is about. */
final class CaseParameter {
    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path path = Path.of("");

    Path path() {
        return path;
    }
}
