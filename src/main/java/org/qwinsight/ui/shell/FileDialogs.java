package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for files. Behind an interface, since the system's own dialogs cannot be driven by a test. */
public interface FileDialogs {
    /** Existing files to open; empty when the question was cancelled. */
    List<Path> chooseFiles();

    /**
     * A new case file.
     *
     * @param folder suggested, null for the system's own suggestion
     * @param name suggested file name
     */
    Optional<Path> chooseCase(@Nullable Path folder, String name);

    /** A folder to open. */
    Optional<Path> chooseFolder();

    /** A folder in which the training case gets a folder of its own. */
    default Optional<Path> chooseDemoFolder() {
        return chooseFolder();
    }

    /**
     * A file to write.
     *
     * @param folder suggested, null for the system's own suggestion
     * @param name suggested file name
     */
    Optional<Path> chooseTarget(@Nullable Path folder, String name);

    /** An existing case file of another analyst. */
    default Optional<Path> chooseOtherCase() {
        return chooseFiles().stream().findFirst();
    }

    /** A CSV file to read back. */
    default Optional<Path> chooseCsv() {
        return chooseFiles().stream().findFirst();
    }
}
