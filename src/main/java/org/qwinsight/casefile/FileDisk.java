package org.qwinsight.casefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** The steps of a save on a disk. A test puts faults in their place. */
class FileDisk {
    private static final int PIECE = 1 << 16;

    /** Writes a file and waits until the disk has it. */
    void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeAll(channel, content);
        }
    }

    /**
     * Writes a file of a name that is not taken, and waits until the disk has it.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the name is taken; what has it stays as it is
     */
    void create(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            writeAll(channel, content);
        }
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** Writes a file piece by piece and waits until the disk has it. */
    void write(Path file, AtomicFile.Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), PIECE)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Lets those read and write a file who may read and write another, where the disk has such rights and gives them. */
    void permit(Path file, Path like) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(like);
            if (!rights.equals(Files.getPosixFilePermissions(file))) {
                Files.setPosixFilePermissions(file, rights);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // what is saved counts for more than who may read it
        }
    }

    /** Gives a file a second name, or a copy where the disk knows no second names. */
    void keep(Path file, Path under, Path part) throws IOException {
        Files.deleteIfExists(part);
        try {
            Files.createLink(part, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        }
        replace(part, under);
    }

    /** Puts a file in the place of another, at once where the disk can. */
    void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Waits until the disk has the names in a folder, where the system lets a folder be opened. */
    void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its file system writes names to its journal by itself.
        }
    }
}
