package org.qwinsight.casefile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.RegularFiles;

/**
 * An opened case file. What {@link #save} has returned from is on the disk, whatever happens to the process: the new
 * content is written beside the file, forced to the disk and put in the file's place at once, and the state before it
 * stays as {@code NAME.previous.qwcase}. A file that is damaged, of a newer version, open elsewhere or in a folder that
 * cannot be written to is opened read-only and never written to.
 */
public final class CaseStore implements AutoCloseable {
    private final CaseFiles files;
    private final FileDisk disk;
    private final CaseReading reading;
    private final @Nullable CaseLock lock;
    private final @Nullable String readOnlyReason;
    private CaseFile saved;
    private String savedSha256;

    private CaseStore(
            CaseFiles files,
            FileDisk disk,
            CaseReading reading,
            String sha256,
            @Nullable CaseLock lock,
            @Nullable String readOnlyReason) {
        this.files = files;
        this.disk = disk;
        this.reading = reading;
        this.lock = lock;
        this.readOnlyReason = readOnlyReason;
        this.saved = reading.caseFile();
        this.savedSha256 = sha256;
    }

    /**
     * Reads a case file without any intent to change it.
     *
     * @throws IOException when the file cannot be read at all; damage is in the result
     */
    public static CaseReading read(Path file) throws IOException {
        return CaseReader.read(bytes(file));
    }

    /**
     * Reads a case file that is to be merged: a merge of a part would pass for one of the whole.
     *
     * @throws IOException when it cannot be read whole; the message says why
     */
    public static CaseFile readWhole(Path file) throws IOException {
        CaseReading reading = read(file);
        if (reading.isDamaged() || reading.isNewer()) {
            throw new IOException(file + " cannot be read whole and is not merged"
                    + (reading.isNewer()
                            ? ": a newer version wrote it"
                            : ": " + reading.problems().get(0)));
        }
        return reading.caseFile();
    }

    /**
     * Reads a case file to show what would be added to it; nothing is locked.
     *
     * @throws IOException when it cannot be read, or is damaged or newer and so never written to; the message says why
     */
    public static CaseFile readToAdd(Path file) throws IOException {
        CaseReading reading = read(file);
        String why = whyNeverWritten(new CaseFiles(file.toRealPath()), reading);
        if (why != null) {
            throw new IOException(file + " cannot be added to: " + why);
        }
        return reading.caseFile();
    }

    /**
     * Opens a case file to be saved again; {@link #readOnlyReason} tells when it cannot be.
     *
     * @param who named to whoever finds the case locked
     * @throws IOException when the file cannot be read at all
     */
    public static CaseStore open(Path file, EntryStamp who) throws IOException {
        return open(file, who, new FileDisk());
    }

