package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.event.Progress;

/** A file that is written to while it is read. */
class GrowthGuardTest {
    private static final int LENGTH = 8 << 20;

    @TempDir
    private Path folder = Path.of("");

    private Path file() throws IOException {
        String start = StartsXml.sysmon(1, "qwinsta.exe", 1, 2, "cmd.exe");
        return Files.writeString(folder.resolve("a.xml"), start + " ".repeat(LENGTH - start.length()));
    }

    /** A gibibyte of nothing takes no room on the disk. */
    private static void lengthen(Path file, long size) {
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(size);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long read(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        for (int read = in.read(buffer, 0, buffer.length); read >= 0; read = in.read(buffer, 0, buffer.length)) {
            count += read;
        }
        return count;
    }

    @Test
    void aFileMayDoubleAndALittleMore() throws IOException {
        Path file = file();
        long most = 2L * LENGTH + (64L << 20);
        try (InputStream in = GrowthGuard.open(file)) {
            lengthen(file, most);
            assertEquals(most, read(in));
        }
    }

    @Test
    void aFileThatGrowsBeyondThatIsGivenUp() throws IOException {
        Path file = file();
        try (InputStream in = GrowthGuard.open(file)) {
            lengthen(file, 2L * LENGTH + (64L << 20) + 1);
            assertThrows(IOException.class, () -> read(in));
        }
    }

    @Test
    void theSourceHasFailedAndHasNoHash() throws IOException {
        Path file = file();
        Progress growing = new Progress() {
            @Override
            public void report(long done, long total) {
                if (done > 0) {
                    lengthen(file, 1L << 30);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        SourceReport source = Ingest.read(List.of(file), ReadOptions.of(false, 1), growing, ReadListener.NONE)
                .report()
                .sources()
                .get(0);
        assertEquals(
                "reading stopped before its end: it grows faster than it is read; copy it and open the copy",
                source.failure());
        assertEquals("", source.sha256());
    }
}
