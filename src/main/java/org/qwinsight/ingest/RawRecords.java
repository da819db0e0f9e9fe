package org.qwinsight.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.qwinsight.event.RecordLocation;

/** Reads raw records back from the evidence, read-only, so that none has to be kept in memory. */
public final class RawRecords {
    private static final int HEAD = 512;

    private RawRecords() {}

    /**
     * The text of one record exactly as the evidence has it.
     *
     * @throws IOException when the evidence is gone, shorter than it was, or a stream, which cannot be read again
     */
    public static String read(SourceReport source, RecordLocation location) throws IOException {
        Path path = Path.of(source.path());
        if (EvidenceStreams.isOne(path)) {
            throw new IOException("the record came from standard input or a pipe, which cannot be read again");
        }
        try {
            String member = source.member();
            return member == null ? ofFile(path, location) : ofMember(path, member, location);
        } catch (EOFException e) {
            throw new IOException("the evidence is shorter than it was when it was opened: " + source.name(), e);
        }
    }

    private static String ofFile(Path path, RecordLocation location) throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return record(in, location);
        }
    }

    private static String ofMember(Path path, String member, RecordLocation location) throws IOException {
        try (ZipFile zip = ZipArchive.open(path);
                BufferedInputStream in = new BufferedInputStream(zip.getInputStream(entry(zip, member)))) {
            return record(in, location);
        } catch (ZipException e) {
            return fromFront(path, member, location);
        }
    }

    /** Archives whose directory is damaged are read as they were read when they were opened. */
    private static String fromFront(Path path, String member, RecordLocation location) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().equals(member)) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw noLonger(member);
            }
            return record(new BufferedInputStream(zip), location);
        }
    }

    private static IOException noLonger(String member) {
        return new IOException("the archive no longer holds " + member);
    }

    private static ZipEntry entry(ZipFile zip, String member) throws IOException {
        ZipEntry entry = zip.getEntry(member);
        if (entry == null) {
            throw noLonger(member);
        }
        return entry;
    }

    private static String record(BufferedInputStream in, RecordLocation location) throws IOException {
        if (Container.of(in) != Container.GZIP) {
            return text(in, location);
        }
        try (BufferedInputStream inflated = new BufferedInputStream(new GZIPInputStream(in, EvidenceStream.BUFFER))) {
            return text(inflated, location);
        }
    }

    private static String text(BufferedInputStream in, RecordLocation location) throws IOException {
        in.mark(2 * HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        in.skipNBytes(location.offset());
        byte[] bytes = in.readNBytes(location.length());
        if (bytes.length < location.length()) {
            throw new EOFException();
        }
        return TextEncoding.of(head, head.length).text(bytes);
    }
}
