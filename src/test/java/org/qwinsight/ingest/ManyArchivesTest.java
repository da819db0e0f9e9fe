package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However many archives and members there are, whole or damaged, reading comes to an end and gives the same. */
@Timeout(60)
class ManyArchivesTest {
    private static final int MANY = 12;
    /** Bytes in front of a block that is stored as it is (RFC 1951, 3.2.4): a flag, its length, and that inverted. */
    private static final int BEFORE_BLOCK = 5;

    @TempDir
    private Path folder = Path.of("");

    private static byte[] log(int first) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append("<Event><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>1</EventID><EventRecordID>")
                    .append(first + i)
                    .append("</EventRecordID><Channel>S</Channel><Computer>W</Computer></System><EventData>")
                    .append("<Data Name='CommandLine'>")
                    .append("x".repeat(500))
                    .append("</Data></EventData></Event>\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private Path archive(String name, int members, int first) throws IOException {
        Path path = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (int member = 0; member < members; member++) {
                zip.putNextEntry(new ZipEntry("log" + member + ".xml"));
                zip.write(log(first + 1000 * member));
            }
        }
        return path;
    }

    /** Spoils the length of the second block of each member. */
    private static void damage(Path archive) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        int damaged = 0;
        for (int i = 0; i < bytes.length - 30; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                int nameLength = bytes[i + 26];
                int firstBlock = i + 30 + nameLength;
                int length = (bytes[firstBlock + 1] & 0xff) | (bytes[firstBlock + 2] & 0xff) << 8;
                bytes[firstBlock + BEFORE_BLOCK + length + 1] ^= 0x55;
                damaged++;
            }
        }
        assertEquals(MANY, damaged);
        Files.write(archive, bytes);
    }

    private static ReadSnapshot sameForAllThreads(List<Path> paths) {
        ReadSnapshot expected = ReadSnapshot.of(paths, ReadOptions.of(false, 1));
        for (int threads : List.of(2, 3, 8)) {
            assertEquals(expected, ReadSnapshot.of(paths, ReadOptions.of(false, threads)), threads + " threads");
        }
        return expected;
    }

    @Test
    void manyArchives() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            paths.add(archive("a" + i + ".zip", 2, 1 + 10_000 * i));
        }
        ReadSnapshot read = sameForAllThreads(paths);
        assertEquals(MANY * 2 * 400, read.starts().size());
    }

    @Test
    void anArchiveWithManyDamagedMembers() throws IOException {
        Path path = archive("damaged.zip", MANY, 1);
        damage(path);
        ReadSnapshot read = sameForAllThreads(List.of(path));
        assertEquals(MANY, read.report().sources().size());
        for (SourceReport source : read.report().sources()) {
            assertTrue(source.processStarts() > 50 && source.processStarts() < 400, source.toString());
            assertTrue(String.valueOf(source.failure()).contains("stopped before its end"), source.toString());
        }
    }
}
