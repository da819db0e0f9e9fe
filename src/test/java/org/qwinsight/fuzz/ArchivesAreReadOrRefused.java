package org.qwinsight.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.SourceReport;

/**
 * Gzip and zip, whole, damaged and made up, are read without an exception; a whole one gives what its content gives. The
 * first byte of the input says how the rest is packed, the second one where it is damaged.
 */
final class ArchivesAreReadOrRefused implements AnyBytes {
    private static final int HEAD = 2;

    private enum Packing {
        AS_IT_IS,
        GZIP,
        ZIP,
        GZIP_DAMAGED,
        ZIP_DAMAGED,
        GZIP_CUT,
        ZIP_CUT;

        boolean isWhole() {
            return this == GZIP || this == ZIP;
        }
    }

    private final ScratchFile plain = new ScratchFile(".plain");
    private final ScratchFile packed = new ScratchFile(".packed");

    @Override
    public void check(byte[] input) throws IOException {
        if (input.length < HEAD) {
            return;
        }
        Packing packing = Packing.values()[(input[0] & 0xff) % Packing.values().length];
        byte[] content = Arrays.copyOfRange(input, HEAD, input.length);
        Path path = packed.holding(packed(packing, content, input[1] & 0xff));
        Ingest.Result read = ScratchFile.read(path);
        Expect.that(!read.report().sources().isEmpty(), () -> "no word on an archive");
        read.report().sources().forEach(EveryRecordIsCounted::isBalanced);
        if (packing.isWhole() && isPlain(content)) {
            SourceReport inside = read.report().sources().get(0);
            SourceReport direct =
                    ScratchFile.read(plain.holding(content)).report().sources().get(0);
            Expect.equal(counts(direct), counts(inside), packing + " changes the counts");
        }
    }

    private static boolean isPlain(byte[] content) {
        return content.length > 1
                && !(content[0] == 'P' && content[1] == 'K')
                && !(content[0] == 0x1f && content[1] == (byte) 0x8b);
    }

    private static String counts(SourceReport source) {
        return source.records() + " records, " + source.processStarts() + " starts, " + source.skipped() + " skipped";
    }

    private static byte[] packed(Packing packing, byte[] content, int where) throws IOException {
        return switch (packing) {
            case AS_IT_IS -> content;
            case GZIP -> gzip(content);
            case ZIP -> zip(content);
            case GZIP_DAMAGED -> damaged(gzip(content), where);
            case ZIP_DAMAGED -> damaged(zip(content), where);
            case GZIP_CUT -> cut(gzip(content), where);
            case ZIP_CUT -> cut(zip(content), where);
        };
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("log.xml");
            entry.setTime(0);
            out.putNextEntry(entry);
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] damaged(byte[] archive, int where) {
        archive[where * archive.length / 256] ^= 0x55;
        return archive;
    }

    private static byte[] cut(byte[] archive, int where) {
        return Arrays.copyOf(archive, where * archive.length / 256);
    }
}
