package org.qwinsight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** One process opens and closes many files: memory stays flat, no file stays open, no thread stays behind. */
class SoakTest {
    private static final int FILES = 500;
    private static final int WARM = 100;
    private static final int EVENTS = 20;
    private static final long MOST_GROWTH = 4 << 20;

    @TempDir
    private Path folder = Path.of("");

    private enum Form {
        XML,
        JSON,
        GZIP,
        ZIP,
        ZIP_CUT,
        GZIP_CUT,
        UTF16,
        EVENTS_CUT,
        NO_LOG,
        EMPTY;

        boolean isWhole() {
            return this == XML || this == JSON || this == GZIP || this == ZIP || this == UTF16;
        }
    }

    @Test
    @Timeout(120)
    void fiveHundredFilesInOneProcess() throws IOException, InterruptedException {
        long heap = 0;
        long handles = 0;
        int threads = 0;
        for (int number = 1; number <= FILES; number++) {
            openAndClose(number);
            if (number == WARM) {
                heap = usedHeap();
                handles = openHandles();
                threads = Thread.activeCount();
            }
        }
        long growth = usedHeap() - heap;
        assertTrue(growth < MOST_GROWTH, "the heap grew by " + growth + " bytes over " + (FILES - WARM) + " files");
        long left = openHandles() - handles;
        assertTrue(left < 10, left + " more files are open after " + (FILES - WARM) + " files");
        awaitThreads(threads);
    }

    private void openAndClose(int number) throws IOException {
        Form form = Form.values()[number % Form.values().length];
        Path file = Files.write(folder.resolve("log" + number), content(form, number));
        Investigation investigation = Investigation.open(List.of(file), OpenOptions.DEFAULT, Progress.NONE);
        if (form.isWhole()) {
            assertEquals(EVENTS, investigation.findings().size(), form + " " + number);
        }
        Files.delete(file); // Windows refuses while somebody holds it open
    }

    private static byte[] content(Form form, int number) throws IOException {
        StringBuilder xml = new StringBuilder();
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < EVENTS; i++) {
            xml.append(Events.xml(number * EVENTS + i));
            json.append(Events.json(number * EVENTS + i));
        }
        byte[] plain = xml.toString().getBytes(StandardCharsets.UTF_8);
        return switch (form) {
            case XML -> plain;
            case JSON -> json.toString().getBytes(StandardCharsets.UTF_8);
            case GZIP -> gzip(plain);
            case ZIP -> zip(plain);
            case ZIP_CUT -> half(zip(plain));
            case GZIP_CUT -> half(gzip(plain));
            case UTF16 -> ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_16LE);
            case EVENTS_CUT -> half(plain);
            case NO_LOG -> ("picture " + number).getBytes(StandardCharsets.UTF_8);
            case EMPTY -> new byte[0];
        };
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("log.xml"));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    /** Open files and sockets, or 0 where the system does not tell. */
    private static long openHandles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }

    /** A thread that was told to end may need a moment for it. */
    private static void awaitThreads(int most) throws InterruptedException {
        for (int wait = 0; wait < 100 && Thread.activeCount() > most; wait++) {
            Thread.sleep(50);
        }
        assertTrue(
                Thread.activeCount() <= most,
                () -> "threads left: " + Thread.getAllStackTraces().keySet());
    }
}
