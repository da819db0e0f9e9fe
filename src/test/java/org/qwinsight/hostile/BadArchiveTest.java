package org.qwinsight.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.hostile.Events.json;
import static org.qwinsight.hostile.Events.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compressed evidence that is cut, damaged, nested, encrypted or a bomb. */
@Timeout(120)
class BadArchiveTest {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;

    @TempDir
    private Path folder = Path.of("");

    private static byte[] gz(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> members, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content, String other, byte[] otherContent) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(name, content);
        members.put(other, otherContent);
        return zip(members, UTF_8);
    }

    private static byte[] twoLogs() throws IOException {
        return zip("a.xml", bytes(xml(1)), "b.xml", bytes(xml(2)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** Position of the n-th header of a kind, from 0. */
    private static int header(byte[] zip, int signature, int n) {
        int left = n;
        for (int i = 0; i + 4 <= zip.length; i++) {
            int here =
                    (zip[i] & 0xff) | (zip[i + 1] & 0xff) << 8 | (zip[i + 2] & 0xff) << 16 | (zip[i + 3] & 0xff) << 24;
            if (here == signature && left-- == 0) {
                return i;
            }
        }
        throw new AssertionError("no such header");
    }

    private static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Test
    void truncatedGzipKeepsTheEventsBeforeTheCut() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            log.append(xml(i, Events.commandLine(i) + " " + Integer.toHexString(i * 0x9E3779B9)));
        }
        byte[] whole = gz(bytes(log.toString()));
        Scan run = Scan.of(folder, "log.gz", Arrays.copyOf(whole, whole.length / 2))
                .exits(2)
                .says("cut off");
        long records = run.source(0).path("records").asLong();
        assertTrue(records > 50 && records < 250, "records: " + records);
        assertEquals(records, run.kept().size());
        run.counts(records, 1);
    }

    @Test
    void gzipThatIsCutInItsHeader() throws IOException {
        Scan.of(folder, "log.gz", Arrays.copyOf(gz(bytes(xml(1))), 5)).exits(2).says("log.gz: reading stopped");
    }

    @Test
    void gzipWithADamagedByteKeepsWhatLiesBefore() throws IOException {
        byte[] whole = gz(bytes(xml(1)));
        whole[whole.length - 6] ^= 1;
        Scan.of(folder, "log.gz", whole).exits(2).keeps(1).says("reading stopped");
    }

    @Test
    void everyMemberOfAGzipIsRead() throws IOException {
        // Sizes around the reader's buffer, so that some member ends exactly with it.
        int tried = 0;
        for (int filler = 65_536 - 80; filler <= 65_536; filler++) {
            byte[] first = stored(json(1), filler);
            if (first.length >= 65_536 - 26 && first.length <= 65_536) {
                Scan.of(folder, "log.gz", concatenated(first, gz(bytes(json(2)))))
                        .exits(1)
                        .keeps(1, 2);
                tried++;
            }
        }
        assertEquals(27, tried);
    }

    /** A gzip member whose length grows byte by byte with the filler. */
    private static byte[] stored(String text, int filler) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(java.util.zip.Deflater.NO_COMPRESSION);
            }
        };
        try (out) {
            out.write(bytes(text + " ".repeat(filler - text.length()) + "\n"));
        }
        return bytes.toByteArray();
    }

    @Test
    void gzipInGzipAndZipInZipAreNamed() throws IOException {
        Scan.of(folder, "log.gz.gz", gz(gz(bytes(xml(1))))).exits(2).keeps().says("archive inside an archive");
        Scan.of(folder, "logs.zip", zip("inner.zip", twoLogs(), "c.xml", bytes(xml(3))))
                .exits(2)
                .keeps(3)
                .says("inner.zip: an archive inside an archive");
    }

    @Test
    void gzipInZipIsRead() throws IOException {
        Scan.of(folder, "logs.zip", zip("a.xml.gz", gz(bytes(xml(1))), "b.xml", bytes(xml(2))))
                .exits(1)
                .keeps(1, 2);
    }

    @Test
    void anEncryptedMemberIsNamedAndCostsNotTheOnesBefore() throws IOException {
        byte[] zip = twoLogs();
        zip[header(zip, LOCAL, 1) + 6] |= 1;
        zip[header(zip, CENTRAL, 1) + 8] |= 1;
        Scan.of(folder, "logs.zip", zip).exits(2).keeps(1).says("encrypted");
    }

    @Test
    void aWrongCentralDirectory() throws IOException {
        byte[] zip = twoLogs();
        zip[header(zip, CENTRAL, 0)] = 'X';
        Scan.of(folder, "logs.zip", zip).exits(2).keeps(1, 2).says("directory of the archive cannot be read");
    }

    @Test
    void aZipThatIsCutOff() throws IOException {
        byte[] zip = twoLogs();
        Scan.of(folder, "logs.zip", Arrays.copyOf(zip, header(zip, CENTRAL, 0)))
                .exits(2)
                .keeps(1, 2)
                .says("directory of the archive cannot be read");
        Scan.of(folder, "half.zip", Arrays.copyOf(zip, header(zip, LOCAL, 1) + 60))
                .exits(2)
                .keeps(1);
    }

    @Test
    void aDamagedMemberCostsOnlyItself() throws IOException {
        byte[] zip = twoLogs();
        int first = header(zip, LOCAL, 0);
        Arrays.fill(zip, first + 35 + 40, first + 35 + 60, (byte) 0xff);
        Scan.of(folder, "logs.zip", zip).exits(2).keeps(2).says("a.xml: reading stopped");
    }

    @Test
    void memberNamesInTheCodePageOfWindows() throws IOException {
        Map<String, byte[]> members = Map.of("Büro.xml", bytes(xml(1)));
        Scan run = Scan.of(folder, "logs.zip", zip(members, Charset.forName("IBM437")))
                .exits(1)
                .keeps(1);
        assertEquals("Büro.xml", run.source(0).path("member").asText());
    }

    @Test
    void anEmptyZip() throws IOException {
        byte[] empty = new byte[22];
        System.arraycopy("PK\5\6".getBytes(ISO_8859_1), 0, empty, 0, 4);
        Scan.of(folder, "empty.zip", empty).exits(0).says("holds no file");
    }

    @Test
    void aZipBombIsStopped() throws IOException, InterruptedException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("bomb.xml"));
            out.write(bytes(xml(1)));
            blanks(out, 1 << 30);
            out.putNextEntry(new ZipEntry("good.xml"));
            out.write(bytes(xml(2)));
        }
        Scan.withSmallHeap(folder, bomb).exits(2).keeps(1, 2).says("zip bomb");
    }

    @Test
    void aGzipBombIsStopped() throws IOException, InterruptedException {
        Path bomb = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            out.write(bytes(xml(1)));
            blanks(out, 300 << 20);
        }
        Scan.withSmallHeap(folder, bomb).exits(2).keeps(1).says("zip bomb");
    }

    @Test
    void aBombInManyMembersIsStopped() throws IOException, InterruptedException {
        Path bomb = folder.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 5; i++) {
                out.putNextEntry(new ZipEntry(i + ".xml"));
                out.write(bytes(xml(i)));
                blanks(out, 40 << 20);
            }
        }
        Scan run = Scan.withSmallHeap(folder, bomb).exits(2).keeps(0, 1).says("archive as a whole");
        assertEquals(5, run.json().path("sources").size());
    }

    @Test
    void anArchiveThatLiesAboutItsSizesIsStopped() throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("bomb.xml"));
            blanks(out, 300 << 20);
        }
        byte[] zip = bytes.toByteArray();
        int compressedSize = header(zip, CENTRAL, 0) + 20;
        zip[compressedSize + 3] = 0x20;
        Path bomb = Files.write(folder.resolve("liar.zip"), zip);
        Scan.withSmallHeap(folder, bomb).exits(2).keeps();
    }

    private static void blanks(OutputStream out, int length) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) ' ');
        for (int written = 0; written < length; written += block.length) {
            out.write(block);
        }
    }
}
