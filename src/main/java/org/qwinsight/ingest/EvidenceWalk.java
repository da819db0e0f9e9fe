package org.qwinsight.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.RegularFiles;

/**
 * Finds the files behind the given paths. Folders are searched with everything below them; hidden files and case files
 * are left out; files of a folder come in the order of their paths.
 */
final class EvidenceWalk {
    private static final String CASE_FILE = ".qwcase";
    private static final String NO_FILE_ADVICE = RegularFiles.NO_FILE
            + ", and was not read; name a file or a folder, or - and give what it holds to standard input";

    private EvidenceWalk() {}

    static List<EvidenceFile> files(List<Path> paths) {
        List<EvidenceFile> files = new ArrayList<>();
        for (Path given : paths) {
            // The empty path is the working folder; a file "-" in it must not be taken for standard input.
            Path path = given.toString().isEmpty() ? Path.of(".") : given;
            if (path.equals(EvidenceStreams.STANDARD_INPUT)) {
                files.add(EvidenceFile.named(path, 0));
            } else if (Files.isDirectory(path)) {
                files.addAll(below(path));
            } else {
                files.add(named(path));
            }
        }
        return files;
    }

    private static EvidenceFile named(Path path) {
        if (RegularFiles.isOther(path)) {
            return EvidenceFile.named(path, 0).failing(NO_FILE_ADVICE);
        }
        try {
            return EvidenceFile.named(path, Files.size(path));
        } catch (IOException e) {
            return EvidenceFile.named(path, 0).failing(reason(e));
        }
    }

    private static List<EvidenceFile> below(Path folder) {
        List<EvidenceFile> found = new ArrayList<>();
        Set<FileVisitOption> options = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
        try {
            Files.walkFileTree(folder, options, Integer.MAX_VALUE, new Visitor(folder, found));
        } catch (IOException e) {
            found.add(EvidenceFile.named(folder, 0).failing(reason(e)));
        }
        found.sort((a, b) -> a.path().compareTo(b.path()));
        return found;
    }

    /** Why a file cannot be read, for a person. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission to read it";
        }
        if (e instanceof FileSystemLoopException) {
            return "a link in this folder leads back to a folder above it; it was not followed again";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path top;
        private final List<EvidenceFile> found;

        Visitor(Path top, List<EvidenceFile> found) {
            this.top = top;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(top) && isHidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean isCase =
                    file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(CASE_FILE);
            if (!isHidden(file) && !isCase) {
                found.add(evidence(file, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        /** Links are followed, so one that is still seen as a link leads to nothing. Pipes and devices may never end. */
        private static EvidenceFile evidence(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !RegularFiles.isWindowsDevice(file)) {
                return EvidenceFile.found(file, attributes.size());
            }
            EvidenceFile empty = EvidenceFile.found(file, 0);
            return attributes.isSymbolicLink()
                    ? empty.failing("this link leads to no file")
                    : empty.leftOut(RegularFiles.NO_FILE + ", and was left out");
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!isHidden(file)) {
                found.add(EvidenceFile.found(file, 0).failing(reason(e)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                found.add(EvidenceFile.found(folder, 0).failing(reason(e)));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            if (name != null && name.toString().startsWith(".")) {
                return true;
            }
            try {
                return Files.isHidden(path);
            } catch (IOException e) {
                return false;
            }
        }
    }
}
