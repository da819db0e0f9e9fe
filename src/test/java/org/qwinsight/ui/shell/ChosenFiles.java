package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers for a person who is asked for files: what was set before; nothing at first, as if every dialog were cancelled. */
public final class ChosenFiles implements FileDialogs {
    List<Path> files = List.of();
    Optional<Path> folder = Optional.empty();
    Optional<Path> target = Optional.empty();
    /** Where a case is asked for, when that is not {@link #target}. */
    Optional<Path> caseFile = Optional.empty();

    @Override
    public List<Path> chooseFiles() {
        return files;
    }

    @Override
    public Optional<Path> chooseFolder() {
        return folder;
    }

    @Override
    public Optional<Path> chooseCase(@Nullable Path start, String name) {
        return caseFile.or(() -> target);
    }

    @Override
    public Optional<Path> chooseTarget(@Nullable Path start, String name) {
        return target;
    }
}
