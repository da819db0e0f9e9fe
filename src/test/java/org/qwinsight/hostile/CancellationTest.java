package org.qwinsight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.hostile.Events.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** Cancelling ends the work wherever it stands, and leaves no file open. */
@Timeout(120)
class CancellationTest {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    private Path folder = Path.of("");

    /** Cancelled from the n-th question on. */
    private static final class Questions implements Progress {
        private final int patience;
        private int asked;

        Questions(int patience) {
            this.patience = patience;
        }

        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return ++asked > patience;
        }
    }

    private void writeEvidence() throws IOException {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            events.append(xml(i, Events.commandLine(i) + " " + Integer.toHexString(i * 0x9E3779B9)));
        }
        byte[] log = events.toString().getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("a.xml"), log);
        Files.write(folder.resolve("b.xml"), events.toString().getBytes(StandardCharsets.UTF_16LE));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("c.xml.gz")))) {
            out.write(log);
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("d.zip")))) {
            for (String name : List.of("d1.xml", "d2.xml")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(log);
            }
        }
    }

    private List<Path> openEvidence() throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return List.of();
        }
        try (Stream<Path> handles = Files.list(OPEN_FILES)) {
            return handles.map(CancellationTest::target)
                    .filter(target -> target.startsWith(folder.toAbsolutePath()))
                    .toList();
        }
    }

    private static Path target(Path handle) {
        try {
            return Files.readSymbolicLink(handle);
        } catch (IOException e) {
            return handle;
        }
    }

    @Test
    void endsWhereverItStands() throws IOException {
        writeEvidence();
        Questions counting = new Questions(Integer.MAX_VALUE);
        Investigation.open(List.of(folder), OpenOptions.DEFAULT, counting);
        int questions = counting.asked;
        assertTrue(questions > 50, "asked " + questions + " times");
        for (int patience = 0; patience < questions; patience++) {
            Questions cancelling = new Questions(patience);
            assertThrows(
                    CancellationException.class,
                    () -> Investigation.open(List.of(folder), OpenOptions.DEFAULT, cancelling));
            assertEquals(List.of(), openEvidence(), "after " + patience + " questions");
        }
    }

    @Test
    void openFilesAreSeen() throws IOException {
        if (Files.isDirectory(OPEN_FILES)) {
            Path file = Files.writeString(folder.resolve("open"), "");
            try (OutputStream out = Files.newOutputStream(file)) {
                out.flush();
                assertEquals(List.of(file.toAbsolutePath()), openEvidence());
            }
        }
    }

    @Test
    void nothingStaysOpenAfterReadingBrokenEvidence() throws IOException {
        writeEvidence();
        for (String name : List.of("c.xml.gz", "d.zip")) {
            byte[] whole = Files.readAllBytes(folder.resolve(name));
            Files.write(folder.resolve(name), java.util.Arrays.copyOf(whole, whole.length / 2));
        }
        Investigation.open(List.of(folder), OpenOptions.DEFAULT, Progress.NONE);
        assertEquals(List.of(), openEvidence());
    }
}
