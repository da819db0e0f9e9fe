package org.qwinsight.casefile;

import java.nio.file.Path;
import java.util.Locale;

/** A case file and the files beside it, all in one folder so that one can take the place of another. */
final class CaseFiles {
    static final String ENDING = ".qwcase";

    final Path target;
    final Path folder;

    CaseFiles(Path target) {
        this.target = target;
        Path parent = target.getParent();
        this.folder = parent == null ? target : parent;
    }

    /** The state before the last save. Its ending keeps it out of searches for evidence. */
    Path previous() {
        String name = target.getFileName().toString();
        boolean hasEnding = name.toLowerCase(Locale.ROOT).endsWith(ENDING);
        String stem = hasEnding ? name.substring(0, name.length() - ENDING.length()) : name;
        return folder.resolve(stem + ".previous" + ENDING);
    }

    Path part() {
        return hidden(".part");
    }

    Path previousPart() {
        return hidden(".previous.part");
    }

    /** What the operating system locks: never the case file itself, which Windows could then not replace. */
    Path lock() {
        return hidden(".lock");
    }

    /** Who holds the lock. A file of its own, because reading a locked file can end its lock. */
    Path owner() {
        return hidden(".owner");
    }

    private Path hidden(String ending) {
        return folder.resolve("." + target.getFileName() + ending);
    }
}