    static CaseStore open(Path file, EntryStamp who, FileDisk disk) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString(), null, missing(new CaseFiles(file.toAbsolutePath())));
        }
        CaseFiles files = new CaseFiles(file.toRealPath());
        CaseLock lock = null;
        String reason = null;
        try {
            lock = CaseLock.take(files, who.author(), who.at());
        } catch (CaseLock.Held e) {
            reason = "it is locked: " + e.getMessage();
        } catch (IOException e) {
            reason = "its folder cannot be written to: " + CaseNotSavedException.reason(e);
        }
        try {
            // Read under the lock, so that nobody saves between reading and locking.
            byte[] bytes = bytes(files.target);
            CaseReading reading = CaseReader.read(bytes);
            String why = reason == null ? whyReadOnly(files, reading) : reason;
            return new CaseStore(files, disk, reading, Sha256.hex(bytes), lock, why);
        } catch (IOException | RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e;
        }
    }

    /**
     * Makes a new case file.
     *
     * @throws FileAlreadyExistsException when there is one of this name
     * @throws IOException when it cannot be written
     */
    public static CaseStore create(Path file, CaseFile content, EntryStamp who) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (Files.exists(absolute)) {
            throw new FileAlreadyExistsException(file.toString(), null, "there is a file of this name");
        }
        CaseFiles files = new CaseFiles(absolute);
        CaseLock lock = lockNew(files, who);
        CaseReading empty = new CaseReading(CaseFile.EMPTY, List.of(), CaseFormat.VERSION);
        CaseStore store = new CaseStore(files, new FileDisk(), empty, "", lock, null);
        try {
            store.save(content);
            return store;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** What the file of a case holds, for whoever writes it together with other new files. The same case gives the same. */
    public static byte[] bytes(CaseFile content) {
        return CaseWriter.bytes(content);
    }

    private static CaseLock lockNew(CaseFiles files, EntryStamp who) throws CaseNotSavedException {
        try {
            return CaseLock.take(files, who.author(), who.at());
        } catch (IOException e) {
            throw CaseNotSavedException.making(files.target, e);
        }
    }

    /** The case as it was last read or saved. */
    public CaseFile caseFile() {
        return saved;
    }

    /** What could not be read of the file. */
    public List<String> problems() {
        return reading.problems();
    }

    /** Why the case cannot be saved, for a person; null when it can. */
    public @Nullable String readOnlyReason() {
        return readOnlyReason;
    }

    /** @throws IOException when the case cannot be saved; the message says why */
    public void requireWritable() throws IOException {
        if (readOnlyReason != null) {
            throw new IOException(files.target + " is open read-only: " + readOnlyReason);
        }
    }

    public Path path() {
        return files.target;
    }

    /**
     * Saves the case. When this returns, the case is on the disk; when it throws, the file is as it was.
     *
     * @throws IllegalArgumentException when entries or audit of the saved case are missing: both only grow
     * @throws IOException when the case is read-only, was changed by another program, or cannot be written
     */
    public void save(CaseFile changed) throws IOException {
        requireWritable();
        if (!startsWith(changed.entries(), saved.entries()) || !startsWith(changed.audit(), saved.audit())) {
            throw new IllegalArgumentException("entries and audit of a case only grow");
        }
        byte[] bytes = CaseWriter.bytes(changed);
        if (bytes.length > CaseFormat.MAX_BYTES) {
            throw new IOException(files.target + " would grow larger than this program reads again");
        }
        try {
            boolean exists = Files.exists(files.target);
            if (exists && !Sha256.hex(bytes(files.target)).equals(savedSha256)) {
                throw new IOException("another program changed it since it was opened; it is left as it is");
            }
            disk.write(files.part(), bytes);
            if (exists) {
                disk.permit(files.part(), files.target);
                disk.keep(files.target, files.previous(), files.previousPart());
            }
            disk.replace(files.part(), files.target);
            disk.forceFolder(files.folder);
        } catch (IOException e) {
            discard(files.part());
            discard(files.previousPart());
            throw CaseNotSavedException.saving(files.target, e);
        }
        saved = changed;
        savedSha256 = Sha256.hex(bytes);
    }

    private static <T> boolean startsWith(List<T> list, List<T> beginning) {
        return list.size() >= beginning.size()
                && list.subList(0, beginning.size()).equals(beginning);
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the next save writes over it
        }
    }

    private static @Nullable String whyReadOnly(CaseFiles files, CaseReading reading) {
        String why = whyNeverWritten(files, reading);
        return why != null || Files.isWritable(files.target) ? why : "the file may not be written to";
    }

    private static @Nullable String whyNeverWritten(CaseFiles files, CaseReading reading) {
        String why = reading.whyReadOnly();
        boolean tellsEarlier = why != null && !reading.isNewer() && Files.exists(files.previous());
        return tellsEarlier
                ? why + "; the state before the last save is "
                        + files.previous().getFileName()
                : why;
    }

    private static String missing(CaseFiles files) {
        return Files.exists(files.previous())
                ? "there is no such file, but the state before its last save is "
                        + files.previous().getFileName()
                : "there is no such file";
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, no case file");
        }
        if (RegularFiles.isOther(file)) {
            throw new IOException(file + " is no case file: " + RegularFiles.NO_FILE);
        }
        if (Files.size(file) > CaseFormat.MAX_BYTES) {
            throw new IOException(
                    file + " is larger than " + (CaseFormat.MAX_BYTES >> 20) + " MiB, too large for a case");
        }
        return Files.readAllBytes(file);
    }

    /** Lets others write the case. */
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
