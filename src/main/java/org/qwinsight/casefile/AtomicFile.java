package org.qwinsight.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a file so that a reader sees the old content or the new one and never a part. The one place for this: exports
 * use it too.
 */
public final class AtomicFile {
    /** Something that is written piece by piece. */
    @FunctionalInterface
    public interface Content {
        /** Writes to a stream that somebody else closes. When this throws, the file stays as it was. */
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    public static void write(Path target, byte[] content) throws IOException {
        write(target, out -> out.write(content));
    }

    public static void write(Path target, Content content) throws IOException {
        FileDisk disk = new FileDisk();
        Path absolute = target.toAbsolutePath();
        Path folder = new CaseFiles(absolute).folder;
        Path part = Files.createTempFile(folder, "." + absolute.getFileName(), ".part");
        try {
            disk.write(part, content);
            disk.replace(part, absolute);
            disk.forceFolder(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
