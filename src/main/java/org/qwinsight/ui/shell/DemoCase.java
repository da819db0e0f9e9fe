package org.qwinsight.ui.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the sample logs lie that come with the program. */
public final class DemoCase {
    /** System property that the start script sets: the folder of the program. */
    public static final String HOME_PROPERTY = "qwinsight.home";

    private static final String FOLDER = "sample-logs";

    private DemoCase() {}

    /** The folder with the sample logs, next to the program or in the working folder; empty when it is not there. */
    public static Optional<Path> find() {
        String home = System.getProperty(HOME_PROPERTY, "");
        try {
            Path folder = Path.of(home, FOLDER);
            return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
