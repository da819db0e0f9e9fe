package org.qwinsight.casefile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second writer out, in this program or in another. The operating system ends the lock with the process, also
 * when it is killed; the empty lock file stays.
 */
final class CaseLock implements AutoCloseable {
    /** Somebody else writes the case. */
    static final class Held extends IOException {
        private static final long serialVersionUID = 1L;

        Held(String message) {
            super(message);
        }
    }

    private final FileChannel channel;
    private final Path owner;

    private CaseLock(FileChannel channel, Path owner) {
        this.channel = channel;
        this.owner = owner;
    }

    /**
     * Takes the lock.
     *
     * @throws Held when another has it; the message says who
     * @throws IOException when the folder cannot be written to
     */
    static CaseLock take(CaseFiles files, String author, Instant at) throws IOException {
        List<String> holder = holder(files.owner());
        if (holder.size() > 2 && holder.get(2).equals(thisProcess())) {
            throw new Held(message(holder));
        }
        FileChannel channel = FileChannel.open(files.lock(), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            if (tryLock(channel) == null) {
                throw new Held(message(holder));
            }
            tellOthers(files.owner(), author, at);
            return new CaseLock(channel, files.owner());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Who it is only makes the message to others better; on a full disk the lock has to do without. */
    private static void tellOthers(Path owner, String author, Instant at) {
        try {
            Files.writeString(owner, author.replaceAll("\\R", " ") + "\n" + at + "\n" + thisProcess() + "\n");
        } catch (IOException e) {
            // others are told that another program has it open
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static List<String> holder(Path owner) {
        try {
            return Files.size(owner) > 4096 ? List.of() : Files.readAllLines(owner, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String message(List<String> holder) {
        return holder.size() < 3
                ? "another program has it open"
                : holder.get(0) + " has it open since " + holder.get(1) + " (process " + holder.get(2) + ")";
    }

    /** The number alone may be another process's by now. */
    private static String thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid()
                + self.info().startInstant().map(start -> " started " + start).orElse("");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(owner);
        channel.close();
    }
}
