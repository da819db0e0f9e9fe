package org.qwinsight.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.qwinsight.event.RecordLocation;

/** Reads raw records back from the evidence, read-only, so that none has to be kept in memory. */
public final class RawRecords {
    private static final int HEAD = 512;

    private RawRecords() {}

    /**
     * The text of one record exactly as the evidence has it.
     *
     * @throws IOException when the evidence is gone, shorter than it was, or standard input, which cannot be read again
     */
    public static String read(SourceReport source, RecordLocation location) throws IOException {
        if (Path.of(source.path()).equals(EvidenceFile.STANDARD_INPUT)) {
            throw new IOException("the record came from standard input, which cannot be read again");
        }
        try (InputStream file = Files.newInputStream(Path.of(source.path()))) {
            String member = source.member();
            if (member == null) {
                return record(new BufferedInputStream(file), location);
            }
            try (ZipFile zip = new ZipFile(Path.of(source.path()).toFile());
                    InputStream in = zip.getInputStream(entry(zip, member))) {
                return record(new BufferedInputStream(in), location);
            }
        } catch (EOFException e) {
            throw new IOException("the evidence is shorter than it was when it was opened: " + source.name(), e);
        }
    }

    private static ZipEntry entry(ZipFile zip, String member) throws IOException {
        ZipEntry entry = zip.getEntry(member);
        if (entry == null) {
            throw new IOException("the archive no longer holds " + member);
        }
        return entry;
    }

    private static String record(BufferedInputStream in, RecordLocation location) throws IOException {
        BufferedInputStream text =
                Container.of(in) == Container.GZIP ? new BufferedInputStream(new GZIPInputStream(in, 64 << 10)) : in;
        text.mark(2 * HEAD);
        byte[] head = text.readNBytes(HEAD);
        text.reset();
        text.skipNBytes(location.offset());
        byte[] bytes = text.readNBytes(location.length());
        if (bytes.length < location.length()) {
            throw new EOFException();
        }
        return new String(bytes, TextEncoding.of(head, head.length).charset());
    }
}
