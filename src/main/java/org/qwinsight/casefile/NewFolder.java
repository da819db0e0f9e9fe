package org.qwinsight.casefile;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A new or an empty folder that is filled as a whole: when something in it cannot be written, what was written before is
 * removed, and so are the folders that were made for it. Nothing that was there is ever written over.
 */
public final class NewFolder {
    private static final String WANTED = "name a new or an empty folder";

    /** What is written into the folder. */
    @FunctionalInterface
    public interface Content {
        /** Writes into the folder. When this throws, the folder is left as it was found. */
        void writeInto(NewFolder folder) throws IOException;
    }

    private final Path path;
    private final FileDisk disk;
    private final List<Path> made = new ArrayList<>();

    private NewFolder(Path path, FileDisk disk) {
        this.path = path;
        this.disk = disk;
    }

    /**
     * Makes the folder with those above it, unless it is there and empty, and fills it.
     *
     * @throws IOException when it is no new or empty folder, or cannot be written to; the message says which folder,
     *     why, what to do, and what could not be removed again
     */
    public static void fill(Path path, Content content) throws IOException {
        fill(path, content, new FileDisk());
    }

    static void fill(Path path, Content content, FileDisk disk) throws IOException {
        Path absolute = path.toAbsolutePath();
        refuseTaken(absolute);
        NewFolder folder = new NewFolder(absolute, disk);
        try {
            folder.make(absolute);
            content.writeInto(folder);
            disk.forceFolder(absolute);
        } catch (IOException | RuntimeException e) {
            String rest = folder.remove();
            if (e instanceof IOException io) {
                throw new IOException(
                        absolute + " was not written: " + reason(io) + "; " + rest
                                + ". Name a folder that you may write to, on a disk with room for it.",
                        io);
            }
            throw e;
        }
    }

    /** The folder, absolute. */
    public Path path() {
        return path;
    }

    /**
     * Writes a new file and waits until the disk has it.
     *
     * @param name names below the folder, parted by {@code /}; folders between are made
     * @return where the file is
     */
    public Path write(String name, byte[] content) throws IOException {
        Path file = path;
        for (String part : name.split("/")) {
            file = file.resolve(part);
        }
        make(parent(file));
        made.add(file);
        try {
            disk.create(file, content);
        } catch (FileAlreadyExistsException e) {
            made.remove(file);
            throw e;
        }
        return file;
    }

    private static void refuseTaken(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new IOException(path + " is there already and is no folder; nothing was written: " + WANTED);
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                throw new IOException(path + " is not empty, there is " + entry.getFileName()
                        + " in it; nothing was written: " + WANTED);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        make(parent(folder));
        Files.createDirectory(folder);
        made.add(folder);
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException(file + " is no place for a folder");
        }
        return parent;
    }

    /** Takes away what was made, the newest first; gives what became of it, for a person. */
    private String remove() {
        List<Path> left = new ArrayList<>();
        List<Path> newestFirst = new ArrayList<>(made);
        Collections.reverse(newestFirst);
        for (Path each : newestFirst) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                left.add(each);
            }
        }
        return left.isEmpty() ? "nothing is left there" : "these could not be removed again: " + left;
    }

    private static String reason(IOException e) {
        return CaseNotSavedException.reason(e);
    }
}
